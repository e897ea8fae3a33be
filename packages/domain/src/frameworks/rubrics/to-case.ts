import { type CriterionExtension, extensionName } from './case-format.ts';
import type { Indicator, RubricContent, Section } from './content.ts';
import { indicatorsOf } from './indicators.ts';

export interface CaseCover {
  versionId: string;
  rubricId: string;
  name: string;
  number: number;
  published: boolean;
  subject: string;
  creator: string;
  /** day of the last change, YYYY-MM-DD */
  on: string;
}

/**
 * A version as a CASE 1.1 package: one document without items, one rubric with a criterion for each indicator. Yes and no
 * are levels with the scores 1 and 0, choices are levels without a score.
 */
export function caseOf(content: RubricContent, cover: CaseCover, newId: () => string): Record<string, unknown> {
  const lastChangeDateTime = `${cover.on}T00:00:00Z`;
  const named = (identifier: string) => ({ identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime });
  const criteria = indicatorsOf(content).map(({ indicator, section, position }) => ({
    ...named(indicator.id),
    rubricId: cover.versionId,
    category: section.label,
    description: indicator.label,
    position: position + 1,
    CFRubricCriterionLevels: levelsOf(indicator).map((level, index) => ({
      ...named(newId()),
      rubricCriterionId: indicator.id,
      position: index + 1,
      ...level,
    })),
    extensions: { [extensionName]: extensionOf(indicator, section) },
  }));
  const sections = content.sections.map(({ indicators: _, ...section }) => section);
  return {
    CFDocument: {
      ...named(cover.rubricId),
      creator: cover.creator,
      title: cover.name,
      subject: [cover.subject],
      version: String(cover.number),
      adoptionStatus: cover.published ? 'Adopted' : 'Draft',
      caseVersion: '1.1',
    },
    CFItems: [],
    CFAssociations: [],
    CFRubrics: [
      {
        ...named(cover.versionId),
        title: cover.name,
        CFRubricCriteria: criteria,
        extensions: { [extensionName]: content.notes === undefined ? { sections } : { sections, notes: content.notes } },
      },
    ],
  };
}

function levelsOf({ kind, levels = [], choices = [] }: Indicator) {
  if (kind === 'levels') return levels.map(({ value, label, description }) => ({ score: value, quality: label, description }));
  if (kind === 'choices') return choices.map(({ label }) => ({ quality: label }));
  return [
    { score: 1, quality: 'Yes' },
    { score: 0, quality: 'No' },
  ];
}

function extensionOf({ code, kind, observes, prompts, notObservedAllowed, choices }: Indicator, section: Section): CriterionExtension {
  const own = { section: section.key, code, kind, observes, prompts, notObservedAllowed };
  return choices === undefined ? own : { ...own, choiceKeys: choices.map((choice) => choice.key) };
}
