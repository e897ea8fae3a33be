/** A code with its words, as tenets, indicators and levels have them. */
export interface Coded {
  code: string;
  label: string;
  text?: string;
}

/** One a line: the code, then its words. */
export function codedText(rows: readonly Coded[]): string {
  return rows.map(({ code, label }) => `${code} ${label}`).join('\n');
}

/**
 * What was typed, one a line: the first word is the code when it has a digit or is one or two letters, else the line's
 * number is. What a code had besides its words stays with it.
 */
export function codedLines(text: string, before: readonly Coded[] = []): Coded[] {
  const kept = new Map(before.map((row) => [row.code, row]));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const found = /^([A-Za-z]{0,2}[\d][A-Za-z0-9._-]*|[A-Za-z]{1,2}\d*)[.):]?\s+(\S.*)$/.exec(line);
      const [code, label] = found ? [found[1]!.replace(/[.-]+$/, ''), found[2]!] : [String(index + 1), line];
      return { ...kept.get(code), code, label };
    });
}
