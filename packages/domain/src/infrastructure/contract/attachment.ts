import { z } from 'zod';
import { Id, ShortText } from '../../kernel/ids.ts';

/** What may be attached as an artifact. Nothing that a browser would run. */
export const attachmentTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
} as const satisfies Record<string, readonly string[]>;

export const AttachmentType = z.enum(Object.keys(attachmentTypes) as [keyof typeof attachmentTypes, ...(keyof typeof attachmentTypes)[]]);
export type AttachmentType = z.infer<typeof AttachmentType>;

/** The largest file in bytes: as base64 in JSON it still fits into a request. */
export const largestAttachment = 3_500_000;

export const Attachment = z.object({
  id: Id,
  designId: Id.describe('The design it was attached in; a draft shows those of the adopted design too'),
  componentId: Id,
  name: z.string(),
  mediaType: AttachmentType,
  size: z.number().int().describe('Bytes'),
  sha256: z.string(),
  uploaded: z.object({ appointmentId: Id, name: z.string().nullable(), at: z.iso.datetime() }),
});
export type Attachment = z.infer<typeof Attachment>;

export const NewAttachment = z.object({
  name: ShortText.refine((name) => !/[\\/\p{Cc}]/u.test(name), { message: 'A file name has no slashes.' }),
  mediaType: AttachmentType,
  base64: z
    .base64()
    .min(4)
    .max(Math.ceil(largestAttachment / 3) * 4, { message: 'A file may have at most 3.5 MB.' }),
});
export type NewAttachment = z.infer<typeof NewAttachment>;
