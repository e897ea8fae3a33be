import type { ScoreValue } from '@trellis/domain/walkthroughs';

export interface ScoreColumns {
  kind: string;
  level: number | null;
  yes: boolean | null;
  choices: string[] | null;
}

/** A score as the tables hold it. */
export function columnsOf(value: ScoreValue): ScoreColumns {
  return {
    kind: value.kind,
    level: value.kind === 'level' ? value.level : null,
    yes: value.kind === 'yes_no' ? value.yes : null,
    choices: value.kind === 'choices' ? value.choices : null,
  };
}

export function scoreValueOf(score: ScoreColumns): ScoreValue {
  if (score.kind === 'level') return { kind: 'level', level: score.level as number };
  if (score.kind === 'yes_no') return { kind: 'yes_no', yes: score.yes as boolean };
  if (score.kind === 'choices') return { kind: 'choices', choices: score.choices as string[] };
  return { kind: 'not_observed' };
}
