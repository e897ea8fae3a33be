import type { ScoreValue } from '@trellis/domain/walkthroughs';

/** A score as its columns hold it. */
export function columnsOf(value: ScoreValue) {
  return {
    kind: value.kind,
    level: value.kind === 'level' ? value.level : null,
    yes: value.kind === 'yes_no' ? value.yes : null,
    choices: value.kind === 'choices' ? [...new Set(value.choices)].sort() : null,
  };
}

/** The score that columns hold. Checks of the table keep each kind and its column together. */
export function scoreOf(row: { kind: string; level: number | null; yes: boolean | null; choices: string[] | null }): ScoreValue {
  if (row.kind === 'level') return { kind: 'level', level: row.level as number };
  if (row.kind === 'yes_no') return { kind: 'yes_no', yes: row.yes as boolean };
  if (row.kind === 'choices') return { kind: 'choices', choices: row.choices as string[] };
  return { kind: 'not_observed' };
}
