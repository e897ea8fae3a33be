/** Compares texts as people order codes: digits as numbers, letters without regard to case. The same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = comparePieces(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const piecesOf = (text: string): string[] => text.toLowerCase().match(/\d+|\D+/g) ?? [];

function comparePieces(a: string, b: string): number {
  const [left, right] = [a, b].map((piece) => (/^\d/.test(piece) ? Number(piece) : null));
  if (left !== null && left !== undefined && right !== null && right !== undefined && left !== right) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
}
