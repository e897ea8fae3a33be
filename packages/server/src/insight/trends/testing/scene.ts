import { randomUUID } from 'node:crypto';
import { indicatorsOf, type RubricContent } from '@trellis/domain/frameworks';
import { type Actor, selectActors } from '../../../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../../../platform/testing/index.ts';

/** What one observer scored in one classroom: a level, yes or no, choices, or *not observed*, by the code of the indicator. */
export interface Seen {
  school: string;
  date: string;
  grade: string;
  /** whose classroom; absent: nobody wrote it down */
  teacher?: string;
  observer: Actor;
  calibrated?: boolean;
  scores: Record<string, number | boolean | string[] | null>;
  /** the same classroom as that of another observer, where the teacher is not known */
  classroom?: string;
  finished?: boolean;
}

/** The cast in two terms of a school year that is over, with teachers at four schools in two regions, and a rubric. */
export interface Scene {
  database: TestDatabase;
  app: TestApp;
  cast: Cast;
  year: string;
  south: { region: string; schools: [string, string] };
  rubric: { id: string; versionId: string; content: RubricContent };
  /** appointments of teachers at each school */
  teachersOf: Map<string, string[]>;
  idOf(code: string, content?: RubricContent): string;
  /** records what was seen, with the version of the rubric that is given */
  see(seen: readonly Seen[], rubric?: { versionId: string; content: RubricContent }): Promise<void>;
  /** shares the report of a school's visit of a day with an office beyond the team */
  shareReport(school: string, date: string): Promise<void>;
  again(actor: Actor): Promise<Actor>;
  close(): Promise<void>;
}

export const fall = { starts: '2024-08-19', ends: '2024-12-20' };
const spring = { starts: '2025-01-06', ends: '2025-06-13' };
const teachersEach = 12;

export async function createScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const { owner } = database;
  const cast = await loadCast(owner, database.pools.app);
  const app = await createTestApp(database);
  const { district } = cast;
  const year = randomUUID();
  const south: Scene['south'] = { region: randomUUID(), schools: [randomUUID(), randomUUID()] };
  await owner.query('insert into school_year (district_id, id, name, starts, ends) values ($1, $2, $3, $4, $5)', [
    district,
    year,
    '2024–25',
    fall.starts,
    spring.ends,
  ]);
  for (const [name, term] of [
    ['Fall term', fall],
    ['Spring term', spring],
  ] as const)
    await owner.query('insert into term (district_id, id, school_year_id, name, starts, ends) values ($1, gen_random_uuid(), $2, $3, $4, $5)', [
      ...[district, year, name, term.starts, term.ends],
    ]);
  await owner.query(`insert into region (district_id, id, name) values ($1, $2, 'South')`, [district, south.region]);
  await owner.query(`insert into school (district_id, id, name, region_id) values ($1, $2, 'Cedar Elementary', $4), ($1, $3, 'Dogwood Elementary', $4)`, [
    ...[district, ...south.schools, south.region],
  ]);
  const teachersOf = new Map<string, string[]>();
  for (const school of [cast.school, cast.otherSchool, ...south.schools]) {
    const { rows } = await owner.query<{ id: string }>(
      `with people as (insert into person (district_id, id, name, folded_name) select $1, gen_random_uuid(), 'Teacher ' || n, 'teacher ' || n from generate_series(1, $3) n returning id)
       insert into appointment (district_id, id, person_id, role, scope_kind, scope_id, starts) select $1, gen_random_uuid(), id, 'teacher', 'school', $2, '2024-08-01' from people returning id`,
      [district, school, teachersEach],
    );
    teachersOf.set(
      school,
      rows.map((row) => row.id),
    );
  }
  const manager = app.as(cast.manager).frameworks;
  const [rubricId, versionId] = [randomUUID(), randomUUID()];
  await manager.startRubric({ id: rubricId, versionId, name: 'Practice guide', from: { kind: 'built_in', key: 'five_tenet_ipg' } });
  await manager.publishRubricVersion({ id: versionId, revision: 1 });
  const rubric = { id: rubricId, versionId, content: (await manager.readRubricVersion({ id: versionId })).content };
  const idOf = (code: string, content: RubricContent = rubric.content) => {
    const found = indicatorsOf(content).find(({ indicator }) => indicator.code === code);
    if (!found) throw new Error(`No indicator ${code}`);
    return found.indicator.id;
  };
  const visits = new Map<string, { id: string; form: string }>();
  const visitOf = async (school: string, date: string, version: string) => {
    const key = `${school} ${date} ${version}`;
    const known = visits.get(key);
    if (known) return known;
    const [id, form, formVersion] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.query(`insert into circle (district_id, id, kind, owner_appointment_id) values ($1, $2, 'visit', $3)`, [
      district,
      id,
      cast.tallulah.appointmentId,
    ]);
    await owner.query(`insert into visit_form (district_id, id, name, kind) values ($1, $2, $3, 'classroom_walkthrough')`, [district, form, `Form ${form}`]);
    await owner.query(
      `insert into visit_form_version (district_id, id, form_id, number, rubric_version_id, classroom_rows, agenda, announced_on, in_force_from, decided_by)
       values ($1, $2, $3, 1, $4, 'team_and_teacher', '[]', $5, $5, $6)`,
      [district, formVersion, form, version, fall.starts, cast.manager.appointmentId],
    );
    await owner.query(
      `insert into visit (district_id, id, circle_id, form_id, form_version_id, kind, school_id, local_date, minutes, school_year_id, lead_appointment_id, state, held_on)
       values ($1, $2, $2, $3, $4, 'classroom_walkthrough', $5, $6, 60, $7, $8, 'debriefed', $6)`,
      [district, id, form, formVersion, school, date, year, cast.tallulah.appointmentId],
    );
    visits.set(key, { id, form: formVersion });
    return { id, form: formVersion };
  };
  const classrooms = new Map<string, string>();
  const classroomOf = async (visit: string, { grade, teacher, classroom }: Seen) => {
    const name = teacher ?? classroom;
    const key = `${visit} ${grade} ${name ?? randomUUID()}`;
    const known = classrooms.get(key);
    if (known) return known;
    const id = randomUUID();
    await owner.query(
      `insert into visit_classroom (district_id, id, visit_id, circle_id, position, grade, label, taught_by) values ($1, $2, $3, $3, 0, $4, 'A classroom', $5)`,
      [district, id, visit, grade, teacher ?? null],
    );
    classrooms.set(key, id);
    return id;
  };
  return {
    ...{ database, app, cast, year, south, rubric, teachersOf, idOf },
    see: async (seen, version = rubric) => {
      for (const each of seen) {
        const visit = await visitOf(each.school, each.date, version.versionId);
        const id = randomUUID();
        await owner.query(
          `insert into observation (district_id, id, circle_id, visit_id, classroom_id, appointment_id, form_version_id, school_id, school_year_id, local_date, grade, calibrated, finished)
           values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [
            ...[district, id, visit.id, await classroomOf(visit.id, each), each.observer.appointmentId, visit.form, each.school, year, each.date, each.grade],
            ...[each.calibrated ?? true, each.finished ?? true],
          ],
        );
        for (const [code, value] of Object.entries(each.scores)) {
          await owner.query(
            `insert into score (district_id, observation_id, indicator_id, circle_id, appointment_id, kind, level, yes, choices) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            [
              ...[district, id, idOf(code, version.content), visit.id, each.observer.appointmentId],
              value === null ? 'not_observed' : typeof value === 'number' ? 'level' : typeof value === 'boolean' ? 'yes_no' : 'choices',
              ...[typeof value === 'number' ? value : null, typeof value === 'boolean' ? value : null, Array.isArray(value) ? value : null],
            ],
          );
        }
      }
    },
    shareReport: async (school, date) => {
      const visit = await visitOf(school, date, rubric.versionId);
      await owner.query(
        `insert into visit_report (district_id, id, visit_id, circle_id, office, school_id, local_date, audience, shared_on, written_by)
         values ($1, gen_random_uuid(), $2, $2, $3, $3, $4, 'school_leaders', $4, $5)`,
        [district, visit.id, school, date, cast.tallulah.appointmentId],
      );
    },
    again: async (actor) => {
      const found = (await selectActors(database.pools.app, actor.accountId)).find((candidate) => candidate.appointmentId === actor.appointmentId);
      if (!found) throw new Error('No such appointment any more');
      return found;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
