import { z } from 'zod';
import { DesignDocument } from './document.ts';

/**
 * The JSON Schema (draft 2020-12) of a design document as it is written by hand: fields with a default may be left out.
 * Its descriptions state the rules, so that a file can be written without this code. What a schema cannot say (keys that
 * must exist, nothing listed twice) is checked by `parseDesign`.
 */
export function documentJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(DesignDocument, { io: 'input' });
}
