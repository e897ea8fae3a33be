import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, refusalOf, type Scene, taskOf } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene?.close());

const tallulah = () => scene.app.as(scene.cast.tallulah).practice;
const count = async (table: string, where = 'true') =>
  (await scene.database.owner.query(`select count(*)::int as n from ${table} where ${where}`)).rows[0].n as number;

async function countAll(tables: string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const table of tables) counts.push(await count(table));
  return counts;
}

describe('logging a task by hand', () => {
  it('keeps people, resources and talk in one, with names for the author', async () => {
    const { cast } = scene;
    const given = taskOf(cast, {
      startMinute: 9 * 60,
      place: 'classroom',
      schoolId: cast.school,
      structureId: scene.walkthrough,
      why: 'Ana asked about fraction number lines',
      focusSetBy: 'teacher',
      sustained: true,
      people: [{ group: 'teachers', part: 'learns', personId: cast.ana.personId }],
      resources: [{ componentId: scene.guide, use: 'observed_with' }],
      interactions: [
        { id: randomUUID(), partner: 'teachers', focus: 'student_thinking' },
        { id: randomUUID(), partner: 'principals', focus: 'logistics' },
      ],
    });
    const { entry } = await tallulah().createTask(given);
    expect(entry).toMatchObject({
      id: given.entryId,
      own: true,
      startMinute: 540,
      minutes: 40,
      kind: 'responding',
      school: { id: cast.school, name: 'Alder Elementary' },
      structure: { id: scene.walkthrough, name: 'Classroom walkthroughs' },
      people: [{ group: 'teachers', part: 'learns', person: { id: cast.ana.personId, name: 'Ana Ruiz' } }],
      resources: [{ componentId: scene.guide, name: 'Practice guide', use: 'observed_with' }],
      state: 'confirmed',
      taskState: 'held',
      origin: { kind: 'hand', id: given.id },
      revision: 1,
    });
    expect(entry?.interactions.map(({ partner, focus }) => [partner, focus])).toEqual([
      ['teachers', 'student_thinking'],
      ['principals', 'logistics'],
    ]);
    // answered from what was given, and the same when it is read
    expect((await tallulah().readEntry({ id: given.entryId })).entry).toEqual(entry);
  });

  it('stamps the year, the week, the region and the kind', async () => {
    const { cast } = scene;
    const given = taskOf(cast, { schoolId: cast.school, interactions: [{ id: randomUUID(), partner: 'teachers', focus: 'logistics' }] });
    await tallulah().createTask(given);
    const week = await scene.database.owner.query('select id from week where starts <= $1 and ends >= $1', [given.date]);
    const task = await scene.database.owner.query('select school_year_id, week_id, region_id, kind from task where id = $1', [given.id]);
    expect(task.rows).toEqual([{ school_year_id: cast.schoolYear, week_id: week.rows[0].id, region_id: cast.region, kind: 'responding' }]);
    const talk = await scene.database.owner.query('select kind, local_date, school_year_id from interaction where log_entry_id = $1', [given.entryId]);
    expect(talk.rows).toEqual([{ kind: 'responding', local_date: given.date, school_year_id: cast.schoolYear }]);
  });

  it('takes the same again and refuses other content under the same id', async () => {
    const given = taskOf(scene.cast, { why: 'once' });
    await tallulah().createTask(given);
    const again = await tallulah().createTask({ ...given });
    expect(again.entry?.id).toBe(given.entryId);
    expect(await count('log_entry', `task_id = '${given.id}'`)).toBe(1);
    expect((await refusalOf(tallulah().createTask({ ...given, minutes: 41 }))).code).toBe('CONFLICT');
    expect(await count('receipt', `client_id = '${given.id}'`)).toBe(1);
  });

  it('is stored once when it arrives twice at the same moment', async () => {
    const given = taskOf(scene.cast);
    const answers = await Promise.all([tallulah().createTask(given), tallulah().createTask(given)]);
    expect(answers.map((answer) => answer.entry?.id)).toEqual([given.entryId, given.entryId]);
    expect(await count('log_entry', `task_id = '${given.id}'`)).toBe(1);
  });

  it('compares a resend with its receipt, not with what its author made of it since', async () => {
    const given = taskOf(scene.cast);
    const { entry } = await tallulah().createTask(given);
    await tallulah().saveEntry({ id: given.entryId, revision: entry?.revision ?? 0, minutes: 55 });
    const again = await tallulah().createTask(given);
    expect(again.entry?.minutes).toBe(55);
  });

  it('leaves nothing half-written when something in it does not fit', async () => {
    const tables = ['task', 'log_entry', 'interaction', 'task_person', 'log_entry_resource', 'receipt'];
    const before = await countAll(tables);
    const wrong = [
      { schoolId: randomUUID() },
      { structureId: scene.guide },
      { taskTypeId: randomUUID() },
      { people: [{ group: 'teachers' as const, part: 'learns' as const, personId: randomUUID() }] },
      { resources: [{ componentId: randomUUID() }] },
      { resources: [{ componentId: scene.guide }, { componentId: scene.guide }] },
      { interactions: [{ id: randomUUID(), partner: 'teachers' as const }] },
      { kind: undefined },
      { date: '2999-01-01' },
      { minutes: 0 },
      { startMinute: 1440 },
    ];
    for (const over of wrong) expect([over, (await refusalOf(tallulah().createTask(taskOf(scene.cast, over)))).code]).toEqual([over, 'INVALID']);
    const talk = { id: randomUUID(), partner: 'teachers' as const, focus: 'logistics' as const };
    expect((await refusalOf(tallulah().createTask(taskOf(scene.cast, { interactions: [talk, talk] })))).code).toBe('CONFLICT');
    expect(await countAll(tables)).toEqual(before);
  });

  it('is for those who keep a log', async () => {
    for (const actor of [scene.cast.ana, scene.cast.cole, scene.cast.supervisor, scene.cast.administrator, scene.cast.researcher, scene.cast.samPrincipal]) {
      expect((await refusalOf(scene.app.as(actor).practice.createTask(taskOf(scene.cast)))).code).toBe('NOT_ALLOWED');
    }
    expect((await refusalOf(scene.app.as(null).practice.createTask(taskOf(scene.cast)))).code).toBe('SIGNED_OUT');
  });

  it('makes the log of a coach who has none yet', async () => {
    const { cast, database } = scene;
    await database.owner.query('delete from circle_member where appointment_id = $1', [cast.coachThree.appointmentId]);
    await database.owner.query('delete from circle where owner_appointment_id = $1', [cast.coachThree.appointmentId]);
    const given = taskOf(cast);
    const practice = scene.app.as(cast.coachThree).practice;
    const [first] = await Promise.all([practice.createTask(given), practice.createTask(taskOf(cast))]);
    expect(first.entry?.own).toBe(true);
    expect((await scene.again(cast.coachThree)).circles).toHaveLength(1);
    expect((await practice.listEntries({})).total).toBe(2);
  });
});

describe('changing an entry', () => {
  it('changes what is named and keeps the rest', async () => {
    const talk = { id: randomUUID(), partner: 'teachers' as const, focus: 'logistics' as const };
    const given = taskOf(scene.cast, { why: 'before', startMinute: 600, schoolId: scene.cast.school, interactions: [talk] });
    await tallulah().createTask(given);
    const saved = await tallulah().saveEntry({ id: given.entryId, revision: 1, minutes: 25, kind: 'co_planning' });
    expect(saved).toMatchObject({
      minutes: 25,
      kind: 'co_planning',
      why: 'before',
      startMinute: 600,
      school: { id: scene.cast.school },
      interactions: [{ id: talk.id }],
      revision: 2,
    });
    const moved = await tallulah().saveEntry({ id: given.entryId, revision: 2, schoolId: null, interactions: [{ ...talk, focus: 'student_thinking' }] });
    expect(moved).toMatchObject({ school: null, interactions: [{ id: talk.id, focus: 'student_thinking' }], revision: 3 });
    const stamped = await scene.database.owner.query(
      'select t.kind as task, e.kind as entry, i.kind as talk from task t join log_entry e on e.task_id = t.id join interaction i on i.log_entry_id = e.id where t.id = $1',
      [given.id],
    );
    expect(stamped.rows).toEqual([{ task: 'co_planning', entry: 'co_planning', talk: 'co_planning' }]);
  });

  it('answers a stale revision with what stands', async () => {
    const given = taskOf(scene.cast);
    await tallulah().createTask(given);
    await tallulah().saveEntry({ id: given.entryId, revision: 1, minutes: 50 });
    const refusal = await refusalOf(tallulah().saveEntry({ id: given.entryId, revision: 1, minutes: 70 }));
    expect(refusal.code).toBe('CONFLICT');
    expect(refusal.data.current).toMatchObject({ minutes: 50, revision: 2 });
  });

  it('keeps one earlier version per five minutes, for the author', async () => {
    const given = taskOf(scene.cast, { why: 'first words' });
    await tallulah().createTask(given);
    await tallulah().saveEntry({ id: given.entryId, revision: 1, why: 'second words' });
    await tallulah().saveEntry({ id: given.entryId, revision: 2, why: 'third words' });
    const soon = await tallulah().readEntry({ id: given.entryId });
    expect(soon.history.map((version) => version.entry.why)).toEqual(['first words']);
    await scene.database.owner.query(`update log_entry_revision set saved_at = saved_at - interval '6 minutes' where log_entry_id = $1`, [given.entryId]);
    await tallulah().saveEntry({ id: given.entryId, revision: 3, why: 'fourth words' });
    const later = await tallulah().readEntry({ id: given.entryId });
    expect(later.history.map((version) => version.entry.why)).toEqual(['third words', 'first words']);
    expect(later.entry.why).toBe('fourth words');
  });

  it('removes and brings back, as it was', async () => {
    const given = taskOf(scene.cast, {
      why: 'keep me',
      startMinute: 610,
      people: [{ group: 'principals', part: 'leads', personId: scene.cast.cole.personId }],
      interactions: [{ id: randomUUID(), partner: 'principals', focus: 'using_materials' }],
    });
    const { entry } = await tallulah().createTask(given);
    expect((await refusalOf(tallulah().removeEntry({ id: given.entryId, revision: 9 }))).code).toBe('CONFLICT');
    await tallulah().removeEntry({ id: given.entryId, revision: 1 });
    expect((await refusalOf(tallulah().readEntry({ id: given.entryId }))).code).toBe('NOT_FOUND');
    expect((await tallulah().createTask(given)).entry).toBeNull();
    const restored = await tallulah().restoreEntry({ id: given.entryId });
    expect(restored).toEqual({ ...entry, revision: 2 });
    expect((await tallulah().restoreEntry({ id: given.entryId })).revision).toBe(2);
  });

  it('is nobody else’s, not even the manager’s', async () => {
    const given = taskOf(scene.cast);
    await tallulah().createTask(given);
    for (const actor of [scene.cast.laverne, scene.cast.manager, scene.cast.stranger]) {
      const practice = scene.app.as(actor).practice;
      expect((await refusalOf(practice.saveEntry({ id: given.entryId, revision: 1, minutes: 1 }))).code).toBe('NOT_FOUND');
      expect((await refusalOf(practice.removeEntry({ id: given.entryId, revision: 1 }))).code).toBe('NOT_FOUND');
      expect((await refusalOf(practice.restoreEntry({ id: given.entryId }))).code).toBe('NOT_FOUND');
    }
    expect(await count('log_entry', `id = '${given.entryId}' and minutes = 40`)).toBe(1);
  });
});

describe('a day and a week', () => {
  it('shows entries in the order of the day, with totals and overlaps', async () => {
    const practice = scene.app.as(scene.cast.laverne).practice;
    const date = scene.cast.laverne.today;
    const late = taskOf(scene.cast, { startMinute: 800, minutes: 30 });
    const early = taskOf(scene.cast, { startMinute: 480, minutes: 60, kind: 'off_role' });
    const during = taskOf(scene.cast, { startMinute: 520, minutes: 30 });
    const sometime = taskOf(scene.cast, { minutes: 10 });
    for (const task of [late, early, during, sometime]) await practice.createTask(task);
    const day = await practice.day({});
    expect(day.date).toBe(date);
    expect(day.entries.map((entry) => entry.id)).toEqual([early, during, late, sometime].map((task) => task.entryId));
    expect(day.overlaps).toEqual([[early.entryId, during.entryId]]);
    expect(day.totals).toMatchObject({ tasks: 4, minutes: 130, toConfirm: 0 });
    const week = await practice.week({ date });
    expect(week.days.find((each) => each.date === date)?.minutes).toBe(130);
    expect(week.week?.state).toBeNull();
  });

  it('remembers how far a week is logged, and stamps entries that were there before the calendar', async () => {
    const practice = scene.app.as(scene.cast.laverne).practice;
    const week = (await practice.week({})).week;
    await scene.database.owner.query('update log_entry set week_id = null where appointment_id = $1', [scene.cast.laverne.appointmentId]);
    const marked = await practice.markWeek({ weekId: week?.id ?? '', state: 'complete' });
    expect(marked.state).toBe('complete');
    expect(await count('log_entry', `appointment_id = '${scene.cast.laverne.appointmentId}' and week_id is null`)).toBe(0);
    expect((await practice.markWeek({ weekId: week?.id ?? '', state: 'partial' })).state).toBe('partial');
    expect((await practice.markWeek({ weekId: week?.id ?? '', state: null })).state).toBeNull();
    expect((await refusalOf(practice.markWeek({ weekId: randomUUID(), state: 'none' }))).code).toBe('NOT_FOUND');
    const coming = scene.weeks.find((candidate) => candidate.starts > scene.cast.laverne.today);
    if (coming) expect((await refusalOf(practice.markWeek({ weekId: coming.id, state: 'none' }))).code).toBe('INVALID');
  });

  it('finds entries by what is in them', async () => {
    const practice = scene.app.as(scene.cast.samCoach).practice;
    await practice.createTask(
      taskOf(scene.cast, { why: 'Percent 100% and under_score', schoolId: scene.cast.school, structureId: scene.walkthrough, kind: 'observing_debriefing' }),
    );
    await practice.createTask(taskOf(scene.cast, { why: 'something else', interactions: [{ id: randomUUID(), partner: 'teachers', focus: 'logistics' }] }));
    expect((await practice.listEntries({})).total).toBe(2);
    expect((await practice.listEntries({ text: '100%' })).total).toBe(1);
    expect((await practice.listEntries({ text: 'under%score' })).total).toBe(0);
    expect((await practice.listEntries({ kinds: ['observing_debriefing'] })).total).toBe(1);
    expect((await practice.listEntries({ school: scene.cast.school })).total).toBe(1);
    expect((await practice.listEntries({ structure: scene.walkthrough })).total).toBe(1);
    expect(await practice.listEntries({ focuses: ['logistics'], partners: ['teachers'] })).toMatchObject({ total: 1, interactions: 1, minutes: 40 });
    expect((await practice.listEntries({ focuses: ['logistics'], partners: ['principals'] })).total).toBe(0);
    expect((await practice.listEntries({ from: '2000-01-01', to: '2000-02-01' })).total).toBe(0);
    expect((await practice.listEntries({ offset: 1, limit: 1 })).entries).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('runs once per appointment, logs nothing by itself and tells how long it ran', async () => {
    const practice = tallulah();
    expect(await practice.readTimer()).toBeNull();
    const started = await practice.startTimer({ kind: 'responding', schoolId: scene.cast.school });
    expect(started).toMatchObject({ kind: 'responding', school: { name: 'Alder Elementary' }, date: scene.cast.tallulah.today });
    expect((await refusalOf(practice.startTimer({}))).code).toBe('CONFLICT');
    await scene.database.owner.query(`update timer set started_at = now() - interval '34 minutes'`);
    const before = await count('log_entry');
    expect((await practice.stopTimer()).minutes).toBe(34);
    expect(await practice.readTimer()).toBeNull();
    expect((await refusalOf(practice.stopTimer())).code).toBe('NOT_FOUND');
    expect(await count('log_entry')).toBe(before);
  });
});
