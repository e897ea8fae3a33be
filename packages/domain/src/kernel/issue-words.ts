import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const forms: Record<string, string> = {
  email: 'This is not an e-mail address.',
  url: 'This is not a web address.',
  date: 'This is not a date. An example is 2026-11-20.',
  time: 'This is not a time. An example is 15:40.',
  datetime: 'This is not a date with a time.',
  uuid: 'This does not point to anything here.',
  guid: 'This does not point to anything here.',
};
const types: Record<string, string> = {
  int: 'This must be a whole number.',
  number: 'This must be a number.',
  boolean: 'This must be yes or no.',
  string: 'This must be a text.',
  array: 'This must be a list.',
};
const wrongForm = 'This does not have the right form.';

/** What is wrong with a value, as a sentence for the person who gave it. A schema's own sentence comes before it. */
function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : (types[issue.expected] ?? wrongForm);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_format':
      return forms[issue.format] ?? wrongForm;
    case 'invalid_value':
      return `This is not one of the choices${issue.values.length <= 12 ? `: ${issue.values.map(String).join(', ')}` : ''}.`;
    case 'unrecognized_keys':
      return `Not known here: ${issue.keys.join(', ')}.`;
    default:
      return wrongForm;
  }
}

const count = (n: number, one: string): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : `${one}s`}`;

function tooSmall(origin: string, least: number, inclusive: boolean): string {
  if (origin === 'string') return least === 1 ? 'This is empty.' : `This needs at least ${count(least, 'character')}.`;
  if (origin === 'array' || origin === 'set') return least === 1 ? 'At least one is needed.' : `At least ${least.toLocaleString('en-US')} are needed.`;
  return `This must be ${inclusive ? 'at least' : 'more than'} ${least.toLocaleString('en-US')}.`;
}

function tooBig(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'string') return `This holds at most ${count(most, 'character')}.`;
  if (origin === 'array' || origin === 'set') return `At most ${most.toLocaleString('en-US')} fit here.`;
  return `This must be ${inclusive ? 'at most' : 'less than'} ${most.toLocaleString('en-US')}.`;
}

// the library's own sentences are for programmers
z.config({ customError: issueWords });
