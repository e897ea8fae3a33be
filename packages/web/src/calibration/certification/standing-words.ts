import type { CertificationStanding } from '@trellis/domain/calibration';
import { countWords, dayWords } from '../../ui/words.ts';

/** Where one stands, as a sentence. */
export function standingWords(standing: CertificationStanding): string {
  if (standing.state === 'too_few')
    return `Too few to say: ${countWords(standing.lessons, 'lesson')} of yours ${standing.lessons === 1 ? 'has' : 'have'} agreed scores, ${standing.needed} needed.`;
  const shares = `${Math.round(standing.exact * 100)}% exactly as agreed, ${Math.round(standing.adjacent * 100)}% within one level, n ${standing.pairs}`;
  if (standing.state === 'reached') return `You reach it until ${dayWords(standing.until)}: ${shares}.`;
  if (standing.state === 'expired') return `You reached it until ${dayWords(standing.until)}: ${shares}. Another round renews it.`;
  return `Not yet: ${shares}. The next round counts anew.`;
}
