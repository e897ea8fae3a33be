import { randomUUID } from 'node:crypto';
import type { ClassroomRows } from '@trellis/domain/districts';
import type { Visit, VisitFormDetail } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, asAccess, inAppointment } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, seenIn, sendingOf } from './testing/scene.ts';

/** Who reads what was seen in one classroom: through the API, and straight through the policies of every table that holds it. */
let scene: Scene;

beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene?.close());

/** Everybody who could want to know, in the order of the tables below. */
const readers = () =>
  Object.entries({
    'the lead': scene.cast.tallulah,
    'an observer of the team': scene.cast.laverne,
    'a coach who was not there': scene.cast.coachThree,
    'a coach of that school': scene.cast.samCoach,
    'that teacher': scene.cast.ana,
    'another teacher': scene.bela,
    'the principal': scene.cast.cole,
    'the assistant principal': scene.cast.samPrincipal,
    'the principal supervisor': scene.cast.supervisor,
    'the manager': scene.cast.manager,
    'the administrator': scene.cast.administrator,
    'a researcher': scene.cast.researcher,
    'a stranger': scene.cast.stranger,
  });
const team = ['the lead', 'an observer of the team'];
const beyond: Record<ClassroomRows, string[]> = {
  team_and_teacher: [],
  school_leaders: ['the principal', 'the assistant principal'],
  all_leaders: ['the principal', 'the assistant principal', 'the principal supervisor', 'the manager'],
};
const inOrder = (names: readonly string[]) => readers().flatMap(([name]) => (names.includes(name) ? [name] : []));

interface Seen {
  form: VisitFormDetail;
  visit: Visit;
  record: string;
  photo: string;
}

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;

/** One record of Ana's classroom with a note, scores and a picture, captured with a form of this audience. */
async function capture(form: VisitFormDetail, version = form.current): Promise<Seen> {
  const room = randomUUID();
  const visit = await scene.visit({
    formId: form.id,
    schoolId: scene.cast.school,
    team: [{ appointmentId: scene.cast.laverne.appointmentId, part: 'observer' }],
    classrooms: [{ id: room, grade: '3', taughtBy: scene.cast.ana.appointmentId }],
  });
  const sent = sendingOf(scene.cast.laverne, seenIn(scene, visit, room, { formVersionId: version.id }));
  const laverne = await as(scene.cast.laverne);
  expect((await laverne.receiveObservation(sent)).outcome).toBe('accepted');
  const photo = randomUUID();
  await laverne.addPhoto({
    ...{ id: photo, observationId: sent.recordId, shows: 'board', privacy: 'checked' },
    file: new File([new Uint8Array(picture)], 'board.png'),
  });
  return { form, visit, record: sent.recordId, photo };
}

const formOf = async (classroomRows: ClassroomRows) => {
  const { id } = await scene.form({ rubricVersionId: scene.rubric.versionId, classroomRows });
  return (await as(scene.cast.manager)).readForm({ id });
};

const tables = { observation: 'id', observation_note: 'observation_id', score: 'observation_id', observation_photo: 'observation_id' };

/** Who finds rows of the record in every table that holds some, and who in none; anything between is told. */
async function throughPolicies({ record }: Seen): Promise<string[]> {
  const found: string[] = [];
  for (const [name, actor] of readers()) {
    const counts = await inAppointment(scene.database.pools.app, await scene.again(actor), async (tx) => {
      const seen: number[] = [];
      for (const [table, column] of Object.entries(tables)) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${record}`.execute(tx);
        seen.push(rows[0]?.n ?? -1);
      }
      return seen;
    });
    if (counts.every((count) => count > 0)) found.push(name);
    else if (counts.some((count) => count !== 0)) found.push(`${name}, in part: ${counts}`);
  }
  return found;
}

/** The same through the API: the list of the visit and the picture. Roles that are in no visiting team are refused both. */
async function throughApi({ visit, record, photo }: Seen): Promise<string[]> {
  const found: string[] = [];
  for (const [name, actor] of readers()) {
    const client = await as(actor);
    const picture = await client.downloadPhoto({ id: photo }).then(
      () => true,
      () => false,
    );
    const listed = actor.permissions.includes('visits.take_part')
      ? (await client.listObservations({ visitId: visit.id })).some((each) => each.id === record && each.content.scores.length === 10)
      : (await refusalOf(client.listObservations({ visitId: visit.id }))).code === 'NOT_ALLOWED' && picture;
    if (listed !== picture) found.push(`${name}: list ${listed}, picture ${picture}`);
    else if (listed) found.push(name);
  }
  return found;
}

/** What the team's feedback does: the rows of a classroom are opened to its teacher. */
const openToTeacher = ({ record }: Seen) =>
  inAppointment(scene.database.pools.app, scene.cast.laverne, (tx) =>
    asAccess(tx, async (access) => {
      for (const [table, column] of Object.entries(tables))
        await sql`update ${sql.table(table)} set opened_to = ${scene.cast.ana.appointmentId} where district_id = ${scene.cast.district} and ${sql.ref(column)} = ${record}`.execute(
          access,
        );
    }),
  );

describe.each(['team_and_teacher', 'school_leaders', 'all_leaders'] as const)('with %s', (rows) => {
  it('what was seen in one classroom is read by exactly those', async () => {
    const seen = await capture(await formOf(rows));
    const expected = inOrder([...team, ...beyond[rows]]);
    expect(await throughPolicies(seen)).toEqual(expected);
    expect(await throughApi(seen)).toEqual(expected);
    await openToTeacher(seen);
    const opened = inOrder([...team, ...beyond[rows], 'that teacher']);
    expect(await throughPolicies(seen)).toEqual(opened);
    expect(await throughApi(seen)).toEqual(opened);
  });

  it('nobody but its observer changes it, whoever reads it', async () => {
    const { record } = await capture(await formOf(rows));
    const changed: string[] = [];
    for (const [name, actor] of readers()) {
      if (actor === scene.cast.laverne) continue;
      await inAppointment(scene.database.pools.app, await scene.again(actor), async (tx) => {
        for (const [table, column] of Object.entries(tables)) {
          const set =
            table === 'score'
              ? sql`evidence = 'Otherwise'`
              : table === 'observation_photo'
                ? sql`caption = 'Otherwise'`
                : table === 'observation'
                  ? sql`summary = 'Otherwise'`
                  : sql`text = 'Otherwise'`;
          const { numAffectedRows } = await sql`update ${sql.table(table)} set ${set} where ${sql.ref(column)} = ${record}`.execute(tx);
          if (numAffectedRows !== 0n) changed.push(`${name} in ${table}`);
        }
      });
    }
    expect(changed).toEqual([]);
  });
});

describe('a form that is widened', () => {
  it('opens nothing that was captured before, not even what arrives or is edited later', async () => {
    const form = await formOf('team_and_teacher');
    const before = await capture(form);
    await widen(form, 'all_leaders');
    const widened = await (await as(scene.cast.manager)).readForm({ id: form.id });
    expect(widened.current.classroomRows).toBe('all_leaders');
    expect(await throughPolicies(before)).toEqual(inOrder(team));

    const late = await capture(widened, form.current);
    expect(await throughPolicies(late)).toEqual(inOrder(team));
    const room = before.visit.ofTeam?.classrooms[0]?.id ?? '';
    const content = seenIn(scene, before.visit, room, { formVersionId: widened.current.id, summary: 'Edited after the change' });
    const edit = sendingOf(scene.cast.laverne, content, { recordId: before.record, baseRevision: 1 });
    expect((await (await as(scene.cast.laverne)).receiveObservation(edit)).outcome).toBe('accepted');
    expect(await throughApi(before)).toEqual(inOrder(team));

    const after = await capture(widened);
    expect(await throughPolicies(after)).toEqual(inOrder([...team, ...beyond.all_leaders]));
  });

  it('opens nothing before its day, whatever a device says it was captured with', async () => {
    const form = await formOf('team_and_teacher');
    const announced = await (await as(scene.cast.manager)).changeForm(changeOf(form, 'all_leaders'));
    const early = await capture(announced, announced.announced ?? announced.current);
    expect(await throughPolicies(early)).toEqual(inOrder(team));
  });
});

describe('a form that is narrowed', () => {
  it.each(['school_leaders', 'team_and_teacher'] as const)(
    'to %s closes at once what was captured before, and what arrives later with the wider one',
    async (rows) => {
      const form = await formOf('all_leaders');
      const before = await capture(form);
      expect(await throughPolicies(before)).toEqual(inOrder([...team, ...beyond.all_leaders]));
      const narrowed = await (await as(scene.cast.manager)).changeForm(changeOf(form, rows));
      expect(narrowed).toMatchObject({ announced: null, current: { classroomRows: rows } });
      expect(await throughPolicies(before)).toEqual(inOrder([...team, ...beyond[rows]]));
      expect(await throughApi(before)).toEqual(inOrder([...team, ...beyond[rows]]));
      const late = await capture(narrowed, form.current);
      expect(await throughPolicies(late)).toEqual(inOrder([...team, ...beyond[rows]]));
    },
  );

  it('leaves other forms as they were, and the teacher goes on reading what was opened', async () => {
    const [form, other] = [await formOf('school_leaders'), await formOf('school_leaders')];
    const [seen, elsewhere] = [await capture(form), await capture(other)];
    await openToTeacher(seen);
    await (await as(scene.cast.manager)).changeForm(changeOf(form, 'team_and_teacher'));
    expect(await throughPolicies(seen)).toEqual(inOrder([...team, 'that teacher']));
    expect(await throughPolicies(elsewhere)).toEqual(inOrder([...team, ...beyond.school_leaders]));
  });
});

describe('somebody who left the team', () => {
  it('goes on reading what they wrote themselves, and nothing else', async () => {
    const seen = await capture(await formOf('team_and_teacher'));
    const room = seen.visit.ofTeam?.classrooms[0]?.id ?? '';
    await (await as(scene.cast.tallulah)).receiveObservation(sendingOf(scene.cast.tallulah, seenIn(scene, seen.visit, room)));
    await (await as(scene.cast.tallulah)).dismissMember({ id: seen.visit.id, appointmentId: scene.cast.laverne.appointmentId });
    expect((await (await as(scene.cast.laverne)).listObservations({ visitId: seen.visit.id })).map((each) => each.id)).toEqual([seen.record]);
    expect((await (await as(scene.cast.tallulah)).listObservations({ visitId: seen.visit.id })).length).toBe(2);
  });
});

describe('what the team writes for itself', () => {
  it('is read by the team alone: plan, members and classrooms', async () => {
    const seen = await capture(await formOf('all_leaders'));
    const found: Record<string, string[]> = {};
    for (const [name, actor] of readers()) {
      await inAppointment(scene.database.pools.app, await scene.again(actor), async (tx) => {
        for (const [table, column] of Object.entries({ visit: 'id', visit_plan: 'visit_id', visit_member: 'visit_id', visit_classroom: 'visit_id' })) {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${seen.visit.id}`.execute(tx);
          if (rows[0]?.n) found[table] = [...(found[table] ?? []), name];
        }
      });
    }
    expect(found).toEqual({
      visit: inOrder([...team, 'a coach who was not there', 'a coach of that school', ...beyond.all_leaders]),
      visit_plan: inOrder(team),
      visit_member: inOrder(team),
      visit_classroom: inOrder(team),
    });
  });
});

function changeOf(form: VisitFormDetail, classroomRows: ClassroomRows) {
  const { rubric, structure, agenda, photos } = form.current;
  const same = { rubricVersionId: rubric?.versionId ?? null, structureId: structure?.id ?? null, agenda, photos };
  return { formId: form.id, revision: form.revision, versionId: randomUUID(), ...same, classroomRows, reason: 'Decided with the union.' };
}

/** Widens a form and lets the night pass. */
async function widen(form: VisitFormDetail, rows: ClassroomRows): Promise<void> {
  const change = changeOf(form, rows);
  await (await as(scene.cast.manager)).changeForm(change);
  await scene.database.owner.query('update visit_form_version set announced_on = announced_on - 1, in_force_from = in_force_from - 1 where id = $1', [
    change.versionId,
  ]);
}

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  ...['IHDRsize', 'IDATseen', 'IEND'].map((text) => Buffer.concat([Buffer.from([0, 0, 0, text.length - 4]), Buffer.from(`${text}crc!`)])),
]);
