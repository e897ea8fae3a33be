/** The district's own word for a region, as sentences and titles need it: `network`, `networks`, `Network`, `Networks`. */
export function regionWords(word: string | undefined): { one: string; many: string; One: string; Many: string } {
  const one = inSentence((word ?? '').trim() || 'region');
  const many = pluralOf(one);
  return { one, many, One: capital(one), Many: capital(many) };
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return `${word}s`;
}

/** A word as it stands within a sentence; abbreviations stay as they are. */
const inSentence = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
