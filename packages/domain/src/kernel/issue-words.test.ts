import { expect, test } from 'vitest';
import { z } from 'zod';
import './issue-words.ts';

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

test.each([
  [z.string(), undefined, 'This is missing.'],
  [z.string().min(1), '', 'This is empty.'],
  [z.string().min(20), 'x', 'This needs at least 20 characters.'],
  [z.string().max(2000), 'x'.repeat(2001), 'This holds at most 2,000 characters.'],
  [z.number().int(), 1.5, 'This must be a whole number.'],
  [z.number(), 'four', 'This must be a number.'],
  [z.number().min(1), 0, 'This must be at least 1.'],
  [z.number().positive(), 0, 'This must be more than 0.'],
  [z.number().max(600), 601, 'This must be at most 600.'],
  [z.array(z.string()).min(1), [], 'At least one is needed.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'At most 2 fit here.'],
  [z.email(), 'tallulah', 'This is not an e-mail address.'],
  [z.iso.date(), '11/20', 'This is not a date. An example is 2026-11-20.'],
  [z.uuid(), 'first', 'This does not point to anything here.'],
  [z.enum(['held', 'changed']), 'gone', 'This is not one of the choices: held, changed.'],
  [z.strictObject({}), { more: 1 }, 'Not known here: more.'],
  [z.union([z.literal(1), z.string()]), null, 'This does not have the right form.'],
  [z.string().min(12, 'Use at least 12 characters.'), 'x', 'Use at least 12 characters.'],
])('What is wrong is said to a person (%#)', (schema, value, words) => {
  expect(said(schema, value)).toEqual([words]);
});
