import type { Indicator } from '@trellis/domain/frameworks';

/** What was answered to an indicator. *Not observed* is a word of its own, never a number. */
export type IndicatorAnswer =
  | { kind: 'level'; level: number }
  | { kind: 'yes_no'; yes: boolean }
  | { kind: 'choices'; choices: string[] }
  | { kind: 'not_observed' };

export type Answerable = Pick<Indicator, 'kind' | 'levels' | 'choices' | 'notObservedAllowed'>;

/** The answer after a level was pressed: the same level again takes it back. */
export function afterLevel(before: IndicatorAnswer | null, level: number): IndicatorAnswer | null {
  return before?.kind === 'level' && before.level === level ? null : { kind: 'level', level };
}

export function afterYesNo(before: IndicatorAnswer | null, yes: boolean): IndicatorAnswer | null {
  return before?.kind === 'yes_no' && before.yes === yes ? null : { kind: 'yes_no', yes };
}

/** The answer after a choice was pressed; with the last one gone, nothing is answered. Choices keep the indicator's order. */
export function afterChoice(indicator: Answerable, before: IndicatorAnswer | null, key: string): IndicatorAnswer | null {
  const held = before?.kind === 'choices' ? before.choices : [];
  const kept = (indicator.choices ?? []).map((choice) => choice.key).filter((one) => (one === key ? !held.includes(one) : held.includes(one)));
  return kept.length === 0 ? null : { kind: 'choices', choices: kept };
}

export function afterNotObserved(before: IndicatorAnswer | null): IndicatorAnswer | null {
  return before?.kind === 'not_observed' ? null : { kind: 'not_observed' };
}

/**
 * The answer after a key: a level by its digit, Y and N, a choice by its place from 1, a hyphen for not observed. Undefined
 * where the key means nothing here.
 */
export function afterKey(indicator: Answerable, before: IndicatorAnswer | null, key: string): IndicatorAnswer | null | undefined {
  if (key === '-' && indicator.notObservedAllowed) return afterNotObserved(before);
  if (indicator.kind === 'yes_no')
    return key.toLowerCase() === 'y' ? afterYesNo(before, true) : key.toLowerCase() === 'n' ? afterYesNo(before, false) : undefined;
  if (!/^\d$/.test(key)) return undefined;
  if (indicator.kind === 'levels') return (indicator.levels ?? []).some((level) => level.value === Number(key)) ? afterLevel(before, Number(key)) : undefined;
  const choice = (indicator.choices ?? [])[Number(key) - 1];
  return choice ? afterChoice(indicator, before, choice.key) : undefined;
}
