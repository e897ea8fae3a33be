/** One topic that can be given by a single key. */
export interface TopicKey {
  /** empty: no letter is left, and it is chosen by pointing */
  key: string;
  code: string;
}

// n is "not enough information"
const letters = [...'abcdefghijklmopqrstuvwxyz'];

/** Letters for the standards of a grade, in their order; after them, other topics that the unit was given already. */
export function topicKeys(standards: readonly { code: string; grade: string }[], grade: string, given: readonly string[]): TopicKey[] {
  const codes = [...new Set(standards.filter((standard) => standard.grade === grade).map(({ code }) => code))];
  const others = given.filter((code) => !codes.includes(code));
  return [...codes, ...others].map((code, index) => ({ key: letters[index] ?? '', code }));
}

/** The list with the code put in, or taken out where it is in. */
export function toggled(codes: readonly string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
