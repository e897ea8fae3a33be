import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

/** What this room reads of the designed infrastructure: names to show, and a structure's cadence to plan by. */

export interface ComponentRow {
  id: string;
  name: string;
  kind: string;
}

/** What a task can use: everything that is designed but structures and roles. */
const resourceKinds = ['goals', 'framework', 'material', 'assessment', 'plan_template', 'teacher_learning', 'leader_learning', 'vision'];

function adopted(tx: Tx, actor: Pick<Actor, 'districtId'>) {
  return tx
    .selectFrom('component as c')
    .innerJoin('design as d', (join) => join.onRef('d.id', '=', 'c.design_id').on('d.district_id', '=', actor.districtId).on('d.state', '=', 'adopted'))
    .where('c.district_id', '=', actor.districtId);
}

/** Names of components of the adopted design by id. Those that are no longer in it are absent. */
export async function selectComponentNames(tx: Tx, actor: Pick<Actor, 'districtId'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await adopted(tx, actor)
    .select(['c.id', 'c.name'])
    .where('c.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What pages show for a component that is no longer in the adopted design. */
export const nameless = 'No longer in the design';

/** Refuses ids that are no components of the adopted design, or not of a kind that fits; answers their names by id. */
export async function requireComponents(
  tx: Tx,
  actor: Actor,
  given: { structureId?: string | null; resources?: readonly string[] },
): Promise<Map<string, string>> {
  const ids = [...(given.structureId ? [given.structureId] : []), ...(given.resources ?? [])];
  if (ids.length === 0) return new Map();
  const rows = await adopted(tx, actor).select(['c.id', 'c.kind', 'c.name']).where('c.id', 'in', ids).execute();
  const kinds = new Map(rows.map((row) => [row.id, row.kind]));
  if (given.structureId && kinds.get(given.structureId) !== 'structure')
    throw problem('INVALID', 'no such structure', 'This structure is not in your district’s design.', [{ path: 'structureId', message: 'Not in the design' }]);
  const stray = (given.resources ?? []).findIndex((id) => !resourceKinds.includes(kinds.get(id) ?? ''));
  if (stray >= 0)
    throw problem('INVALID', 'no such resource', 'This resource is not in your district’s design.', [
      { path: `resources.${stray}.componentId`, message: 'Not in the design' },
    ]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface StructureRow {
  id: string;
  name: string;
  /** the design's word for its kind, e.g. "classroom walkthrough" */
  word: string | null;
  /** an RFC 5545 recurrence rule */
  cadence: string | null;
}

export async function selectOptionalStructure(tx: Tx, actor: Actor, id: string): Promise<StructureRow | null> {
  const row = await adopted(tx, actor).select(['c.id', 'c.name', 'c.detail']).where('c.id', '=', id).where('c.kind', '=', 'structure').executeTakeFirst();
  if (!row) return null;
  return { id: row.id, name: row.name, word: textOf(row.detail, 'kind'), cadence: textOf(row.detail, 'cadence') };
}

/** Components of the adopted design whose name has a word that starts so, by name. A design has a few hundred at most. */
export async function suggestComponents(tx: Tx, actor: Actor, typed: string, what: 'structures' | 'resources'): Promise<ComponentRow[]> {
  const rows = await adopted(tx, actor)
    .select(['c.id', 'c.name', 'c.kind'])
    .where('c.kind', 'in', what === 'structures' ? ['structure'] : resourceKinds)
    .where('c.state', '=', 'active')
    .orderBy('c.name')
    .limit(2000)
    .execute();
  return rows.filter((row) => startsWord(row.name, typed)).slice(0, 20);
}

/** Whether a word of the name starts with what was typed, whatever the case and the marks. */
export function startsWord(name: string, typed: string): boolean {
  const [inName, start] = [folded(name), folded(typed)];
  return inName.startsWith(start) || inName.split(/[^\p{L}\p{N}]+/u).some((_, at, words) => words.slice(at).join(' ').startsWith(start));
}

/** Lower case without marks. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function textOf(detail: unknown, property: string): string | null {
  if (typeof detail !== 'object' || detail === null) return null;
  const value = (detail as Record<string, unknown>)[property];
  return typeof value === 'string' ? value : null;
}
