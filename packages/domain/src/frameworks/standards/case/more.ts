import type { z } from 'zod';
import type { More } from '../graph.ts';
import type { Source } from './source.ts';

/** Repeats what the package says anyway; written anew by export. */
const repeated = new Set(['CFDocumentURI', 'CFPackageURI', 'CFItemAssociationURI']);

/**
 * Everything that an object says beside what was `read` from it, as far as CASE knows the name and the value fits. The
 * rest is left out, and said to be.
 */
export function moreOf({ raw, where, findings }: Source, schema: z.ZodObject, read: readonly string[]): More {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (read.includes(key) || repeated.has(key) || value === null || value === undefined) continue;
    const known = Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : undefined;
    if (known === undefined) findings.add('left_out', `${key} is no name that CASE 1.0 or 1.1 knows.`, where);
    else if (!known.safeParse(value).success) findings.add('left_out', `${key} does not have the form that CASE gives it.`, where);
    else kept.push([key, value]);
  }
  return Object.fromEntries(kept);
}
