/** The beginning of a text in one line, whole words. */
export function beginningOf(text: string, letters = 90): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const lastBlank = plain.lastIndexOf(' ', letters);
  return plain.length <= letters ? plain : `${plain.slice(0, lastBlank > 0 ? lastBlank : letters)} …`;
}
