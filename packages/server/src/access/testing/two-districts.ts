import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionsOf, Role } from '@trellis/domain/access';
import type pg from 'pg';
import { loadDemonstration } from '../../demonstration/index.ts';
import { createSignIn } from '../../platform/auth/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { type Actor, selectActors } from '../../platform/db/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createMailer } from '../../platform/mail/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.ts';

export interface TwoDistricts {
  database: TestDatabase;
  /** the ids of the two */
  districts: readonly [string, string];
  /** one of each role in each district; of those who keep a log, whoever has most in it */
  actors: Actor[];
  close(): Promise<void>;
}

/** The two districts of the demonstration in one database, as they are loaded on a first start. */
export async function loadTwoDistricts(): Promise<TwoDistricts> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'trellis-two-districts-'));
  const log = createLogger('silent');
  const config = readConfig({ TRELLIS_DATA: dataFolder });
  const mail = createMailer({ smtpUrl: null, from: config.mailFrom, dataFolder, log });
  const signIn = createSignIn({ pool: database.pools.signIn, secret: 'a secret for tests that is long enough', config, mail });
  await loadDemonstration({ ownerUrl: database.ownerUrl, services: { config, pools: database.pools, log, mail, signIn }, say: () => {} });
  const { rows } = await database.owner.query<{ id: string }>('select id from district order by name');
  const [first, second, ...more] = rows.map((row) => row.id);
  if (!first || !second || more.length > 0) throw new Error('The demonstration has other than two districts');
  const actors: Actor[] = [];
  for (const district of [first, second]) for (const role of Role.options) actors.push(await actorOf(database, district, role));
  return {
    database,
    districts: [first, second],
    actors,
    close: async () => {
      mail.close();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Somebody who holds the role now and can sign in; hired when the district has nobody of the role. */
async function actorOf({ owner, pools }: TestDatabase, district: string, role: Role): Promise<Actor> {
  const { rows } = await owner.query<{ id: string; person_id: string }>(
    `select a.id, a.person_id from appointment a
     where a.district_id = $1 and a.role = $2 and (a.ends is null or a.ends >= current_date) and a.starts <= current_date
     order by (select count(*) from log_entry e where e.district_id = a.district_id and e.appointment_id = a.id) desc, a.id limit 1`,
    [district, role],
  );
  const held = rows[0] ?? (await hire(owner, district, role));
  await owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, gen_random_uuid()) on conflict do nothing', [
    district,
    held.person_id,
  ]);
  const { rows: accounts } = await owner.query<{ account_id: string }>('select account_id from person_account where district_id = $1 and person_id = $2', [
    district,
    held.person_id,
  ]);
  const actor = (await selectActors(pools.app, accounts[0]?.account_id ?? '')).find((candidate) => candidate.appointmentId === held.id);
  if (!actor) throw new Error(`Nobody acts as ${role}`);
  return actor;
}

async function hire(owner: pg.Client, district: string, role: Role): Promise<{ id: string; person_id: string }> {
  const [id, person, circle] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`insert into person (district_id, id, name, folded_name) values ($1, $2, 'Newly Hired', 'newly hired')`, [district, person]);
  await owner.query('insert into appointment (district_id, id, person_id, role, starts) values ($1, $2, $3, $4, current_date - 1)', [
    district,
    id,
    person,
    role,
  ]);
  if (permissionsOf(role).includes('practice.log')) {
    await owner.query(`insert into circle (district_id, id, kind, owner_appointment_id) values ($1, $2, 'log', $3)`, [district, circle, id]);
    await owner.query(
      'insert into circle_member (district_id, id, circle_id, appointment_id, writes, granted_by) values ($1, gen_random_uuid(), $2, $3, true, $3)',
      [district, circle, id],
    );
  }
  return { id, person_id: person };
}
