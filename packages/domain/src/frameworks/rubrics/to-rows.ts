import type { Indicator, RubricContent, Section } from './content.ts';
import { emptyRow, type RubricRow } from './rows.ts';

/**
 * A rubric as rows of a table. Section and code stand in every row, everything else that is said of an indicator in its
 * first. Every indicator needs a code of its own for this.
 */
export function rowsOf(content: RubricContent): RubricRow[] {
  const rows = content.sections.flatMap((section) => {
    const own = section.indicators.flatMap(indicatorRows);
    return (own.length > 0 ? own : [emptyRow]).map((row, index) => ({ ...row, ...sectionCells(section, index === 0) }));
  });
  const [first = emptyRow, ...rest] = rows;
  return content.notes ? [{ ...first, notes: content.notes }, ...rest] : rows;
}

function sectionCells(section: Section, first: boolean) {
  return {
    section_key: section.key,
    section: section.label,
    section_kind: first ? section.kind : '',
    section_prompt: first ? (section.prompt ?? '') : '',
  };
}

function indicatorRows(indicator: Indicator): RubricRow[] {
  const scale = scaleCells(indicator);
  return (scale.length > 0 ? scale : [{}]).map((cells, index) => ({
    ...emptyRow,
    code: indicator.code,
    ...(index === 0
      ? {
          indicator: indicator.label,
          prompts: indicator.prompts.join('\n'),
          observes: indicator.observes,
          kind: indicator.kind,
          not_observed: indicator.notObservedAllowed ? 'yes' : 'no',
        }
      : {}),
    ...cells,
  }));
}

function scaleCells({ kind, levels = [], choices = [] }: Indicator): Partial<RubricRow>[] {
  if (kind === 'levels') return levels.map(({ value, label, description }) => ({ value: String(value), level: label, description }));
  if (kind === 'choices') return choices.map(({ key, label }) => ({ value: key, level: label }));
  return [];
}
