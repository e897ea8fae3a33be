import { isDeepStrictEqual } from 'node:util';
import type { Decision, FeatureJudgment, Mandate, Sphere, StatementKind } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { checkKey } from './references.ts';
import { type DesignRow, json, type StatedSection, type StatementRow } from './rows.ts';
import { selectNames } from './store-names.ts';
import { upsertStated } from './store-section.ts';
import { presentStatement, selectOptionalStatement, selectOptionalStatementByKey } from './store-statement.ts';

export type StatementValue =
  | { kind: 'mandate'; value: Mandate }
  | { kind: 'sphere'; value: Sphere }
  | { kind: 'feature'; value: FeatureJudgment }
  | { kind: 'decision'; value: Decision };

/** As many as a document holds. */
const most: Record<StatementKind, number> = { mandate: 500, sphere: 5, feature: 2000, decision: 50 };
export const sectionOf: Record<StatementKind, StatedSection | null> = { mandate: 'authority', sphere: 'authority', feature: 'features', decision: null };

export interface SavedStatement {
  id: string;
  /** null: a new one */
  revision: number | null;
  statement: StatementValue;
}

/** Records or changes a statement. The same new id with the same content is accepted again. */
export async function saveStatement(tx: Tx, actor: Actor, design: DesignRow, { id, revision, statement }: SavedStatement): Promise<StatementRow> {
  const key = keyOf(id, statement);
  const known = await selectOptionalStatement(tx, actor, design.id, id);
  if (known && known.kind !== statement.kind) throw problem('NOT_FOUND', 'the id is that of another kind of statement');
  if (known && revision === null && !known.removed && sameValue(known, statement)) return known;
  if ((known?.removed === false ? known.revision : null) !== revision) {
    if (!known) throw problem('NOT_FOUND', 'no such statement');
    throw await shownConflict(tx, actor, known, 'made on an older revision');
  }
  const twin = await selectOptionalStatementByKey(tx, actor, design.id, statement.kind, key);
  if (twin && twin.id !== id) throw await shownConflict(tx, actor, twin, 'stated already under another id');
  await checkNamed(tx, actor, design, statement);
  await store(tx, actor, design, known, { id, key, statement });
  const section = sectionOf[statement.kind];
  if (section) await upsertStated(tx, actor, design.id, section, true);
  return (await selectOptionalStatement(tx, actor, design.id, id))!;
}

/** Removes a statement; the row stays, so that a removal in a draft can be adopted. */
export async function removeStatement(tx: Tx, actor: Actor, design: DesignRow, id: string, revision: number, decisions: boolean): Promise<number> {
  const known = await selectOptionalStatement(tx, actor, design.id, id);
  if (!known || known.removed || (known.kind === 'decision') !== decisions) throw problem('NOT_FOUND', 'no such statement');
  if (known.revision !== revision) throw await shownConflict(tx, actor, known, 'made on an older revision');
  await update(tx, actor, design, known, { removed: true });
  return revision + 1;
}

async function store(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  known: StatementRow | null,
  { id, key, statement }: { id: string; key: string; statement: StatementValue },
): Promise<void> {
  if (known) return update(tx, actor, design, known, { key, detail: json(statement.value), removed: false });
  await tx
    .insertInto('statement')
    .values({
      district_id: actor.districtId,
      design_id: design.id,
      id,
      kind: statement.kind,
      key,
      detail: json(statement.value),
      position: await nextStatementPosition(tx, actor, design.id, statement.kind),
      by_appointment: actor.appointmentId,
    })
    .execute();
}

async function update(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  known: StatementRow,
  change: { key?: string; detail?: string; removed: boolean },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('statement')
    .set({ ...change, revision: known.revision + 1, by_appointment: actor.appointmentId, at: sql`now()` })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', '=', known.id)
    .where('revision', '=', known.revision)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const current = await selectOptionalStatement(tx, actor, design.id, known.id);
  throw await shownConflict(tx, actor, current ?? known, 'changed in the same moment');
}

async function shownConflict(tx: Tx, actor: Actor, current: StatementRow, log: string) {
  return conflict(log, presentStatement(current, await selectNames(tx, actor, [current.by_appointment])));
}

function keyOf(id: string, { kind, value }: StatementValue): string {
  if (kind === 'mandate') return value.key;
  if (kind === 'sphere') return value.sphere;
  return kind === 'decision' ? value.rating : id;
}

/** Who decided and when is stamped here, so a resent decision may differ in that. */
function sameValue(known: StatementRow, { kind, value }: StatementValue): boolean {
  const old = known.detail as Record<string, unknown>;
  const now = JSON.parse(json(value)) as Record<string, unknown>;
  return isDeepStrictEqual(kind === 'decision' ? { ...old, by: null, on: null } : old, kind === 'decision' ? { ...now, by: null, on: null } : now);
}

async function checkNamed(tx: Tx, actor: Actor, design: DesignRow, { kind, value }: StatementValue): Promise<void> {
  if (kind === 'mandate') await checkKey(tx, actor, design.id, 'value.component', value.component, 'all');
  if (kind === 'feature') await checkKey(tx, actor, design.id, 'value.resource', value.resource, 'resources');
}

export async function nextStatementPosition(tx: Tx, actor: Actor, designId: string, kind: StatementKind): Promise<number> {
  const { n, last } = await tx
    .selectFrom('statement')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('kind', '=', kind)
    .select((eb) => [eb.fn.countAll<number>().filterWhere('removed', '=', false).as('n'), eb.fn.max('position').as('last')])
    .executeTakeFirstOrThrow();
  if (n >= most[kind]) throw problem('INVALID', 'the design is full', `A design holds at most ${most[kind]} of these.`);
  return (last ?? -1) + 1;
}
