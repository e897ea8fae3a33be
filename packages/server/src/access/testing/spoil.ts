/** An input with one fault, and which. */
export interface Spoiled {
  what: string;
  input: unknown;
}

type Path = readonly (string | number)[];

/**
 * An input in which one thing at a time is missing, of another type, not of its form or beyond all size. What stands in the address
 * is spoiled in its form only: without it there is no address.
 */
export function* spoiled(good: unknown, inAddress: ReadonlySet<string>): Generator<Spoiled> {
  if (inAddress.size === 0)
    for (const [what, input] of Object.entries({ nothing: null, list: [], text: 'text', number: 7 })) yield { what: `a ${what}`, input };
  for (const path of leavesOf(good)) {
    const place = path.join('.');
    const value = at(good, path);
    const stays = path.length === 1 && inAddress.has(String(path[0]));
    if (!stays) yield { what: `without ${place}`, input: replaced(good, path, undefined) };
    for (const bad of stays ? ['not-an-id'] : faultsOf(value))
      yield { what: `${place} = ${JSON.stringify(bad).slice(0, 40)}`, input: replaced(good, path, bad) };
  }
}

const long = 'x'.repeat(20_001);

function faultsOf(value: unknown): unknown[] {
  if (typeof value === 'number') return ['a word', 1e308, -1e308, 0.5, null];
  if (typeof value === 'boolean') return ['yes', 2, null];
  if (typeof value === 'string') return [7, null, '', long, /^[0-9a-f-]{36}$/.test(value) ? value.slice(1) : '2026-02-30'];
  if (Array.isArray(value)) return ['a word', {}, [null], [[]]];
  return ['a word', 7, []];
}

/** An input that fits its form in which every text, or every number, is such as a database may choke on. */
export function* withEvery(good: unknown, inAddress: ReadonlySet<string>): Generator<[what: string, input: unknown]> {
  const everywhere = (change: (value: unknown) => unknown) =>
    leavesOf(good).reduce<unknown>((input, path) => (inAddress.has(String(path[0])) ? input : replaced(input, path, change(at(good, path)))), good);
  const isWord = (value: unknown): value is string => typeof value === 'string' && /^(?:nobody|a$|1$)/i.test(value);
  for (const [what, bad] of [
    ['a null character', 'Nobody\u0000in particular at all'],
    ['half a character', 'Nobody\ud800in particular at all'],
    ['a mark of direction', 'Nobody\u202ein particular at all'],
  ] as const)
    yield [what, everywhere((value) => (isWord(value) ? bad : value))];
  for (const great of [2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER, -1])
    yield [`the number ${great}`, everywhere((value) => (typeof value === 'number' ? great : value))];
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (path.length > 4) return [];
  if (Array.isArray(value)) return [path, ...value.flatMap((one, i) => leavesOf(one, [...path, i]))];
  if (typeof value === 'object' && value !== null && !(value instanceof Blob))
    return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))];
  return path.length > 0 ? [path] : [];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown>)[step], value);
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const inside = Array.isArray(value) ? [...value] : { ...(value as object) };
  const changed = replaced((inside as Record<string | number, unknown>)[step], rest, by);
  (inside as Record<string | number, unknown>)[step] = changed;
  return inside;
}
