import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { createScene, dayFrom, refusalOf, type Scene } from './testing/scene.ts';

let scene: Scene;
let formId: string;
let today: string;

beforeAll(async () => {
  scene = await createScene();
  today = scene.cast.tallulah.today;
  formId = (await scene.form({ structureId: scene.structure })).id;
});
afterAll(() => scene?.close());

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const team = () => [
  { appointmentId: scene.cast.laverne.appointmentId, part: 'observer' as const },
  { appointmentId: scene.cast.cole.appointmentId, part: 'host' as const },
  { appointmentId: scene.cast.supervisor.appointmentId, part: 'guest' as const },
];
const classrooms = () => [
  { id: randomUUID(), grade: '3' as const, taughtBy: scene.cast.ana.appointmentId },
  { id: randomUUID(), grade: '3' as const },
  { id: randomUUID(), grade: 'K' as const, label: 'Room of the morning class' },
];

describe('a visit that is planned', () => {
  it('has a team, classrooms of teachers or of a grade, and a day in the calendar of its structure', async () => {
    const given = { id: randomUUID(), formId, schoolId: scene.cast.school, date: dayFrom(today, 3), team: team(), classrooms: classrooms() };
    const tallulah = await as(scene.cast.tallulah);
    const visit = await tallulah.planVisit(given);
    expect(visit).toMatchObject({
      kind: 'classroom_walkthrough',
      school: { name: 'Alder Elementary' },
      lead: { name: 'Tallulah Reyes' },
      minutes: 110,
      state: 'planned',
      mine: { part: 'lead', answer: 'coming' },
      structure: { name: 'Classroom walkthroughs' },
      classroomRows: 'team_and_teacher',
      may: { lead: true, write: true },
      logged: null,
    });
    expect(visit.ofTeam?.members.map((member) => [member.name, member.part, member.answer])).toEqual([
      ['Tallulah Reyes', 'lead', 'coming'],
      ['Desmond Cole', 'host', null],
      ['Laverne Hall', 'observer', null],
      ['Irene Novak', 'guest', null],
    ]);
    expect(visit.ofTeam?.classrooms.map((room) => room.label)).toEqual(['Ana Ruiz', 'A 3rd-grade classroom', 'Room of the morning class']);
    expect(await (await as(scene.cast.tallulah)).planVisit(given)).toEqual(visit);
    const { rows } = await scene.database.owner.query(
      'select structure_id, local_date, school_id, state from occurrence where facilitator_appointment_id = $1',
      [scene.cast.tallulah.appointmentId],
    );
    expect(rows).toEqual([{ structure_id: scene.structure, local_date: dayFrom(today, 3), school_id: scene.cast.school, state: 'planned' }]);
  });

  it('takes the day that was filled in from the cadence already', async () => {
    const occurrence = randomUUID();
    await scene.database.owner.query(
      `insert into occurrence (district_id, id, structure_id, kind, local_date, minutes, facilitator_appointment_id) values ($1, $2, $3, 'observing_debriefing', $4, 60, $5)`,
      [scene.cast.district, occurrence, scene.structure, dayFrom(today, 9), scene.cast.laverne.appointmentId],
    );
    const visit = await scene.visit({ formId, date: dayFrom(today, 9) }, scene.cast.laverne);
    const { rows } = await scene.database.owner.query(
      'select v.occurrence_id, o.school_id from visit v join occurrence o on o.id = v.occurrence_id where v.id = $1',
      [visit.id],
    );
    expect(rows).toEqual([{ occurrence_id: occurrence, school_id: scene.cast.school }]);
  });

  it('is refused with a teacher in the team, with somebody who does not teach there, and at a school elsewhere', async () => {
    const paths = async (over: object) => (await refusalOf(scene.visit({ formId, ...over }))).data.fields?.map((field) => field.path);
    expect(await paths({ team: [{ appointmentId: scene.cast.ana.appointmentId, part: 'observer' }] })).toEqual(['team.0.appointmentId']);
    expect(await paths({ classrooms: [{ id: randomUUID(), grade: '3', taughtBy: scene.cast.cole.appointmentId }] })).toEqual(['taughtBy']);
    expect(await paths({ schoolId: randomUUID() })).toEqual(['schoolId']);
    expect((await scene.database.owner.query('select count(*)::int as n from visit where local_date = $1', [today])).rows[0].n).toBe(0);
  });

  it('is found by day, school and team: its facts by those who plan, the rest by its team', async () => {
    const visit = await scene.visit({ formId, date: dayFrom(today, 5), team: team(), classrooms: classrooms(), problemOfPractice: 'Students explain little.' });
    const sought = { from: dayFrom(today, 5), to: dayFrom(today, 5) };
    expect((await (await as(scene.cast.laverne)).listVisits({ ...sought, mine: true })).visits).toMatchObject([
      { id: visit.id, mine: { part: 'observer', answer: null }, team: { members: 4, classrooms: 3 } },
    ]);
    expect(await (await as(scene.cast.coachThree)).listVisits({ ...sought, mine: true })).toEqual({ visits: [], total: 0 });
    expect((await (await as(scene.cast.coachThree)).listVisits(sought)).visits).toMatchObject([{ id: visit.id, mine: null, team: null }]);
    expect(await (await as(scene.cast.coachThree)).readVisit({ id: visit.id })).toMatchObject({ ofTeam: null, may: { lead: false, write: false } });
    expect((await (await as(scene.cast.cole)).readVisit({ id: visit.id })).ofTeam?.plan.problemOfPractice).toBe('Students explain little.');
    expect((await (await as(scene.cast.manager)).listVisits({ ...sought, schoolId: scene.cast.otherSchool })).total).toBe(0);
    expect((await refusalOf((await as(scene.cast.ana)).readVisit({ id: visit.id }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf((await as(scene.cast.stranger)).readVisit({ id: visit.id }))).code).toBe('NOT_FOUND');
  });

  it('offers the teachers of its school with the grade of their team', async () => {
    const team = randomUUID();
    await scene.database.owner.query(`insert into team (district_id, id, name, school_id, grade) values ($1, $2, 'Grade 3', $3, '3')`, [
      scene.cast.district,
      team,
      scene.cast.school,
    ]);
    await scene.database.owner.query(
      `insert into team_member (district_id, id, team_id, person_id, starts) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`,
      [scene.cast.district, team, scene.cast.ana.personId],
    );
    const tallulah = await as(scene.cast.tallulah);
    expect((await tallulah.listTeachers({ schoolId: scene.cast.school })).map(({ name, grade }) => [name, grade])).toEqual([
      ['Ana Ruiz', '3'],
      ['Bela Stern', null],
    ]);
    expect((await tallulah.listTeachers({ schoolId: scene.cast.school, grade: '3' })).map(({ name }) => name)).toEqual(['Ana Ruiz']);
    expect(await tallulah.listTeachers({ schoolId: scene.cast.otherSchool })).toEqual([]);
  });
});

describe('a team', () => {
  it('answers, changes midway, and what it wrote is saved on what was read', async () => {
    const visit = await scene.visit({ formId, date: dayFrom(today, 6), team: team().slice(0, 1) });
    expect((await (await as(scene.cast.laverne)).answerInvitation({ id: visit.id, answer: 'coming' })).mine).toEqual({ part: 'observer', answer: 'coming' });
    expect((await refusalOf((await as(scene.cast.coachThree)).answerInvitation({ id: visit.id, answer: 'coming' }))).code).toBe('NOT_ALLOWED');

    const tallulah = await as(scene.cast.tallulah);
    await tallulah.admitMembers({ id: visit.id, members: [{ appointmentId: scene.cast.coachThree.appointmentId, part: 'guest' }] });
    const mina = await as(scene.cast.coachThree);
    expect((await mina.readVisit({ id: visit.id })).may).toEqual({ lead: false, write: false });
    expect((await refusalOf(mina.savePlan({ id: visit.id, revision: 1, learning: 'Talk moves' }))).code).toBe('NOT_ALLOWED');
    await tallulah.changePart({ id: visit.id, appointmentId: scene.cast.coachThree.appointmentId, part: 'observer' });
    expect((await (await as(scene.cast.coachThree)).savePlan({ id: visit.id, revision: 1, learning: 'Talk moves' })).ofTeam?.plan).toMatchObject({
      learning: 'Talk moves',
      revision: 2,
    });
    const conflict = await refusalOf((await as(scene.cast.laverne)).savePlan({ id: visit.id, revision: 1, learning: 'Wait time' }));
    expect([conflict.code, conflict.data.current]).toMatchObject(['CONFLICT', { learning: 'Talk moves', revision: 2 }]);

    await tallulah.dismissMember({ id: visit.id, appointmentId: scene.cast.coachThree.appointmentId });
    expect((await (await as(scene.cast.coachThree)).readVisit({ id: visit.id })).ofTeam).toBeNull();
    expect((await tallulah.readVisit({ id: visit.id })).ofTeam?.members.find((member) => member.name === 'Mina Park')).toMatchObject({ leftOn: today });
    await (await as(scene.cast.laverne)).dismissMember({ id: visit.id, appointmentId: scene.cast.laverne.appointmentId });
    expect((await (await as(scene.cast.laverne)).listVisits({ mine: true, from: visit.date, to: visit.date })).total).toBe(0);
    await tallulah.admitMembers({ id: visit.id, members: [{ appointmentId: scene.cast.laverne.appointmentId, part: 'host' }] });
    expect((await (await as(scene.cast.laverne)).readVisit({ id: visit.id })).mine).toEqual({ part: 'host', answer: null });
    expect((await refusalOf(tallulah.dismissMember({ id: visit.id, appointmentId: scene.cast.tallulah.appointmentId }))).code).toBe('INVALID');
    expect((await refusalOf((await as(scene.cast.laverne)).admitMembers({ id: visit.id, members: team() }))).code).toBe('NOT_ALLOWED');
  });

  it('adds, renames and takes off classrooms on the walk', async () => {
    const [first] = classrooms();
    const visit = await scene.visit({ formId, date: dayFrom(today, 7), team: team(), classrooms: [first!] });
    const laverne = await as(scene.cast.laverne);
    const added = { id: randomUUID(), grade: '8' as const };
    await laverne.addClassrooms({ visitId: visit.id, classrooms: [added] });
    const rooms = (await laverne.addClassrooms({ visitId: visit.id, classrooms: [added] })).ofTeam?.classrooms;
    expect(rooms?.map((room) => [room.position, room.label])).toEqual([
      [0, 'Ana Ruiz'],
      [1, 'An 8th-grade classroom'],
    ]);
    await laverne.saveClassroom({ id: added.id, revision: 1, label: 'Library corner' });
    expect((await refusalOf(laverne.saveClassroom({ id: added.id, revision: 1, removed: true }))).code).toBe('CONFLICT');
    expect((await laverne.saveClassroom({ id: added.id, revision: 2, removed: true })).ofTeam?.classrooms[1]).toMatchObject({
      label: 'Library corner',
      removed: true,
    });
    expect((await refusalOf((await as(scene.cast.supervisor)).addClassrooms({ visitId: visit.id, classrooms: classrooms() }))).code).toBe('NOT_ALLOWED');
  });
});

describe('a visit that was held', () => {
  const logged = async (actor: Actor, visitDate: string) =>
    (await scene.app.as(await scene.again(actor)).practice.day({ date: visitDate })).entries.map((entry) => [
      entry.structure?.name,
      entry.minutes,
      entry.place,
    ]);

  it('stands in the log of its lead without being typed again, decides the occurrence, and in a member’s log once they say so', async () => {
    const visit = await scene.visit({ formId, team: team(), classrooms: classrooms() });
    const tallulah = await as(scene.cast.tallulah);
    expect((await tallulah.startVisit({ id: visit.id })).state).toBe('under_way');
    const { revision } = await tallulah.startVisit({ id: visit.id });
    const held = await tallulah.holdVisit({ id: visit.id, revision, minutes: 75 });
    expect(held).toMatchObject({ state: 'under_way', heldOn: today, heldMinutes: 75, logged: true });
    expect((await refusalOf(tallulah.holdVisit({ id: visit.id, revision }))).code).toBe('CONFLICT');
    expect(await logged(scene.cast.tallulah, today)).toEqual([['Classroom walkthroughs', 75, 'classroom']]);
    const day = await scene.app.as(await scene.again(scene.cast.tallulah)).practice.day({ date: today });
    expect(day.entries[0]?.people).toEqual([
      { group: 'principal_supervisors', part: 'other', count: null, person: { id: scene.cast.supervisor.personId, name: 'Irene Novak' } },
      { group: 'principals', part: 'leads', count: null, person: { id: scene.cast.cole.personId, name: 'Desmond Cole' } },
      { group: 'district_coaches', part: 'leads', count: null, person: { id: scene.cast.laverne.personId, name: 'Laverne Hall' } },
      { group: 'teachers', part: 'is_observed', count: 3, person: null },
    ]);
    expect(day.occurrences).toMatchObject([{ state: 'changed', heldMinutes: 75 }]);

    const laverne = await as(scene.cast.laverne);
    expect((await laverne.readVisit({ id: visit.id })).logged).toBe(false);
    const entryId = randomUUID();
    expect((await laverne.logVisit({ id: visit.id, entryId, minutes: 60 })).logged).toBe(true);
    await laverne.logVisit({ id: visit.id, entryId, minutes: 60 });
    expect(await logged(scene.cast.laverne, today)).toEqual([['Classroom walkthroughs', 60, 'classroom']]);
    expect((await refusalOf((await as(scene.cast.coachThree)).logVisit({ id: visit.id, entryId: randomUUID() }))).code).toBe('NOT_ALLOWED');
  });

  it('turns out not to have happened: whoever logged it is asked to confirm, and planned against held knows', async () => {
    const visit = await scene.visit({ formId, schoolId: scene.cast.otherSchool, team: team().slice(0, 1) });
    const tallulah = await as(scene.cast.tallulah);
    const held = await tallulah.holdVisit({ id: visit.id, revision: visit.revision });
    await (await as(scene.cast.laverne)).logVisit({ id: visit.id, entryId: randomUUID() });
    const not = await tallulah.cancelVisit({ id: visit.id, revision: held.revision, reason: 'Fire drill' });
    expect(not).toMatchObject({ state: 'did_not_happen', heldOn: null, reason: 'Fire drill', logged: null });
    for (const actor of [scene.cast.tallulah, scene.cast.laverne]) {
      const { entries } = await scene.app.as(await scene.again(actor)).practice.day({ date: today });
      expect(entries.find((entry) => entry.school?.name === 'Birch Elementary')?.state).toBe('to_confirm');
    }
    const { rows } = await scene.database.owner.query('select o.state from visit v join occurrence o on o.id = v.occurrence_id where v.id = $1', [visit.id]);
    expect(rows).toEqual([{ state: 'did_not_happen' }]);
  });

  it('without a structure makes its own event; a visit of a day to come is not held yet', async () => {
    const plain = await scene.form();
    const visit = await scene.visit({ formId: plain.id, date: dayFrom(today, -2) }, scene.cast.samCoach);
    const sam = await as(scene.cast.samCoach);
    await sam.holdVisit({ id: visit.id, revision: visit.revision });
    expect(await logged(scene.cast.samCoach, dayFrom(today, -2))).toEqual([[undefined, 90, 'classroom']]);
    const later = await scene.visit({ formId: plain.id, date: dayFrom(today, 2) }, scene.cast.samCoach);
    expect((await refusalOf((await as(scene.cast.samCoach)).holdVisit({ id: later.id, revision: later.revision }))).code).toBe('INVALID');
  });

  it('is followed by another', async () => {
    const visit = await scene.visit({ formId, date: dayFrom(today, -1) });
    const next = await scene.visit({ formId, date: dayFrom(today, 14), followsVisitId: visit.id });
    expect(next.follows).toEqual({ id: visit.id, date: dayFrom(today, -1) });
    expect((await (await as(scene.cast.tallulah)).readVisit({ id: visit.id })).followedBy).toEqual([{ id: next.id, date: dayFrom(today, 14) }]);
    const moved = await (await as(scene.cast.tallulah)).saveVisit({ id: next.id, revision: next.revision, date: dayFrom(today, 15), startMinute: null });
    expect(moved).toMatchObject({ date: dayFrom(today, 15), startMinute: null });
  });
});
