import { rateAssessmentsContent, rateAssessmentsDemand } from './assessments-alignment.ts';
import { rateAuthority } from './authority.ts';
import { costs, generalCautions } from './cautions.ts';
import { applyDecision } from './decisions.ts';
import type { DesignDocument } from './document.ts';
import { rateInclusivity } from './inclusivity.ts';
import { rateLearning } from './learning-alignment.ts';
import { rateMaterialsContent, rateMaterialsDemand } from './materials-alignment.ts';
import type { DesignRating, Rating, RuleFinding } from './rating.ts';
import { rules } from './rules.ts';
import { RatingKey, ratingLabels, settingsOf } from './settings.ts';
import { rateSpecificity } from './specificity.ts';

const findings: Record<RatingKey, (document: DesignDocument) => RuleFinding> = {
  inclusivity: rateInclusivity,
  authority: rateAuthority,
  specificity: rateSpecificity,
  materials_content: rateMaterialsContent,
  materials_demand: rateMaterialsDemand,
  assessments_content: rateAssessmentsContent,
  assessments_demand: rateAssessmentsDemand,
  leader_learning: (document) => rateLearning(document, 'leader_learning'),
  teacher_learning: (document) => rateLearning(document, 'teacher_learning'),
};

/** One of the nine ratings of a design. */
export function rateOne(document: DesignDocument, key: RatingKey): Rating {
  const finding = findings[key](document);
  const { rule, source, version } = rules[key];
  const decision = document.decisions?.find((one) => one.rating === key);
  return {
    key,
    label: ratingLabels[key],
    ...applyDecision(key, finding.result, decision),
    ...finding,
    rule,
    source,
    ruleVersion: version,
    cost: [...costs[key]],
  };
}

/**
 * The nine ratings of a design on the four dimensions, each with its conditions, what would change it, and which choices
 * are ours. Reads the designed side only. Pure: the same document always gives the same rating.
 */
export function rate(document: DesignDocument): DesignRating {
  return {
    format: 'trellis-rating/1',
    district: document.district.name,
    subject: document.district.subject,
    settings: settingsOf(document),
    cautions: [...generalCautions],
    ratings: RatingKey.options.map((key) => rateOne(document, key)),
  };
}
