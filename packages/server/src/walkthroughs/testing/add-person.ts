import { randomUUID } from 'node:crypto';
import type { Role } from '@trellis/domain/access';
import { type Actor, selectActors } from '../../platform/db/index.ts';
import type { Scene } from './scene.ts';

/** Somebody who works in the district of the cast beside the cast, under one appointment. */
export async function addPerson(
  { database: { owner, pools }, cast }: Pick<Scene, 'database' | 'cast'>,
  { name, role, scope }: { name: string; role: Role; scope: { kind: 'region' | 'school'; id: string } },
): Promise<Actor> {
  const [person, account, appointment] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query('insert into person (district_id, id, name, folded_name) values ($1, $2, $3, lower($3))', [cast.district, person, name]);
  await owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, $3)', [cast.district, person, account]);
  await owner.query(
    'insert into appointment (district_id, id, person_id, role, scope_kind, scope_id, starts) select district_id, $2, $3, $4, $5, $6, starts from appointment where id = $1',
    [cast.ana.appointmentId, appointment, person, role, scope.kind, scope.id],
  );
  const [actor] = await selectActors(pools.app, account);
  if (!actor) throw new Error(`${name} has no appointment in force`);
  return actor;
}
