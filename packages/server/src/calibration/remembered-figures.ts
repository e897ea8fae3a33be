import { createHash } from 'node:crypto';
import { type RoundScores, roundFigures } from '@trellis/domain/calibration/figures';

type Figures = ReturnType<typeof roundFigures>;

const most = 50;
const known = new Map<string, Figures>();

/**
 * Agreement in a round, computed once for all its screens. What is remembered is found by the scores themselves, which each
 * reader has read under the policies before: it tells nobody anything that they could not compute from what they hold.
 */
export function rememberedFigures(scores: RoundScores): Figures {
  const key = createHash('sha256').update(JSON.stringify(scores)).digest('base64');
  const figures = known.get(key) ?? roundFigures(scores);
  // the one that was asked for longest ago goes first
  known.delete(key);
  known.set(key, figures);
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  return figures;
}
