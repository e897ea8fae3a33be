const deepest = 60;

/** Whether a text holds what a database cannot keep: NUL, or half of a surrogate pair. */
const isUnclean = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();
const cleaned = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/**
 * The same JSON without characters that cannot be kept. `onUnclean` hears of each text that was changed, and of what was
 * cut off because it lay deeper than 60 levels.
 */
export function cleanJson(value: unknown, onUnclean: (where: string) => void, where = ''): unknown {
  if (typeof value === 'string') {
    if (!isUnclean(value)) return value;
    onUnclean(where);
    return cleaned(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (where.split('.').length > deepest) {
    onUnclean(where);
    return null;
  }
  if (Array.isArray(value)) return value.map((one, at) => cleanJson(one, onUnclean, `${where}.${at}`));
  return Object.fromEntries(
    Object.entries(value).map(([given, one]) => {
      const key = isUnclean(given) ? cleaned(given) : given;
      if (key !== given) onUnclean(`${where}.${key}`);
      return [key, cleanJson(one, onUnclean, `${where}.${key}`)];
    }),
  );
}
