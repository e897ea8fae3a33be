import { randomUUID } from 'node:crypto';
import { type BuiltInKey, builtInRubrics, contentOf, emptyRubric, type RubricContent, withNewIds } from '@trellis/domain/frameworks';
import type { Grade } from '@trellis/domain/kernel';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { acceptAgain } from '../../platform/http/same-content.ts';
import { selectRubricRow } from './store-rubric.ts';
import { insertDraft, selectOptionalInUse, selectVersionRow } from './store-version.ts';

export type Origin = { kind: 'blank' } | { kind: 'built_in'; key: BuiltInKey } | { kind: 'copy'; versionId: string };

export interface NewRubric {
  id: string;
  versionId: string;
  name: string;
  subject?: string | undefined;
  grades: Grade[];
  variant: string | null;
}

/** What a rubric of this origin begins with, under ids of its own. */
export async function selectBeginning(tx: Tx, actor: Actor, origin: Origin): Promise<RubricContent> {
  if (origin.kind === 'blank') return emptyRubric;
  if (origin.kind === 'built_in') return contentOf(builtInRubrics[origin.key], randomUUID);
  return withNewIds((await selectVersionRow(tx, actor, origin.versionId)).content, randomUUID);
}

/** Stores a rubric with its first draft. The same one sent again is accepted again; what was written in it since stays. */
export async function insertRubric(tx: Tx, actor: Actor, given: NewRubric, beginning: { builtIn: BuiltInKey | null; content: RubricContent }): Promise<void> {
  const row = {
    district_id: actor.districtId,
    id: given.id,
    name: given.name,
    subject: given.subject ?? (await selectSubject(tx, actor)),
    variant: given.variant,
    built_in: beginning.builtIn,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rubric')
    .values({ ...row, grades: given.grades, created_by: actor.appointmentId })
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) {
    await insertDraft(tx, actor, { id: given.versionId, rubricId: given.id, number: 1, content: beginning.content });
    return;
  }
  const stored = await tx.selectFrom('rubric').selectAll().where('district_id', '=', actor.districtId).where('id', '=', given.id).executeTakeFirst();
  acceptAgain(stored && { ...stored, grades: stored.grades.join() }, { ...row, grades: given.grades.join() });
  await selectVersionRow(tx, actor, given.versionId);
}

/** Begins the next version as a copy of the one in use, or with another content; the same one begun again is accepted again. */
export async function insertNextVersion(
  tx: Tx,
  actor: Actor,
  { id, versionId, content }: { id: string; versionId: string; content?: RubricContent },
): Promise<void> {
  const rubric = await selectRubricRow(tx, actor, id);
  const open = await tx
    .selectFrom('rubric_version')
    .select(['id', 'number'])
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (open?.id === versionId) return;
  if (open) throw problem('INVALID', 'the rubric has a draft', `Version ${open.number} is a draft already. Go on with that one, or throw it away.`);
  if (rubric.retired_on !== null && rubric.retired_on < actor.today)
    throw problem('INVALID', 'the rubric is out of use', 'This rubric is out of use. Bring it back before you begin a version.');
  const inUse = await selectOptionalInUse(tx, actor, id);
  if (!inUse) throw problem('NOT_FOUND', 'the rubric has no version');
  await insertDraft(tx, actor, { id: versionId, rubricId: id, number: inUse.number + 1, content: content ?? withNewIds(inUse.content, randomUUID) });
}

async function selectSubject(tx: Tx, actor: Actor): Promise<string> {
  const row = await tx.selectFrom('district').select('subject').where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  return row.subject;
}
