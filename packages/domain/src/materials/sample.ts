import { seededRandom } from '../statistics/index.ts';

/**
 * `size` of these, drawn without putting back. The same seed draws the same from the same list, so that a sample can be
 * drawn again and nobody chooses it; the order of the list matters, so give it sorted.
 *
 * Shuffling: R. Durstenfeld 1964, "Algorithm 235: Random permutation", Communications of the ACM 7, 420.
 */
export function drawSample<T>(from: readonly T[], size: number, seed: number): T[] {
  const deck = [...from];
  const next = seededRandom(seed);
  const drawn = Math.min(size, deck.length);
  for (let at = 0; at < drawn; at++) {
    const other = at + Math.floor(next() * (deck.length - at));
    [deck[at], deck[other]] = [deck[other]!, deck[at]!];
  }
  return deck.slice(0, drawn);
}
