import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { requireComponents } from '../practice/index.ts';
import { selectRubricNames } from './rubric-of.ts';

interface FormParts {
  rubricVersionId: string | null;
  structureId: string | null;
}

/** Refuses a rubric version that is not published and a structure that is not in the adopted design; what stood there before may stay. */
export async function requireFormParts(
  tx: Tx,
  actor: Actor,
  given: FormParts,
  before: FormParts = { rubricVersionId: null, structureId: null },
): Promise<void> {
  const structureId = given.structureId === before.structureId ? null : given.structureId;
  await requireComponents(tx, actor, { structureId });
  const rubric = given.rubricVersionId === before.rubricVersionId ? null : given.rubricVersionId;
  if (rubric === null || (await selectRubricNames(tx, actor, [rubric])).has(rubric)) return;
  throw problem('INVALID', 'no such published rubric version', 'Choose a published rubric.', [{ path: 'rubricVersionId', message: 'Not published' }]);
}
