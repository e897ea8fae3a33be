import type { z } from 'zod';
import type { Findings } from './findings.ts';
import { CasePackage } from './schema.ts';
import { isRaw, type Raw } from './source.ts';

/** What keeps a package from being CASE 1.0 or 1.1, in sentences, the same one for all places where it holds. */
export function addStrictProblems(raw: Raw, findings: Findings): void {
  const result = CasePackage.safeParse(raw);
  if (result.success) return;
  for (const issue of result.error.issues) {
    const where = placeIn(raw, issue.path);
    const field = issue.path
      .filter((step) => typeof step === 'string')
      .slice(1)
      .join('.');
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) findings.add('problem', `${listOf(issue.path)}: ${key} is no name that CASE 1.0 or 1.1 knows.`, where);
    else findings.add('problem', `${listOf(issue.path)}: ${field === '' ? 'this' : field} ${reasonOf(issue, raw)}.`, where);
  }
}

const listOf = (path: readonly PropertyKey[]): string => (typeof path[0] === 'string' ? path[0] : 'The package');

function reasonOf(issue: z.core.$ZodIssue, raw: Raw): string {
  if (valueAt(raw, issue.path) === undefined) return 'is missing';
  return issue.message.startsWith('must be') ? issue.message : 'does not have the form that CASE gives it';
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined), raw);

/** `CFItems[3] K.CC.A.1`, and the value that does not fit where it is short. */
function placeIn(raw: Raw, path: readonly PropertyKey[]): string {
  const first = path.findIndex((step) => typeof step === 'number');
  if (first < 1) return String(path[0] ?? 'the package');
  const one = valueAt(raw, path.slice(0, first + 1));
  const code = isRaw(one) && typeof one.humanCodingScheme === 'string' ? ` ${one.humanCodingScheme}` : '';
  const value = valueAt(raw, path);
  return `${String(path[first - 1])}[${String(path[first])}]${code}${typeof value === 'string' || typeof value === 'number' ? `: ${value}` : ''}`;
}
