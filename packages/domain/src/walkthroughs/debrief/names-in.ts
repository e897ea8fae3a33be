/**
 * Names of people that a text contains, of those given: the whole name, whatever the case; a family name alone where it has
 * four letters or more and is written as a name, so that brown counters are nobody's. A report is about teaching; remarks on
 * people stay out of it.
 */
export function namesIn(text: string, people: readonly string[]): string[] {
  const words = wordsOf(text);
  const folded = ` ${words.join(' ').toLowerCase()} `;
  const written = new Set(words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.toLowerCase()));
  return people.filter((name) => {
    const parts = wordsOf(name).map((part) => part.toLowerCase());
    const family = parts.at(-1) ?? '';
    return (parts.length > 0 && folded.includes(` ${parts.join(' ')} `)) || (parts.length > 1 && family.length >= 4 && written.has(family));
  });
}

/** Words without marks and without the ending of an owner, in their own case. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/gi, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
