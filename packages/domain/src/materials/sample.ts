/**
 * `size` of these, drawn without putting back. The same seed draws the same from the same list, so that a sample can be
 * drawn again and nobody chooses it; the order of the list matters, so give it sorted.
 *
 * Shuffling: R. Durstenfeld 1964, "Algorithm 235: Random permutation", Communications of the ACM 7, 420.
 */
export function drawSample<T>(from: readonly T[], size: number, seed: number): T[] {
  const deck = [...from];
  const next = numbersFrom(seed);
  const drawn = Math.min(size, deck.length);
  for (let at = 0; at < drawn; at++) {
    const other = at + Math.floor(next() * (deck.length - at));
    [deck[at], deck[other]] = [deck[other]!, deck[at]!];
  }
  return deck.slice(0, drawn);
}

/** Numbers from 0 up to 1 that follow from a seed (the 32-bit generator known as mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
