import { shareOf } from './share-of.ts';

const z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share of independent cases, by default of 95 %; null without cases.
 * Not for interactions of a few coaches: those nest in coaches, see `clusteredShareInterval`.
 *
 * Source: E. B. Wilson 1927, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 209-212.
 */
export function wilsonInterval(hits: number, of: number, z: number = z95): [number, number] | null {
  const share = shareOf(hits, of);
  if (share === null) return null;
  const spread = (z * z) / of;
  const center = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return [hits === 0 ? 0 : center - half, hits === of ? 1 : center + half];
}
