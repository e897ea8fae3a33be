/** The address of a page of a design: today's design, or a draft below `/design/drafts`. `rest` begins with a slash or is empty. */
export function designPath(draftId: string | null, rest = ''): string {
  return draftId === null ? `/design${rest}` : `/design/drafts/${draftId}${rest}`;
}

/** A key for documents and links out of a name, unlike every key that is taken: `regional-learning`, `regional-learning-2`. */
export function keyOf(name: string, taken: Iterable<string> = []): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  const base = plain || 'component';
  const known = new Set(taken);
  if (!known.has(base)) return base;
  let n = 2;
  while (known.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}
