/** A small repeatable source of chance (mulberry32): the same seed gives the same year. For made-up data only. */
export interface Chance {
  /** from 0 to under 1 */
  number(): number;
  /** true with this probability */
  happens(probability: number): boolean;
  /** from `low` to under `high` */
  between(low: number, high: number): number;
  /** one of them, each as likely */
  one<T>(of: readonly T[]): T;
  /** one of them, as likely as its weight; at least one weight is positive */
  weighted<T>(of: readonly (readonly [T, number])[]): T;
}

export function chance(seed: number | string): Chance {
  let state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    number,
    happens: (probability) => number() < probability,
    between: (low, high) => low + (high - low) * number(),
    one: (of) => of[Math.floor(number() * of.length)]!,
    weighted(of) {
      let left = number() * of.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [thing, weight] of of) {
        left -= weight;
        if (left < 0) return thing;
      }
      return of.findLast(([, weight]) => weight > 0)![0];
    },
  };
}

/** FNV-1a: a text as a seed, so that each coach and week has chances of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}
