import type { Statement, StatementKind } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { StatementRow } from './rows.ts';
import { byline, type Named } from './store-names.ts';

/** All statements of a design, kind by kind in the order in which they were made; removed ones included. */
export async function selectStatements(tx: Tx, actor: Actor, designId: string): Promise<StatementRow[]> {
  return tx
    .selectFrom('statement')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .selectAll()
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function selectOptionalStatement(tx: Tx, actor: Actor, designId: string, id: string): Promise<StatementRow | null> {
  const row = await tx
    .selectFrom('statement')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row ?? null;
}

/** What a design states under this kind and key, if it does. */
export async function selectOptionalStatementByKey(tx: Tx, actor: Actor, designId: string, kind: StatementKind, key: string): Promise<StatementRow | null> {
  const row = await tx
    .selectFrom('statement')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('removed', '=', false)
    .selectAll()
    .executeTakeFirst();
  return row ?? null;
}

export function presentStatement<K extends StatementKind>(row: StatementRow, names: ReadonlyMap<string, Named>): Extract<Statement, { kind: K }> {
  return {
    id: row.id,
    designId: row.design_id,
    kind: row.kind,
    value: row.detail,
    revision: row.revision,
    by: byline(names, row.by_appointment, row.at),
    copiedFromRevision: row.copied_from_revision,
  } as unknown as Extract<Statement, { kind: K }>;
}
