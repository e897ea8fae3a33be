import { coreFeatures, type DesignDocument, type Feature, type FeatureJudgment, featureLabels, supportingFeatures } from './document.ts';
import { type Condition, determined, levelOf, notDetermined, type RuleFinding, type RuleResult } from './rating.ts';
import { resourcesReferent } from './referents.ts';
import { outcomeOf, type Truth } from './truth.ts';
import { combinations, unanimous } from './unanimity.ts';
import { listOf, quoted, resultLabel } from './words.ts';

const features: readonly Feature[] = [...coreFeatures, ...supportingFeatures];

/** The level once every feature is judged: how many core and how many supporting features are clear and in detail. */
export function levelOfSpecificity(core: number, supporting: number): RuleResult {
  if (core <= 1) return determined('low');
  if (supporting === 0) return notDetermined('Two or more core features without a supporting one: the published rule has no level for it.');
  return determined(core === coreFeatures.length ? 'high' : 'medium');
}

/** Specified as soon as any judgment is clear; not specified when there are judgments and none is; null when there is none. */
export function isSpecified(feature: Feature, judgments: readonly FeatureJudgment[]): Truth {
  const own = judgments.filter((judgment) => judgment.feature === feature);
  return own.length === 0 ? null : own.some((judgment) => judgment.clear);
}

type Specified = ReadonlyMap<Feature, Truth>;

function resultOf(specified: Specified): RuleResult {
  const truths = features.map((feature) => specified.get(feature) ?? null);
  const ways = [...combinations(truths.map((truth) => (truth === null ? [true, false] : [truth])))];
  const open = features.filter((feature) => specified.get(feature) === null);
  return unanimous(
    ways.map((way) => {
      const clear = features.filter((_, i) => way[i]);
      const core = clear.filter((feature) => coreFeatures.includes(feature)).length;
      return levelOfSpecificity(core, clear.length - core);
    }),
    open.map((feature) => `${featureLabels[feature].toLowerCase()} (not judged)`),
  );
}

/**
 * Specificity: how many of four core and three supporting features some resource gives clearly and in detail. Each is a
 * person's judgment with its evidence. Two or more core features without a supporting one are not determined.
 */
export function rateSpecificity(document: DesignDocument): RuleFinding {
  const referent = resourcesReferent(document);
  if (!document.features) {
    return {
      result: notDetermined('No resource has been judged.'),
      referent,
      conditions: [],
      whatWouldChange: ['Judge for each feature whether a resource gives it clearly and in detail.'],
      ours: choices,
    };
  }
  const judgments = document.features;
  const specified: Specified = new Map(features.map((feature) => [feature, isSpecified(feature, judgments)]));
  const result = resultOf(specified);
  const names = new Map((document.components ?? []).map((component) => [component.key, component.name]));
  return {
    result,
    referent,
    conditions: features.map((feature) => featureCondition(feature, specified, judgments, names)),
    whatWouldChange: whatWouldChange(specified, result),
    ours: choices,
  };
}

function featureCondition(feature: Feature, specified: Specified, judgments: readonly FeatureJudgment[], names: ReadonlyMap<string, string>): Condition {
  const own = judgments.filter((judgment) => judgment.feature === feature);
  const truth = specified.get(feature) ?? null;
  const shown = truth ? own.filter((judgment) => judgment.clear) : own;
  const about = [...new Set(shown.flatMap((judgment) => (judgment.resource ? [judgment.resource] : [])))];
  const where = about.length > 0 ? ` in ${listOf(about.map((key) => quoted(names.get(key) ?? key)))}` : '';
  return {
    id: `feature:${feature}`,
    label: `${featureLabels[feature]} (${coreFeatures.includes(feature) ? 'core' : 'supporting'})`,
    outcome: outcomeOf(truth),
    detail: truth === null ? 'Not judged.' : truth ? `Clear and in detail${where}.` : `Not clear and in detail${where || ' in any resource'}.`,
    ours: false,
    evidence: shown.flatMap((judgment) => judgment.evidence ?? []),
    about,
  };
}

/** What one feature more or less would do. */
function whatWouldChange(specified: Specified, result: RuleResult): string[] {
  const sentences = features.flatMap((feature) => {
    const truth = specified.get(feature) ?? null;
    const after = resultOf(new Map([...specified, [feature, truth !== true]]));
    if (resultLabel(after) === resultLabel(result)) return [];
    const name = featureLabels[feature].toLowerCase();
    return [`${truth === true ? `If ${name} were not` : `If ${name} were`} clear and in detail, it would be ${resultLabel(after)}.`];
  });
  if (sentences.length > 0 || levelOf(result) !== 'low') return sentences;
  return ['No single feature would change it: Medium needs two core features and a supporting one.'];
}

const choices: RuleFinding['ours'] = [
  { choice: 'A feature counts when one person judges one resource to give it clearly and in detail.' },
  { choice: 'Two or more core features without a supporting one are not determined.' },
  { choice: 'The fourth core feature is read as core instructional practices, as in the text; table 22 says instructional strategies.' },
];
