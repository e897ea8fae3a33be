import type { ComponentChange, ComponentContent, NewComponent } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { columnsOf, contentOf, contentOfNew, presentComponent, sameContent, withChange } from './component-content.ts';
import { checkComponent } from './references.ts';
import type { ComponentRow, DesignRow } from './rows.ts';
import { selectComponent, selectOptionalComponent } from './store-component.ts';
import { selectNames } from './store-names.ts';
import { upsertStated } from './store-section.ts';
import { noteVersion } from './store-version.ts';

/** As many as a document holds of components, of structures, and of roles. */
const most: Record<'structure' | 'role' | 'other', number> = { structure: 2000, role: 500, other: 2000 };

/** Records a component. The same id with the same content is accepted again. */
export async function createComponent(tx: Tx, actor: Actor, design: DesignRow, id: string, component: NewComponent): Promise<ComponentRow> {
  const content = contentOfNew(component);
  const known = await selectOptionalComponent(tx, actor, design.id, id);
  if (known) {
    if (known.key === component.key && sameContent(contentOf(known), content)) return known;
    throw await shownConflict(tx, actor, known, 'a component with this id is there already');
  }
  await checkComponent(tx, actor, design, content);
  const position = await nextPosition(tx, actor, design.id, component.kind);
  await tx
    .insertInto('component')
    .values({
      district_id: actor.districtId,
      design_id: design.id,
      id,
      key: component.key,
      kind: component.kind,
      position,
      updated_by: actor.appointmentId,
      ...columnsOf(content),
    })
    .execute();
  if (component.kind === 'structure') await upsertStated(tx, actor, design.id, 'structures', true);
  const row = await selectComponent(tx, actor, design.id, id);
  await noteVersion(tx, actor, null, row);
  return row;
}

/** Changes groups of fields. The kind cannot change. */
export async function changeComponent(tx: Tx, actor: Actor, design: DesignRow, id: string, revision: number, change: ComponentChange): Promise<ComponentRow> {
  const before = await selectComponent(tx, actor, design.id, id);
  if (before.kind !== change.kind)
    throw problem('INVALID', 'the kind differs', undefined, [{ path: 'change.kind', message: 'The kind of a component cannot change.' }]);
  return storeContent(tx, actor, design, before, revision, withChange(contentOf(before), change));
}

export async function setComponentState(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  id: string,
  revision: number,
  state: 'active' | 'retired',
): Promise<ComponentRow> {
  const before = await selectComponent(tx, actor, design.id, id);
  return storeContent(tx, actor, design, before, revision, { ...contentOf(before), state });
}

export interface StoreOptions {
  /** begin a version of its own */
  apart?: boolean;
  /** the revision to reach, above the present one */
  reach?: number;
  /** keys that count as there, when more arrive in the same transaction */
  keys?: readonly { key: string; kind: string }[];
}

/** Writes a whole content onto the revision it was made on, and notes the version. Nothing changes when nothing differs. */
export async function storeContent(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  before: ComponentRow,
  revision: number,
  content: ComponentContent,
  options: StoreOptions = {},
): Promise<ComponentRow> {
  if (before.revision !== revision) throw await shownConflict(tx, actor, before, 'made on an older revision');
  if (sameContent(contentOf(before), content)) return before;
  await checkComponent(tx, actor, design, content, options.keys);
  const { numUpdatedRows } = await tx
    .updateTable('component')
    .set({ ...columnsOf(content), revision: options.reach ?? revision + 1, updated_at: sql`now()`, updated_by: actor.appointmentId })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', '=', before.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  const after = await selectComponent(tx, actor, design.id, before.id);
  if (numUpdatedRows === 0n) throw await shownConflict(tx, actor, after, 'changed in the same moment');
  await noteVersion(tx, actor, before, after, options.apart);
  return after;
}

async function shownConflict(tx: Tx, actor: Actor, current: ComponentRow, log: string) {
  return conflict(log, presentComponent(current, await selectNames(tx, actor, [current.updated_by])));
}

export async function nextPosition(tx: Tx, actor: Actor, designId: string, kind: ComponentRow['kind']): Promise<number> {
  const list = kind === 'structure' || kind === 'role' ? kind : 'other';
  const { n, last } = await tx
    .selectFrom('component')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .$if(list !== 'other', (query) => query.where('kind', '=', list))
    .$if(list === 'other', (query) => query.where('kind', 'not in', ['structure', 'role']))
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.max('position').as('last')])
    .executeTakeFirstOrThrow();
  if (n >= most[list]) throw problem('INVALID', 'the design is full', `A design holds at most ${most[list]} of these.`);
  return (last ?? -1) + 1;
}
