import { hash } from 'node:crypto';
import { type ContentVersions, operationText, type SentOperation, UnknownVersion, upcast } from '@trellis/domain/kernel';
import { ZodError } from 'zod';
import { problem } from './api.ts';

/** What two attempts to send one operation have in common. */
export const digestOf = (sent: SentOperation): string => hash('sha256', operationText({ ...sent, content: sent.content ?? null }));

/** The content of an operation as a device sent it, whatever the version it was made in. @throws INVALID with a sentence per field */
export function contentOf<Content>(versions: ContentVersions<Content>, sent: SentOperation): Content {
  try {
    return upcast(versions, sent);
  } catch (error) {
    if (error instanceof UnknownVersion) {
      const message = 'This was made by a newer version of Trellis than the district runs. It is safe on the device.';
      throw problem('INVALID', error.message, message, [{ path: 'name', message }]);
    }
    if (!(error instanceof ZodError)) throw error;
    const fields = error.issues.map((issue) => ({ path: ['content', ...issue.path].join('.'), message: issue.message }));
    throw problem('INVALID', `content does not fit: ${fields.map((field) => field.path).join(', ')}`, undefined, fields);
  }
}
