import type { ComponentContent } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import type { DesignRow } from './rows.ts';
import { selectKeys } from './store-component.ts';

interface Field {
  path: string;
  message: string;
}

/**
 * What a component names must be there: its resources among the active components of the design, its owner among the
 * appointments this person may read. And a subject must not differ from the design's in capitals only, since it would
 * silently not count as the same.
 * @throws INVALID with the fields
 */
export async function checkComponent(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  content: ComponentContent,
  keys?: readonly { key: string; kind: string }[],
): Promise<void> {
  const fields: Field[] = [];
  if (content.kind === 'structure') {
    const known = resourceKeys(keys ?? (await selectKeys(tx, actor, design.id)));
    content.detail.resources?.forEach((key, i) => {
      if (!known.has(key)) fields.push({ path: `detail.resources.${i}`, message: `There is no component “${key}” in this design.` });
    });
  }
  if (content.subject && content.subject !== design.subject && content.subject.toLowerCase() === design.subject.toLowerCase()) {
    fields.push({ path: 'subject', message: `Write “${design.subject}”: other capitals would not count as the same subject.` });
  }
  const owner = content.owner.appointmentId;
  if (owner !== null && !(await isAppointment(tx, actor, owner)))
    fields.push({ path: 'owner.appointmentId', message: 'There is nobody under this appointment.' });
  refuse(fields);
}

/** A key that a mandate or a judgment names. A mandate may name anything; what is judged is a resource. */
export async function checkKey(tx: Tx, actor: Actor, designId: string, path: string, key: string | undefined, among: 'all' | 'resources'): Promise<void> {
  if (key === undefined) return;
  const all = await selectKeys(tx, actor, designId);
  const known = among === 'all' ? new Set(all.map((row) => row.key)) : resourceKeys(all);
  if (!known.has(key)) refuse([{ path, message: `There is no component “${key}” in this design.` }]);
}

function resourceKeys(keys: readonly { key: string; kind: string }[]): Set<string> {
  return new Set(keys.filter((row) => row.kind !== 'structure' && row.kind !== 'role').map((row) => row.key));
}

async function isAppointment(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const row = await tx.selectFrom('appointment').where('district_id', '=', actor.districtId).where('id', '=', id).select('id').executeTakeFirst();
  return row !== undefined;
}

function refuse(fields: Field[]): void {
  if (fields.length > 0) throw problem('INVALID', `names what is not there: ${fields.map((field) => field.path).join(', ')}`, undefined, fields);
}
