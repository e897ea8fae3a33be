import { randomUUID } from 'node:crypto';
import type { ClassroomRows } from '@trellis/domain/districts';
import { indicatorsOf, type RubricContent } from '@trellis/domain/frameworks';
import type { SentOperation } from '@trellis/domain/kernel';
import type { NewVisitForm, ObservationContent, ScoreValue, Visit } from '@trellis/domain/walkthroughs';
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
  /** a published rubric of the manager's, in five tenets */
  rubric: { id: string; versionId: string; content: RubricContent };
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
  const rubric = await publishRubric(app, cast);
  return {
    database,
    app,
    cast,
    structure,
    rubric,
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

/** What a device sends of one classroom: ten indicators scored, two of them with evidence, and a note. */
export function seenIn(scene: Scene, visit: Visit, classroomId: string, over: Partial<ObservationContent> = {}): ObservationContent {
  const [first, ...rest] = indicatorsOf(scene.rubric.content).map(({ indicator }) => indicator);
  if (!first) throw new Error('The rubric has no indicators');
  return {
    visitId: visit.id,
    classroomId,
    formVersionId: visit.formVersion.id,
    localDate: visit.date,
    partsOfLesson: ['explore'],
    task: 'How many ways can you make 24?',
    taskLevel: 3,
    standards: ['3.OA.3'],
    minutes: 15,
    summary: 'Pairs compared their ways.',
    notes: [{ id: randomUUID(), second: 40, text: '“We doubled it.”', indicatorIds: [first.id] }],
    scores: visit.formVersion.rubric
      ? [first, ...rest]
          .slice(0, 10)
          .map((indicator) => ({ indicatorId: indicator.id, value: scoreOf(indicator), evidence: indicator === first ? 'Three pairs explained.' : '' }))
      : [],
    finished: true,
    ...over,
  };
}

function scoreOf(indicator: RubricContent['sections'][number]['indicators'][number]): ScoreValue {
  if (indicator.kind === 'yes_no') return { kind: 'yes_no', yes: true };
  if (indicator.kind === 'choices') return { kind: 'choices', choices: (indicator.choices ?? []).slice(0, 1).map((choice) => choice.key) };
  return { kind: 'level', level: indicator.levels?.at(-1)?.value ?? 0 };
}

let sequence = 0;

/** An operation as a device of an observer makes it. */
export function sendingOf(author: Actor, content: ObservationContent, over: Partial<SentOperation> = {}): SentOperation {
  sequence += 1;
  return {
    id: randomUUID(),
    name: 'walkthrough.receive@1',
    recordId: randomUUID(),
    baseRevision: null,
    after: null,
    content,
    deviceSequence: sequence,
    author: author.appointmentId,
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

async function publishRubric(app: TestApp, cast: Cast): Promise<Scene['rubric']> {
  const manager = app.as(cast.manager).frameworks;
  const versionId = randomUUID();
  const { id } = await manager.startRubric({ id: randomUUID(), versionId, name: 'Practice guide', from: { kind: 'built_in', key: 'five_tenet_ipg' } });
  await manager.publishRubricVersion({ id: versionId, revision: 1 });
  return { id, versionId, content: (await manager.readRubricVersion({ id: versionId })).content };
}
