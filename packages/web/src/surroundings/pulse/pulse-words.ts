import { roleGroupLabels } from '@trellis/domain/access';
import type { PulseRound } from '@trellis/domain/infrastructure/surroundings';
import { dayWords, listWords } from '../../ui/words.ts';

/** The answers of a pulse in words, from 1 to 5. */
export const answerWords = ['Not at all', 'A little', 'In part', 'Mostly', 'Fully'] as const;

/** `Open until Nov 28`, `From Dec 1 until Dec 5`, `Closed Nov 14`. */
export function whenWords({ state, opens, closes }: Pick<PulseRound, 'state' | 'opens' | 'closes'>): string {
  if (state === 'planned') return `From ${dayWords(opens, 'short')} until ${dayWords(closes, 'short')}`;
  if (state === 'open') return `Open until ${dayWords(closes, 'short')}`;
  return state === 'closed' ? `Closed ${dayWords(closes, 'short')}, being added up` : `Closed ${dayWords(closes, 'short')}`;
}

/** Who is asked. */
export function groupsWords({ groups }: Pick<PulseRound, 'groups'>): string {
  return groups.length === 0 ? 'everybody' : listWords(groups.map((group) => roleGroupLabels[group].toLowerCase()));
}
