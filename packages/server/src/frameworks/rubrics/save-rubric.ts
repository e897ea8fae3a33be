import type { RubricContent, RubricFields } from '@trellis/domain/frameworks';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict } from '../../platform/http/api.ts';
import { selectRubric, selectRubricRow } from './store-rubric.ts';
import { selectDraft } from './store-version.ts';

/** Changes what is given of a rubric. */
export async function changeRubric(
  tx: Tx,
  actor: Actor,
  { id, revision, ...change }: { id: string; revision: number; retired_on?: string | null } & { [K in keyof RubricFields]?: RubricFields[K] | undefined },
): Promise<void> {
  await selectRubricRow(tx, actor, id);
  const { numUpdatedRows } = await tx
    .updateTable('rubric')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw conflict('rubric has another revision', await selectRubric(tx, actor, id));
}

/** Saves the content of a draft on the revision it was made on. The same content sent again is accepted again. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  { id, revision, content }: { id: string; revision: number; content: RubricContent },
): Promise<{ id: string; revision: number; content: RubricContent }> {
  const draft = await selectDraft(tx, actor, id);
  const { numUpdatedRows } = await tx
    .updateTable('rubric_version')
    .set((eb) => ({
      content: JSON.stringify(content),
      writers: withWriter(draft.writers, actor),
      changed_by: actor.appointmentId,
      changed_on: actor.today,
      revision: eb('revision', '+', 1),
    }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const stands = await selectDraft(tx, actor, id);
  const current = { id, revision: stands.revision, content: stands.content };
  if (numUpdatedRows !== 1n && !sameContent(stands.content, content)) throw conflict('draft has another revision', current);
  return current;
}

/** Throws a draft away, and with the only version of a rubric the rubric. */
export async function discardDraft(tx: Tx, actor: Actor, { id, revision }: { id: string; revision: number }): Promise<boolean> {
  const draft = await selectDraft(tx, actor, id);
  const { numDeletedRows } = await tx
    .deleteFrom('rubric_version')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (numDeletedRows !== 1n) throw conflict('draft has another revision', { id, revision: draft.revision, content: draft.content });
  const left = await tx
    .selectFrom('rubric_version')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', '=', draft.rubricId)
    .limit(1)
    .executeTakeFirst();
  if (left) return false;
  await tx.deleteFrom('rubric').where('district_id', '=', actor.districtId).where('id', '=', draft.rubricId).execute();
  return true;
}

/** The list of writers with this one in it, as the database writes lists. */
function withWriter(writers: readonly string[], actor: Actor): RawBuilder<string[]> {
  const all = [...new Set([...writers, actor.appointmentId])];
  return sql`${`{${all.join()}}`}::uuid[]`;
}

/** Whether two contents say the same; the database keeps keys in an order of its own. */
function sameContent(a: RubricContent, b: RubricContent): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
