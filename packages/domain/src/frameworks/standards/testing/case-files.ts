import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * CASE files that are no part of the project, beside its folder (`../shared/data/case`), or where `TRELLIS_SHARED` says.
 * Tests that need them are skipped where they are not.
 */
const folder = join(process.env.TRELLIS_SHARED ?? join(import.meta.dirname, '../../../../../../../shared'), 'data/case');

export const caseFilesAreHere = existsSync(folder);
export const withoutCaseFiles = '(skipped where ../shared/data/case is absent)';

export const caseFile = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), 'utf8'));
