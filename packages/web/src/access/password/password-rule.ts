export const passwordHint = 'At least 12 characters. A few words in a row are easy to remember.';

/** What is wrong with a new password, or null. Length is all that counts: rules on signs make passwords worse. */
export function passwordProblem(password: string): string | null {
  const length = [...password].length;
  if (length < 12) return `${12 - length} more ${length === 11 ? 'character is' : 'characters are'} needed.`;
  if (length > 200) return 'At most 200 characters.';
  return null;
}
