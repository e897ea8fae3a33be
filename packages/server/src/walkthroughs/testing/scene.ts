import { randomUUID } from 'node:crypto';
import type { ClassroomRows } from '@trellis/domain/districts';
import type { NewVisitForm, Visit } from '@trellis/domain/walkthroughs';
import type { Config } from '../../platform/config/index.ts';
import { type Actor, selectActors } from '../../platform/db/index.ts';
import { type Cast, type Client, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../platform/testing/index.ts';

type Planned = Parameters<Client['walkthroughs']['planVisit']>[0];

/** The cast with an adopted design that holds the structure of walkthroughs, and a second teacher beside Ana. */
export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  /** a structure of the adopted design */
  structure: string;
  /** teaches at Ana's school */
  bela: Actor;
  /** appointments as they stand now, with the circles that they were given since */
  again(actor: Actor): Promise<Actor>;
  /** a form that the manager made, with its id */
  form(over?: Partial<NewVisitForm>): Promise<{ id: string; versionId: string }>;
  /** a visit of today at Ana's school that Tallulah leads */
  visit(over: Partial<Planned> & { formId: string }, lead?: Actor): Promise<Visit>;
  close(): Promise<void>;
}

export async function createScene(config: Partial<Config> = {}): Promise<Scene> {
  const database = await createTestDatabase();
  const { owner } = database;
  const cast = await loadCast(owner, database.pools.app);
  const app = await createTestApp(database, config);
  const [design, structure] = [randomUUID(), randomUUID()];
  await owner.query(`insert into design (district_id, id, subject, name, state, created_by) values ($1, $2, 'mathematics', 'Design', 'adopted', $3)`, [
    cast.district,
    design,
    cast.manager.appointmentId,
  ]);
  await owner.query(
    `insert into component (district_id, design_id, id, key, kind, name, detail, folded, position, updated_by)
     values ($1, $2, $3, 'walks', 'structure', 'Classroom walkthroughs', '{"kind": "classroom walkthrough"}', 'classroom walkthroughs', 1, $4)`,
    [cast.district, design, structure, cast.manager.appointmentId],
  );
  const again = async (actor: Actor) => {
    const found = (await selectActors(database.pools.app, actor.accountId)).find((candidate) => candidate.appointmentId === actor.appointmentId);
    if (!found) throw new Error('No such appointment any more');
    return found;
  };
  return {
    database,
    app,
    cast,
    structure,
    bela: await addTeacher(database, cast),
    again,
    form: async (over = {}) => {
      const given = newForm(over);
      await app.as(cast.manager).walkthroughs.createForm(given);
      return { id: given.id, versionId: given.versionId };
    },
    visit: async (over, lead = cast.tallulah) =>
      app.as(lead).walkthroughs.planVisit({ id: randomUUID(), schoolId: cast.school, date: cast.tallulah.today, startMinute: 540, minutes: 90, ...over }),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

export function newForm(over: Partial<NewVisitForm> & { classroomRows?: ClassroomRows } = {}): NewVisitForm {
  return {
    id: randomUUID(),
    versionId: randomUUID(),
    name: `Walkthrough ${randomUUID().slice(0, 6)}`,
    kind: 'classroom_walkthrough',
    rubricVersionId: null,
    structureId: null,
    classroomRows: 'team_and_teacher',
    photos: true,
    ...over,
  };
}

/** Code and message of the refusal that a call ends in. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string; data: { current?: unknown; fields?: { path: string }[] } }> {
  try {
    await call;
  } catch (error) {
    return error as Awaited<ReturnType<typeof refusalOf>>;
  }
  throw new Error('This was not refused');
}

/** A day so many days from a day. */
export function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

async function addTeacher({ owner, pools }: TestDatabase, cast: Cast): Promise<Actor> {
  const [person, account, appointment] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`insert into person (district_id, id, name, folded_name, email) values ($1, $2, 'Bela Stern', 'bela stern', 'bela.stern@example.test')`, [
    cast.district,
    person,
  ]);
  await owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, $3)', [cast.district, person, account]);
  await owner.query(
    `insert into appointment (district_id, id, person_id, role, scope_kind, scope_id, starts) select district_id, $2, $3, 'teacher', 'school', $4, starts from appointment where id = $1`,
    [cast.ana.appointmentId, appointment, person, cast.school],
  );
  const [actor] = await selectActors(pools.app, account);
  if (!actor) throw new Error('The second teacher has no appointment in force');
  return actor;
}
