import type { OccurrenceState } from '@trellis/domain/practice';

const answers: Record<string, OccurrenceState> = { y: 'held', c: 'changed', d: 'did_not_happen' };

/** What a key answers to "Held as planned?": Y yes, C changed, D didn't happen. */
export const answerOfKey = (key: string | null): OccurrenceState | null => (key !== null && Object.hasOwn(answers, key) ? (answers[key] ?? null) : null);

export const answerWords: Record<OccurrenceState, string> = { held: 'Held as planned', changed: 'Held, but changed', did_not_happen: 'Didn’t happen' };
