import type { RoleGroup } from '@trellis/domain/access';
import type { PulseAnswer } from './types.ts';

/** Answers of one group about one thing, one quadruple each: clarity, expectation, usefulness, trust. */
export function answers(group: RoleGroup, about: string, rows: readonly (readonly [number, number, number, number])[]): PulseAnswer[] {
  return rows.map(([clarity, expectation, usefulness, trust]) => ({ group, about, clarity, expectation, usefulness, trust }));
}
