import type { Indicator, RubricContent, Section } from './content.ts';

/** An indicator with where it stands. `position` counts through the whole rubric, from 0. */
export interface PlacedIndicator {
  indicator: Indicator;
  section: Section;
  position: number;
}

/** Every indicator of a rubric, in its order. */
export function indicatorsOf(content: RubricContent): PlacedIndicator[] {
  return content.sections
    .flatMap((section) => section.indicators.map((indicator) => ({ indicator, section })))
    .map((placed, position) => ({ ...placed, position }));
}

/** The lowest and the highest score of an indicator: of its levels, or 0 for no and 1 for yes; null where several choices are open. */
export function rangeOf(indicator: Pick<Indicator, 'kind' | 'levels'>): { lowest: number; highest: number } | null {
  if (indicator.kind === 'yes_no') return { lowest: 0, highest: 1 };
  const values = indicator.kind === 'levels' ? (indicator.levels ?? []).map((level) => level.value) : [];
  return values.length === 0 ? null : { lowest: Math.min(...values), highest: Math.max(...values) };
}

/** The same rubric with other ids: what a copy, an import and the next version begin with. */
export function withNewIds(content: RubricContent, newId: () => string): RubricContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, indicators: section.indicators.map((indicator) => ({ ...indicator, id: newId() })) })),
  };
}
