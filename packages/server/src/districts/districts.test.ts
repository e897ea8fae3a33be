import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const pat = () => app.as(cast.administrator).districts;
const ana = () => app.as(cast.ana).districts;

describe('the district', () => {
  it('is read by everybody in it, and changed by administrators', async () => {
    const district = await ana().readDistrict();
    expect(district).toMatchObject({
      name: 'Meadow Unified',
      classroomRows: null,
      coachedVisible: false,
      schoolLeaders: ['principals', 'assistant_principals'],
    });
    const saved = await pat().saveDistrict({ revision: district.revision, regionWord: 'network', schoolLeaders: ['principals', 'school_based_coaches'] });
    expect(saved).toMatchObject({ regionWord: 'network', schoolLeaders: ['principals', 'school_based_coaches'], revision: district.revision + 1 });
    await expect(ana().saveDistrict({ revision: saved.revision, name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('shows what stands now to somebody who saves over a change they have not seen', async () => {
    const { revision } = await pat().readDistrict();
    await expect(pat().saveDistrict({ revision: revision - 1, name: 'Late' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { name: 'Meadow Unified' } },
    });
  });

  it('knows no time zone that does not exist', async () => {
    const { revision } = await pat().readDistrict();
    await expect(pat().saveDistrict({ revision, timeZone: 'Pacific time' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'timeZone' }] },
    });
  });

  it('changes a protection only with a reason that everybody can read', async () => {
    let { revision } = await pat().readDistrict();
    ({ revision } = await pat().saveDistrict({ revision, classroomRows: 'team_and_teacher' }));
    await expect(pat().saveDistrict({ revision, classroomRows: 'all_leaders' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'reason' }] },
    });
    await expect(pat().saveDistrict({ revision, coachedVisible: true })).rejects.toMatchObject({ code: 'INVALID' });
    ({ revision } = await pat().saveDistrict({ revision, coachedVisible: true, reason: 'Agreed with the union on release time.' }));
    expect(await ana().listDecisions()).toMatchObject([
      { setting: 'coached_visible', value: 'true', reason: 'Agreed with the union on release time.', decidedBy: 'Pat Olsen', decidedOn: cast.ana.today },
      { setting: 'classroom_rows', value: 'team_and_teacher', reason: null },
    ]);
    expect(await app.as(cast.stranger).districts.listDecisions()).toEqual([]);
    const page = await app.as(cast.ana).access.whatIsStored();
    expect(page.district?.choices[1]).toMatchObject({ value: 'Yes', reason: 'Agreed with the union on release time.' });
  });
});

describe('regions, schools and teams', () => {
  it('are added once, however often the same is sent', async () => {
    const id = randomUUID();
    await pat().createRegion({ id, name: 'South' });
    await pat().createRegion({ id, name: 'South' });
    await expect(pat().createRegion({ id, name: 'West' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(pat().createRegion({ id: randomUUID(), name: 'South' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await ana().listRegions({})).map((region) => [region.name, region.schools])).toEqual([
      ['North', 2],
      ['South', 0],
    ]);
  });

  it('retire and come back, and nothing is deleted', async () => {
    const id = randomUUID();
    await pat().createSchool({ id, name: 'Cedar Middle', regionId: cast.region, level: 'middle', externalId: '0077' });
    const retired = await pat().retireSchool({ id, revision: 1, on: '2020-06-30' });
    expect((await ana().listSchools({})).map((school) => school.name)).toEqual(['Alder Elementary', 'Birch Elementary']);
    expect((await ana().listSchools({ includeRetired: true })).map((school) => school.name)).toContain('Cedar Middle');
    await pat().retireSchool({ ...retired, on: null });
    expect(await ana().listSchools({ regionId: cast.region })).toHaveLength(3);
  });

  it('are changed on the revision that was seen', async () => {
    const school = (await pat().listSchools({})).find((each) => each.id === cast.otherSchool);
    const saved = await pat().saveSchool({ id: cast.otherSchool, revision: school?.revision ?? 0, level: 'k8' });
    await expect(pat().saveSchool({ id: cast.otherSchool, revision: saved.revision - 1, name: 'Late' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: saved.revision } },
    });
    await expect(pat().saveSchool({ id: randomUUID(), revision: 1, name: 'None' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ana().listSchools({})).find((each) => each.id === cast.otherSchool)).toMatchObject({ level: 'k8', name: 'Birch Elementary' });
  });

  it('point to nothing that is not in the district', async () => {
    await expect(pat().createSchool({ id: randomUUID(), name: 'Lost', regionId: randomUUID() })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'regionId' }] },
    });
    await expect(pat().createTeam({ id: randomUUID(), name: 'Lost', schoolId: randomUUID() })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'schoolId' }] },
    });
  });

  it('have teams with members of today', async () => {
    const id = randomUUID();
    await pat().createTeam({ id, name: 'Grade 3', schoolId: cast.school, grade: '3' });
    const member = { id: randomUUID(), teamId: id, personId: cast.ana.personId, starts: '2026-01-01' };
    await app.as(cast.administrator).people.addTeamMember(member);
    await app.as(cast.administrator).people.addTeamMember(member);
    await expect(app.as(cast.administrator).people.addTeamMember({ ...member, id: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await ana().listTeams({ schoolId: cast.school })).rows).toMatchObject([{ name: 'Grade 3', members: 1, schoolName: 'Alder Elementary' }]);
    expect(await app.as(cast.ana).people.listTeamMembers({ teamId: id })).toMatchObject([{ name: 'Ana Ruiz' }]);
    await expect(app.as(cast.administrator).people.endTeamMember({ id: member.id, ends: '2025-12-31' })).rejects.toMatchObject({ code: 'INVALID' });
    await app.as(cast.administrator).people.endTeamMember({ id: member.id, ends: '2026-02-01' });
    expect((await ana().listTeams({})).rows[0]?.members).toBe(0);
    expect(await app.as(cast.ana).people.listTeamMembers({ teamId: id, includeEnded: true })).toHaveLength(1);
    expect((await pat().saveTeam({ id, revision: 1, kind: 'plc' })).revision).toBe(2);
    await pat().retireTeam({ id, revision: 2, on: '2026-02-01' });
    expect((await ana().listTeams({})).total).toBe(0);
  });
});

describe('school years and weeks', () => {
  const year = { id: randomUUID(), name: '2040–41', starts: '2040-08-13', ends: '2041-06-14', breaks: [{ starts: '2040-12-22', ends: '2041-01-06' }] };

  it('come with their weeks, those in breaks out of session', async () => {
    const calendar = await pat().createSchoolYear(year);
    expect(calendar.weeks).toHaveLength(44);
    expect(calendar.weeks.filter((week) => !week.inSession).map((week) => week.starts)).toEqual(['2040-12-24', '2040-12-31']);
    expect((await pat().createSchoolYear(year)).id).toBe(calendar.id);
    expect((await ana().listSchoolYears()).map((each) => [each.name, each.current])).toContainEqual(['2040–41', false]);
  });

  it('come with two terms, parted by the winter break, which the district sets as it likes', async () => {
    const read = async () => (await ana().listSchoolYears()).find(({ id }) => id === year.id);
    const before = await read();
    expect(before?.terms.map(({ name, starts, ends }) => [name, starts, ends])).toEqual([
      ['Fall term', '2040-08-13', '2040-12-23'],
      ['Spring term', '2041-01-07', '2041-06-14'],
    ]);
    const [fall, spring] = before?.terms ?? [];
    if (!before || !fall || !spring) throw new Error('No terms');
    const terms = [
      { ...fall, name: 'First trimester', ends: '2040-11-09' },
      { id: randomUUID(), name: 'Second trimester', starts: '2040-11-12', ends: '2041-03-01' },
      { ...spring, name: 'Third trimester', starts: '2041-03-04' },
    ];
    const given = { schoolYearId: year.id, revision: before.revision, terms };
    const saved = await pat().saveTerms(given);
    expect(saved).toMatchObject({ terms, revision: before.revision + 1 });
    expect(await read()).toEqual(saved);
    await expect(pat().saveTerms(given)).rejects.toMatchObject({ code: 'CONFLICT', data: { current: { revision: saved.revision } } });
    const now = { ...given, revision: saved.revision };
    await expect(ana().saveTerms(now)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(pat().saveTerms({ ...now, schoolYearId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [first, ...rest] = terms;
    if (!first) throw new Error('No term');
    for (const [path, wrong] of [
      ['terms.0.starts', { ...first, starts: '2040-08-12' }],
      ['terms.0.ends', { ...first, ends: '2040-08-01' }],
      ['terms.1.starts', { ...first, ends: '2040-11-12' }],
    ] as const)
      await expect(pat().saveTerms({ ...now, terms: [wrong, ...rest] }), path).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path }] } });
    expect(await read()).toEqual(saved);
    const other = randomUUID();
    await pat().createSchoolYear({ id: other, name: '2042–43', starts: '2042-08-11', ends: '2043-06-12' });
    await expect(pat().saveTerms({ schoolYearId: other, revision: 1, terms: [{ ...first, starts: '2042-08-11', ends: '2042-12-19' }] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('asked straight: terms are changed by administrators and read by their district', async () => {
    const terms = (who: typeof cast.ana) => inAppointment(database.pools.app, who, (tx) => tx.selectFrom('term').selectAll().execute());
    for (const reader of [cast.ana, cast.cole, cast.tallulah, cast.researcher]) expect((await terms(reader)).length, reader.role).toBeGreaterThan(0);
    expect(await terms(cast.stranger)).toEqual([]);
    for (const actor of [cast.ana, cast.manager, cast.stranger]) {
      const removed = await inAppointment(database.pools.app, actor, (tx) => tx.deleteFrom('term').where('district_id', '=', cast.district).executeTakeFirst());
      expect(removed.numDeletedRows, actor.role).toBe(0n);
    }
  });

  it('do not overlap', async () => {
    await expect(pat().createSchoolYear({ id: randomUUID(), name: 'Twice', starts: '2041-06-14', ends: '2042-01-01' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'starts' }] },
    });
    await expect(pat().createSchoolYear({ ...year, name: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(pat().createSchoolYear({ id: randomUUID(), name: 'Backwards', starts: '2050-06-14', ends: '2050-01-01' })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('are marked on the version that was seen, all or none', async () => {
    const calendar = await ana().listWeeks({ schoolYearId: year.id });
    const weekIds = calendar.weeks.slice(3, 5).map((week) => week.id);
    const marked = await pat().markWeeks({ calendarId: calendar.id, version: calendar.version, weekIds, sampled: true });
    expect(marked.weeks.filter((week) => week.sampled).map((week) => week.number)).toEqual([4, 5]);
    await expect(pat().markWeeks({ calendarId: calendar.id, version: calendar.version, weekIds, sampled: false })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      pat().markWeeks({ calendarId: calendar.id, version: marked.version, weekIds: [...weekIds, randomUUID()], inSession: false }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    expect(await ana().listWeeks({ schoolYearId: year.id })).toEqual(marked);
  });

  it('may be a school’s own', async () => {
    const own = await pat().createSchoolCalendar({ id: randomUUID(), schoolYearId: year.id, schoolId: cast.school });
    await pat().markWeeks({ calendarId: own.id, version: own.version, weekIds: [own.weeks[9]?.id ?? ''], inSession: false });
    expect((await ana().listWeeks({ schoolYearId: year.id, schoolId: cast.school })).weeks[9]?.inSession).toBe(false);
    expect((await ana().listWeeks({ schoolYearId: year.id, schoolId: cast.otherSchool })).weeks[9]?.inSession).toBe(true);
    await expect(pat().createSchoolCalendar({ id: randomUUID(), schoolYearId: year.id, schoolId: cast.school })).rejects.toMatchObject({ code: 'CONFLICT' });
    await pat().removeSchoolCalendar({ id: own.id });
    const back = await ana().listWeeks({ schoolYearId: year.id, schoolId: cast.school });
    expect(back.schoolId).toBeNull();
    await expect(pat().removeSchoolCalendar({ id: back.id })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('schools from a list', () => {
  it('are added with their regions, and not twice', async () => {
    const text =
      'School,Network,Level,CDS code\nDogwood,South,Elementary,0012\nElm,East,K-8,0013\nElm,East,K-8,0014\nFir,East,college,0015\nAlder Elementary,North,,0016';
    const dry = await pat().importSchools({ id: randomUUID(), text, dryRun: true });
    expect(dry).toMatchObject({ rows: 5, good: 3, bad: 2, created: 2, updated: 1, unchanged: 0 });
    expect(dry.problems).toEqual([
      { line: 4, column: 'CDS code', message: 'Elm has the number 0013.' },
      { line: 5, column: 'Level', message: '"college" is no level that is known: elementary, middle, high, K-8 or other.' },
    ]);
    expect((await ana().listSchools({})).map((school) => school.name)).not.toContain('Elm');
    await pat().importSchools({ id: randomUUID(), text });
    expect((await ana().listSchools({})).find((school) => school.name === 'Elm')).toMatchObject({ level: 'k8', externalId: '0013', regionName: 'East' });
    expect(await pat().importSchools({ id: randomUUID(), text })).toMatchObject({ created: 0, updated: 0, unchanged: 3, bad: 2 });
  });

  it('may be names alone', async () => {
    expect(await pat().importSchools({ id: randomUUID(), text: 'Gorse Elementary\nHazel Elementary' })).toMatchObject({ rows: 2, created: 2 });
  });
});

describe('the first set-up', () => {
  it('says what is done', async () => {
    const state = await pat().setUpState();
    expect(state.steps.filter((step) => !step.done).map((step) => step.step)).toEqual(['second_factor']);
    expect(state.next).toBe('second_factor');
  });
});

describe('the policies of places', () => {
  const tables = ['region', 'school', 'team', 'team_member', 'school_year', 'calendar', 'week', 'district_decision'] as const;

  it('show the district’s rows to its people and none to a stranger', async () => {
    const other = { ...cast.stranger };
    for (const table of tables) {
      const own = await inAppointment(database.pools.app, cast.researcher, (tx) => tx.selectFrom(table).select('id').execute());
      const foreign = await inAppointment(database.pools.app, other, (tx) => tx.selectFrom(table).select('id').execute());
      expect([table, own.length > 0, foreign.length]).toEqual([table, true, 0]);
    }
  });

  it('let nobody but administrators write, whatever a page forgets', async () => {
    for (const actor of [cast.tallulah, cast.ana, cast.cole, cast.supervisor, cast.manager, cast.researcher, cast.samPrincipal]) {
      const writing = inAppointment(database.pools.app, actor, (tx) =>
        tx.insertInto('region').values({ district_id: cast.district, id: randomUUID(), name: 'Sneaked in' }).execute(),
      );
      await expect(writing).rejects.toMatchObject({ code: '42501' });
      const { numUpdatedRows } = await inAppointment(database.pools.app, actor, (tx) => tx.updateTable('district').set({ name: 'Mine' }).executeTakeFirst());
      expect(numUpdatedRows).toBe(0n);
    }
  });

  it('let nobody change a decision that was recorded', async () => {
    const changing = inAppointment(database.pools.app, cast.administrator, (tx) => tx.updateTable('district_decision').set({ reason: 'Another' }).execute());
    await expect(changing).rejects.toMatchObject({ code: '42501' });
  });
});
