import type { Focus, FocusType, TaskKind, TaskType } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';

/** At most this many of each are listed; a district has a dozen. */
const most = 200;

export async function selectTypes(tx: Tx, actor: Actor, retired: boolean): Promise<{ tasks: TaskType[]; foci: FocusType[] }> {
  let tasks = tx.selectFrom('task_type').select(['id', 'label', 'kind', 'retired', 'revision']).where('district_id', '=', actor.districtId);
  let foci = tx.selectFrom('focus_type').select(['id', 'label', 'focus', 'retired', 'revision']).where('district_id', '=', actor.districtId);
  if (!retired) {
    tasks = tasks.where('retired', '=', false);
    foci = foci.where('retired', '=', false);
  }
  return {
    tasks: (await tasks.orderBy('label').limit(most).execute()).map((row) => ({ ...row, kind: row.kind as TaskKind })),
    foci: (await foci.orderBy('label').limit(most).execute()).map((row) => ({ ...row, focus: row.focus as Focus })),
  };
}

/** Types are the district's words: whoever leads the team or manages the district sets them. */
export function requireTypeKeeper(actor: Actor): void {
  if (actor.permissions.includes('practice.team') || actor.permissions.includes('district.manage')) return;
  throw problem('NOT_ALLOWED', `${actor.role} keeps no types`);
}

export async function insertTaskType(tx: Tx, actor: Actor, given: { id: string; label: string; kind: TaskKind }): Promise<TaskType> {
  const known = await selectOptionalType(tx, actor, 'task', given.id);
  if (!known)
    await tx
      .insertInto('task_type')
      .values({ district_id: actor.districtId, ...given })
      .execute();
  else if (known.label !== given.label || known.counts !== given.kind) throw conflict('a task type with this id is there', known);
  const stands = known ?? { retired: false, revision: 1 };
  return { ...given, retired: stands.retired, revision: stands.revision };
}

export async function insertFocusType(tx: Tx, actor: Actor, given: { id: string; label: string; focus: Focus }): Promise<FocusType> {
  const known = await selectOptionalType(tx, actor, 'focus', given.id);
  if (!known)
    await tx
      .insertInto('focus_type')
      .values({ district_id: actor.districtId, ...given })
      .execute();
  else if (known.label !== given.label || known.counts !== given.focus) throw conflict('a focus type with this id is there', known);
  const stands = known ?? { retired: false, revision: 1 };
  return { ...given, retired: stands.retired, revision: stands.revision };
}

export interface TypeRow {
  id: string;
  label: string;
  /** the standard kind or focus it counts as */
  counts: string;
  retired: boolean;
  revision: number;
}

export async function selectOptionalType(tx: Tx, actor: Actor, which: 'task' | 'focus', id: string): Promise<TypeRow | null> {
  const row =
    which === 'task'
      ? await tx
          .selectFrom('task_type')
          .select(['id', 'label', 'kind as counts', 'retired', 'revision'])
          .where('district_id', '=', actor.districtId)
          .where('id', '=', id)
          .executeTakeFirst()
      : await tx
          .selectFrom('focus_type')
          .select(['id', 'label', 'focus as counts', 'retired', 'revision'])
          .where('district_id', '=', actor.districtId)
          .where('id', '=', id)
          .executeTakeFirst();
  return row ?? null;
}

/** Changes a type from the revision it was read at. */
export async function updateType(
  tx: Tx,
  actor: Actor,
  which: 'task' | 'focus',
  at: { id: string; revision: number },
  changes: { label?: string | undefined; retired?: boolean | undefined; kind?: TaskKind; focus?: Focus },
): Promise<TypeRow> {
  const before = await selectOptionalType(tx, actor, which, at.id);
  if (!before) throw problem('NOT_FOUND', `no such ${which} type`);
  const revision = sql<number>`revision + 1`;
  const { label, retired, kind, focus } = changes;
  const { numUpdatedRows } = await (which === 'task'
    ? tx
        .updateTable('task_type')
        .set({ label, retired, kind, revision })
        .where('district_id', '=', actor.districtId)
        .where('id', '=', at.id)
        .where('revision', '=', at.revision)
    : tx
        .updateTable('focus_type')
        .set({ label, retired, focus, revision })
        .where('district_id', '=', actor.districtId)
        .where('id', '=', at.id)
        .where('revision', '=', at.revision)
  ).executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw conflict(`${which} type ${at.id} stands at ${before.revision}`, before);
  return before;
}
