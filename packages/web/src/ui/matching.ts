/**
 * What somebody typing a few letters means: every typed word starts a word of the label, in any order, without regard to
 * case and accents. Labels that begin with what was typed come first; otherwise the given order stays.
 */
export function matching<Item>(items: readonly Item[], query: string, labelOf: (item: Item) => string): Item[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [...items];
  const start = plain(query.trim());
  const found = items.filter((item) => {
    const words = wordsOf(labelOf(item));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const rank = (item: Item) => (plain(labelOf(item)).startsWith(start) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
