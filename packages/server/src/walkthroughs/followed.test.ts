import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment } from '../platform/db/index.ts';
import { createScene, dayFrom, refusalOf, type Scene, seenIn, sendingOf } from './testing/scene.ts';

let scene: Scene;
let formId: string;
let today: string;

beforeAll(async () => {
  scene = await createScene();
  today = scene.cast.tallulah.today;
  formId = (await scene.form({ structureId: scene.structure, rubricVersionId: scene.rubric.versionId })).id;
});
afterAll(() => scene?.close());

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const member = (actor: Actor, part: 'observer' | 'host' | 'guest' = 'observer') => ({ appointmentId: actor.appointmentId, part });

describe('the lead of a visit', () => {
  it('is handed over: the new one leads, with circle and planned day; the former one observes', async () => {
    const { cast, database } = scene;
    const visit = await scene.visit({ formId, date: dayFrom(today, 3), team: [member(cast.laverne, 'guest'), member(cast.cole, 'host')] });
    const handed = await (await as(cast.tallulah)).handOverVisit({ id: visit.id, revision: visit.revision, appointmentId: cast.laverne.appointmentId });
    expect(handed).toMatchObject({ lead: { name: 'Laverne Hall' }, may: { lead: false, write: true }, mine: { part: 'observer', answer: 'coming' } });
    const { rows } = await database.owner.query(
      `select c.owner_appointment_id as owner, o.facilitator_appointment_id as facilitator, m.writes from visit v
       join circle c on c.id = v.circle_id join occurrence o on o.id = v.occurrence_id
       join circle_member m on m.circle_id = c.id and m.appointment_id = $2 and m.ends is null where v.id = $1`,
      [visit.id, cast.laverne.appointmentId],
    );
    expect(rows).toEqual([{ owner: cast.laverne.appointmentId, facilitator: cast.laverne.appointmentId, writes: true }]);
    const laverne = await as(cast.laverne);
    const moved = await laverne.saveVisit({ id: visit.id, revision: handed.revision, date: today });
    expect((await refusalOf((await as(cast.tallulah)).saveVisit({ id: visit.id, revision: moved.revision, date: today }))).code).toBe('NOT_ALLOWED');
    expect((await laverne.holdVisit({ id: visit.id, revision: moved.revision })).logged).toBe(true);
    const over = await laverne.readVisit({ id: visit.id });
    expect((await refusalOf(laverne.handOverVisit({ id: visit.id, revision: over.revision, appointmentId: cast.cole.appointmentId }))).code).toBe('INVALID');
  });

  it('stays where it is when the other is not of the team, does not plan visits, has the same day planned, or somebody was quicker', async () => {
    const { cast } = scene;
    const day = dayFrom(today, 4);
    const visit = await scene.visit({ formId, date: day, team: [member(cast.laverne), member(cast.coachThree)] });
    await scene.visit({ formId, date: day }, cast.coachThree);
    const tallulah = await as(cast.tallulah);
    const handOver = (appointmentId: string, revision = visit.revision) => refusalOf(tallulah.handOverVisit({ id: visit.id, revision, appointmentId }));
    expect((await handOver(cast.cole.appointmentId)).code).toBe('INVALID');
    expect((await handOver(cast.coachThree.appointmentId)).message).toContain('the same planned');
    expect((await handOver(cast.laverne.appointmentId, visit.revision + 1)).code).toBe('CONFLICT');
    expect(
      (await refusalOf((await as(cast.laverne)).handOverVisit({ id: visit.id, revision: visit.revision, appointmentId: cast.laverne.appointmentId }))).code,
    ).toBe('NOT_ALLOWED');
    expect(await tallulah.readVisit({ id: visit.id })).toMatchObject({ lead: { name: 'Tallulah Reyes' }, revision: visit.revision });
  });
});

describe('the agenda of a visit', () => {
  const own = [
    { key: 'a', label: 'Look at the task', minutes: 15, who: 'Everybody', materials: 'Task' },
    { key: 'b', label: 'Classrooms', minutes: 45, who: 'Everybody', materials: '' },
  ];

  it('is the form’s until the team makes it its own, is saved on what was read, and is the form’s again', async () => {
    const { cast } = scene;
    const visit = await scene.visit({ formId, date: dayFrom(today, 5), team: [member(cast.laverne), member(cast.cole, 'guest')] });
    expect(visit.ofTeam?.plan.agenda).toBeNull();
    const laverne = await as(cast.laverne);
    const changed = await laverne.savePlan({ id: visit.id, revision: 1, agenda: own });
    expect(changed.ofTeam?.plan).toMatchObject({ agenda: own, revision: 2 });
    const late = await refusalOf((await as(cast.tallulah)).savePlan({ id: visit.id, revision: 1, agenda: [own[0]!] }));
    expect([late.code, late.data.current]).toEqual(['CONFLICT', expect.objectContaining({ agenda: own })]);
    expect((await laverne.savePlan({ id: visit.id, revision: 2, learning: 'Talk moves' })).ofTeam?.plan.agenda).toEqual(own);
    expect((await refusalOf((await as(cast.cole)).savePlan({ id: visit.id, revision: 3, agenda: own }))).code).toBe('NOT_ALLOWED');
    await laverne.startVisit({ id: visit.id });
    expect((await laverne.savePlan({ id: visit.id, revision: 3, agenda: null })).ofTeam?.plan).toMatchObject({ agenda: null, learning: 'Talk moves' });
    expect((await as(cast.coachThree).then((mina) => mina.readVisit({ id: visit.id }))).ofTeam).toBeNull();
  });

  it('has at least one part, each with its own key', async () => {
    const visit = await scene.visit({ formId, date: dayFrom(today, 6) });
    const tallulah = await as(scene.cast.tallulah);
    for (const agenda of [[], [own[0]!, own[0]!]]) expect((await refusalOf(tallulah.savePlan({ id: visit.id, revision: 1, agenda }))).code).toBe('INVALID');
  });
});

describe('the rotation of schools', () => {
  const namesOf = async (actor: Actor, mine: boolean) =>
    (await (await as(actor)).readRotation({ mine })).schools.map(({ name, lastSeen, weeksSince, next }) => [name, lastSeen, weeksSince, next?.date ?? null]);

  it('says by days alone where a team of mine was last, or anybody was, the longest unseen first, within my scope', async () => {
    const { cast, database } = scene;
    await database.owner.query(`update visit set state = 'did_not_happen', held_on = null`);
    const seen = await scene.visit({ formId, date: dayFrom(today, -16), classrooms: [{ id: crypto.randomUUID(), grade: '3' }] }, cast.laverne);
    const room = seen.ofTeam?.classrooms[0]?.id ?? '';
    await (await as(cast.laverne)).receiveObservation(sendingOf(cast.laverne, seenIn(scene, seen, room)));
    await scene.visit({ formId, date: dayFrom(today, 9), schoolId: cast.otherSchool }, cast.laverne);
    const laverne = await namesOf(cast.laverne, true);
    expect(laverne[0]).toEqual(['Birch Elementary', null, null, dayFrom(today, 9)]);
    expect(laverne.at(-1)).toEqual(['Alder Elementary', dayFrom(today, -16), 2, null]);
    expect((await namesOf(cast.tallulah, true)).every(([, lastSeen, , next]) => lastSeen === null && next === null)).toBe(true);
    expect(await namesOf(cast.tallulah, false)).toEqual(laverne);
    expect((await namesOf(cast.cole, false)).map(([name]) => name)).toEqual(['Alder Elementary']);
    expect((await refusalOf((await as(cast.ana)).readRotation({ mine: false }))).code).toBe('NOT_ALLOWED');
    expect((await namesOf(cast.stranger, false)).map(([name]) => name)).not.toContain('Alder Elementary');
  });

  it('cannot be widened by somebody whose role sees its own visits only', async () => {
    const { cast, database } = scene;
    await database.owner.query(`update appointment set role = 'induction_coach' where id = $1`, [cast.coachThree.appointmentId]);
    const rotation = await (await as(cast.coachThree)).readRotation({ mine: false });
    expect(rotation.mine).toBe(true);
    expect(rotation.schools.every(({ lastSeen }) => lastSeen === null)).toBe(true);
  });
});

describe('the database itself', () => {
  it('gives nobody a visit, a circle or a planned day by a plain change of its owner', async () => {
    const { cast, database } = scene;
    const visit = await scene.visit({ formId, date: dayFrom(today, 20), team: [member(cast.laverne)] });
    const laverne = await scene.again(cast.laverne);
    const change = (table: 'circle' | 'occurrence', column: string, id: string | undefined) =>
      inAppointment(database.pools.app, laverne, (tx) =>
        tx
          .updateTable(table)
          .set({ [column]: laverne.appointmentId })
          .where('district_id', '=', laverne.districtId)
          .where('id', '=', id ?? '')
          .executeTakeFirst(),
      );
    await expect(change('circle', 'owner_appointment_id', visit.id)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await database.owner.query('select occurrence_id from visit where id = $1', [visit.id]);
    expect((await change('occurrence', 'facilitator_appointment_id', rows[0].occurrence_id)).numUpdatedRows).toBe(0n);
  });
});
