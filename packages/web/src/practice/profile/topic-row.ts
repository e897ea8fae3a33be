import type { FigureRow } from '@trellis/domain/practice';

/** The row that was asked for, else the one with most records, so that the page opens on something to see. */
export function rowOf(rows: readonly FigureRow[], asked: string): FigureRow | undefined {
  const n = ({ figures }: FigureRow) => Math.max(0, ...figures.map(({ estimate }) => ('refused' in estimate ? 0 : estimate.n)));
  return rows.find(({ row }) => row === asked) ?? rows.toSorted((a, b) => n(b) - n(a))[0];
}
