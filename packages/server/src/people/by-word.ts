import { foldName } from '@trellis/domain/people';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The one person of the district whom somebody means by an id, an address or a whole name. @throws problem, naming the choices when there are several */
export async function selectPersonByWord(tx: Tx, actor: Actor, word: string): Promise<{ id: string; name: string; email: string | null }> {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('district_id', '=', actor.districtId)
    .$if(id.test(word), (query) => query.where('id', '=', word.toLowerCase()))
    .$if(!id.test(word) && word.includes('@'), (query) => query.where('email', '=', word.trim().toLowerCase()))
    .$if(!id.test(word) && !word.includes('@'), (query) => query.where('folded_name', '=', foldName(word)))
    .orderBy('email')
    .orderBy('id')
    .limit(10)
    .execute();
  return onlyOne(
    found,
    `There is nobody called “${word}” in ${actor.districtName}.`,
    `Several people are called “${word}”. Name one by address or id:`,
    (one) => `${one.email ?? 'no address'}, ${one.id}`,
  );
}

/** The one region, school or team that somebody means by an id or its name. @throws problem, naming the choices when there are several */
export async function selectUnitByWord(tx: Tx, actor: Actor, kind: 'region' | 'school' | 'team', word: string): Promise<string> {
  const units = await tx.selectFrom(kind).select(['id', 'name']).where('district_id', '=', actor.districtId).orderBy('name').orderBy('id').execute();
  const found = units.filter((unit) => unit.id === word.toLowerCase() || foldName(unit.name) === foldName(word));
  const one = onlyOne(
    found,
    `There is no ${kind} “${word}” in ${actor.districtName}.`,
    `Several ${kind}s are called “${word}”. Name one by its id:`,
    (unit) => unit.id,
  );
  return one.id;
}

function onlyOne<T>(found: readonly T[], none: string, several: string, shown: (one: T) => string): T {
  const [first, second] = found;
  if (first === undefined) throw problem('NOT_FOUND', 'nothing of this name', none);
  if (second !== undefined) throw problem('INVALID', 'several of this name', [several, ...found.map((one) => `  ${shown(one)}`)].join('\n'));
  return first;
}
