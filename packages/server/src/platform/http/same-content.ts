import { conflict } from './api.ts';

/**
 * For a create that met a row with its id: the same content is the same create sent again and is accepted; other content
 * is a conflict. `stored` is the row as it can be seen now (nothing, when the id belongs to a row that may not be seen).
 */
export function acceptAgain(stored: Record<string, unknown> | undefined, sent: Record<string, unknown>): void {
  const differs = !stored || Object.entries(sent).some(([key, value]) => !isSame(stored[key] ?? null, value ?? null));
  if (differs) throw conflict('id is taken by another row', null, 'Something else was already saved under this id. Nothing of it was changed.');
}

/** Lists are the same when they hold the same in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((each, index) => each === b[index]) : a === b;
}
