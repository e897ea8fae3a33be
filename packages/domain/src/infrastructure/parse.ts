import type { z } from 'zod';
import { DesignDocument } from './document.ts';
import { type DesignProblem, referenceProblems } from './references.ts';
import { listOf, quoted } from './words.ts';

/** A document that can be rated, or everything that is wrong with what was read. */
export type ParsedDesign = { readonly document: DesignDocument } | { readonly problems: readonly DesignProblem[] };

/**
 * Reads a design document from parsed JSON: its shape, then that keys are unique and name something. Defaults are filled
 * in. Never throws for what it reads; every problem says where it is and what is wrong.
 */
export function parseDesign(input: unknown): ParsedDesign {
  const parsed = DesignDocument.safeParse(input);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, input)) };
  const problems = referenceProblems(parsed.data);
  return problems.length > 0 ? { problems } : { document: parsed.data };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, input: unknown): DesignProblem[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), message: `There is no field ${quoted(key)} here.` }));
  }
  return [{ path, message: messageOf(issue, valueAt(input, issue.path)) }];
}

function messageOf(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return 'This is missing.';
  switch (issue.code) {
    case 'invalid_type':
      return `This should be ${typeNames[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${shown(value)} is not possible here. Possible: ${listOf(issue.values.map(String), 'or')}.`;
    case 'invalid_union':
      return `${shown(value)} is not possible here.${possibleIn(issue.errors)}`;
    case 'too_small':
      return `This should be ${issue.origin === 'number' || issue.origin === 'int' ? '' : 'of length '}${issue.minimum} or more.`;
    case 'too_big':
      return `This should be ${issue.origin === 'number' || issue.origin === 'int' ? '' : 'of length '}${issue.maximum} or less.`;
    case 'invalid_format':
      return formatMessages[issue.format] ?? `${shown(value)} is not written as it should be.`;
    default:
      return issue.message;
  }
}

function possibleIn(errors: readonly (readonly Issue[])[]): string {
  const values = errors.flat().flatMap((error) => (error.code === 'invalid_value' ? error.values.map(String) : []));
  return values.length > 0 ? ` Possible: ${listOf(values, 'or')}.` : '';
}

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
};

const formatMessages: Record<string, string> = {
  regex: 'A key starts with a letter or digit and has only letters, digits, dots, underscores, and hyphens, at most 100.',
  date: 'This should be a day, written YYYY-MM-DD.',
  url: 'This should be an address that starts with http:// or https://.',
};

function shown(value: unknown): string {
  return typeof value === 'string' ? quoted(value.slice(0, 80)) : typeof value === 'object' && value !== null ? 'This' : String(value);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    input,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)), '');
}
