/** Education levels before and in school, youngest first, as the Common Education Data Standards code them. */
const schoolLevels = ['IT', 'PR', 'PK', 'TK', 'KG', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const otherSpellings: Record<string, string> = { K: 'KG', P: 'PK', PREK: 'PK', 'PRE-K': 'PK', KINDERGARTEN: 'KG' };

/** `K`, `kg` and `KG` are one level, and so are `3`, `03` and `Grade 3`. What is no school level stays as it is, in capitals. */
function plainLevel(level: string): string {
  const capitals = level
    .trim()
    .toUpperCase()
    .replace(/^GRADE\s+/, '');
  return otherSpellings[capitals] ?? (/^\d$/.test(capitals) ? `0${capitals}` : capitals);
}

/** Where a level stands, youngest first; null for what is no level of school, such as `AP` or `AE`. */
export function levelRank(level: string): number | null {
  const at = schoolLevels.indexOf(plainLevel(level));
  return at < 0 ? null : at;
}

/** A level as a grade is written elsewhere: `PK`, `TK`, `K`, `1` to `12`; others stay as they are. */
export function gradeOfLevel(level: string): string {
  const plain = plainLevel(level);
  if (plain === 'KG') return 'K';
  return /^\d{2}$/.test(plain) ? String(Number(plain)) : plain;
}

/** The grades of several levels, each once, youngest first. */
export function gradesOfLevels(levels: readonly string[]): string[] {
  const ordered = [...levels].sort((a, b) => (levelRank(a) ?? schoolLevels.length) - (levelRank(b) ?? schoolLevels.length));
  return [...new Set(ordered.map(gradeOfLevel))];
}
