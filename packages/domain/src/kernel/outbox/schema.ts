import { z } from 'zod';
import { Id } from '../ids.ts';
import { quarantineWords } from './local-record.ts';
import type { QuarantineReason } from './receipt.ts';

/** `walkthrough.receive@1`: what is asked, and the version of the content's shape. */
export const OperationName = z.string().regex(/^[a-z][a-z_]*\.[a-z][a-z_]*@[1-9]\d*$/, 'An operation is named like walkthrough.receive@1.');

/** An operation as it arrives. Its content is read with `upcast`, because it may be of an older version. */
export const SentOperation = z.object({
  id: Id,
  name: OperationName,
  recordId: Id,
  baseRevision: z.int().min(1).nullable(),
  after: Id.nullable(),
  content: z.unknown(),
  deviceSequence: z.int().min(1),
  author: Id,
});
export type SentOperation = z.infer<typeof SentOperation>;

/** The answer to an operation, with the record's content in the room's own shape. */
export const receiptOf = <Content extends z.ZodType>(content: Content) =>
  z.object({
    operationId: Id,
    outcome: z.enum(['accepted', 'beside', 'held', 'quarantined']),
    revision: z.int().min(1).nullable().describe('The revision that it became; null unless accepted'),
    reason: z.enum(Object.keys(quarantineWords) as [QuarantineReason, ...QuarantineReason[]]).nullable(),
    current: z
      .object({ revision: z.int().min(1).nullable(), content })
      .nullable()
      .describe('The record as it stands, when what was sent lies beside it'),
  });
