import { randomUUID } from 'node:crypto';
import { parseDesign, type RatingKey, rate } from '@trellis/domain/infrastructure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/**
 * A district that nobody published. Its coaches plan with teachers and sit with principals; it prescribes its curriculum
 * and looks at nothing; its guide is clear on two core features, and nobody has judged the supporting ones.
 */
describe('a third district, entered through the API alone', () => {
  it('gets its nine ratings; two are left open by the rules themselves, and one of these is set by a person with reasons', async () => {
    const manager = app.as(cast.manager).infrastructure;
    const designId = randomUUID();
    await manager.createDraft({ id: designId, name: 'Our design', from: null });

    const empty = (await manager.readRating({ designId })).rating;
    expect(empty.ratings.every((rating) => 'notDetermined' in rating.result)).toBe(true);

    const add = (component: Parameters<typeof manager.createComponent>[0]['component']) => manager.createComponent({ designId, id: randomUUID(), component });
    const evidence = [{ kind: 'interview' as const, text: 'Told by the manager.', source: 'Interview, October' }];
    await add({ kind: 'goals', key: 'standards', name: 'State standards', subject: 'mathematics', detail: {} });
    await add({
      kind: 'material',
      key: 'units',
      name: 'District units',
      subject: 'mathematics',
      detail: { origin: 'district_made', materialKind: 'curriculum' },
    });
    await add({
      kind: 'framework',
      key: 'guide',
      name: 'Guide',
      subject: 'mathematics',
      detail: { tenets: [{ code: 'T1', label: 'Talk' }], uses: ['feedback'] },
    });
    await add({ kind: 'teacher_learning', key: 'learning', name: 'Learning of teachers', detail: {} });
    await add({ kind: 'leader_learning', key: 'leaders', name: 'Learning of leaders', detail: {} });
    const aligned = { subjectFocus: 'strong' as const, practiceFocus: 'consistent' as const };
    const withTeachers = { participants: ['district_coaches' as const, 'teachers' as const], recurs: true, reach: 'every_school' as const };
    await add({
      kind: 'structure',
      key: 'planning',
      name: 'Unit planning',
      subject: 'mathematics',
      evidence,
      detail: {
        ...withTeachers,
        facilitators: ['district_coaches'],
        serves: 'teacher_learning',
        learning: aligned,
        resources: ['units', 'guide'],
        cadence: 'FREQ=WEEKLY',
      },
    });
    await add({
      kind: 'structure',
      key: 'principals',
      name: 'Principals’ mornings',
      subject: 'mathematics',
      detail: {
        participants: ['district_coaches', 'principals'],
        recurs: true,
        reach: 'representative',
        serves: 'leader_learning',
        learning: { subjectFocus: 'moderate', practiceFocus: 'general_only' },
      },
    });
    await add({ kind: 'role', key: 'coach', name: 'Coach', detail: { group: 'district_coaches', does: ['Plan units with teams'], doesNot: ['Lunch duty'] } });

    await manager.saveMandate({
      designId,
      id: randomUUID(),
      revision: null,
      value: { key: 'units-in-use', name: 'All schools use the units', prescribes: 'materials', component: 'units', evidence },
    });
    for (const feature of ['content', 'learning_goals'] as const)
      await manager.saveFeature({ designId, id: randomUUID(), revision: null, value: { feature, resource: 'guide', clear: true } });
    for (const feature of ['route', 'core_practices', 'pacing', 'timing', 'models'] as const)
      await manager.saveFeature({ designId, id: randomUUID(), revision: null, value: { feature, clear: false } });
    await manager.saveSphere({
      designId,
      id: randomUUID(),
      revision: null,
      value: { sphere: 'student_learning', dataCollected: true, useExpected: 'varies', overTheYear: 'consistent' },
    });
    await manager.adoptDraft({ designId });

    const levels = async () => {
      const { rating } = await manager.readRating({});
      return Object.fromEntries(rating.ratings.map((one) => [one.key, 'level' in one.result ? one.result.level : one.result.reason])) as Record<
        RatingKey,
        string
      >;
    };
    const before = await levels();
    expect(before).toMatchObject({ inclusivity: 'medium', teacher_learning: 'high', leader_learning: 'low' });
    // two core features with no supporting one, and a mandate without accountability: the published rules say nothing
    expect(['low', 'medium', 'high']).not.toContain(before.authority);
    expect(['low', 'medium', 'high']).not.toContain(before.specificity);
    expect(before.authority.length).toBeGreaterThan(20);

    const justification = 'The curriculum is prescribed and schools hold each other to it, though nobody collects data.';
    await manager.saveDecision({ designId, id: randomUUID(), revision: null, value: { rating: 'authority', level: 'medium', justification } });
    const { rating } = await manager.readRating({});
    const authority = rating.ratings.find((one) => one.key === 'authority')!;
    expect(authority.result).toHaveProperty('notDetermined', true);
    expect(authority.effective).toEqual({ level: 'medium', by: 'person' });
    expect(authority.decision).toMatchObject({ justification, by: 'Triston Bell', on: cast.manager.today, standing: 'where_the_rule_is_open' });

    const document = await manager.readDocument({});
    const parsed = parseDesign(JSON.parse(JSON.stringify(document)));
    expect('document' in parsed && JSON.parse(JSON.stringify(rate(parsed.document)))).toEqual(rating);
  });

  it('may move what is ours, and sees what would follow before it does', async () => {
    const [manager, teacher] = [app.as(cast.manager).infrastructure, app.as(cast.ana).infrastructure];
    const [design] = await manager.listDesigns({});
    const settings = { reachCondition: false, balanceShare: 15, neiInBase: false, salientMoreThan: 10 };
    const would = await teacher.rateWith({ settings });
    expect(would.rating.settings).toEqual(settings);
    expect((await teacher.readRating({})).rating.settings.balanceShare).toBe(20);
    const saved = await manager.saveSettings({ designId: design!.id, revision: (await manager.readDesign({ designId: design!.id })).revision, settings });
    expect(saved.settings).toEqual(settings);
    expect((await teacher.readRating({})).rating.settings).toEqual(settings);
  });

  it('sees its map, the load on each group, and itself beside a published district', async () => {
    const teacher = app.as(cast.ana).infrastructure;
    const map = await teacher.map({});
    const idOf = (key: string) => map.nodes.find((node) => (node.type === 'component' ? node.key : node.group) === key)?.id;
    const edges = map.edges.map((edge) => [edge.from, edge.kind, edge.to]);
    for (const edge of [
      [idOf('planning'), 'resource', idOf('units')],
      [idOf('planning'), 'serves', idOf('learning')],
      ['group:district_coaches', 'leads', idOf('planning')],
      ['group:teachers', 'takes_part', idOf('planning')],
    ])
      expect(edges).toContainEqual(edge);
    expect(map.nodes).toContainEqual(expect.objectContaining({ key: 'units', mandated: true }));
    expect(new Set(map.edges.map((edge) => edge.id)).size).toBe(map.edges.length);

    const { groups } = await teacher.initiativeLoad({});
    expect(groups.map((load) => [load.group, load.count])).toEqual([
      ['district_coaches', 2],
      ['teachers', 1],
      ['principals', 1],
    ]);
    expect(groups[1]).toMatchObject({ ledBy: ['district_coaches'], structures: [{ key: 'planning', reach: 'every_school' }] });

    const [published] = await teacher.listCases();
    const beside = await teacher.sideBySide({ caseKey: published!.key });
    expect(beside.left).toMatchObject({ origin: 'this_district', rating: { district: 'Meadow Unified' } });
    expect(beside.right).toMatchObject({ origin: 'published_case', designId: null, name: published!.name });
    expect(beside.right.document.coding).toBeUndefined();
    expect(beside.right.rating.ratings.find((one) => one.key === 'materials_content')?.result).toEqual({ level: 'high' });
    await expect(teacher.sideBySide({ caseKey: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(teacher.sideBySide({})).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('says of a section that there are none, and takes that back', async () => {
    const manager = app.as(cast.manager).infrastructure;
    const designId = randomUUID();
    await manager.createDraft({ id: designId, name: 'Empty', from: null });
    const inclusivity = async () => (await manager.readRating({ designId })).rating.ratings.find((one) => one.key === 'inclusivity')!.result;
    expect(await inclusivity()).toHaveProperty('notDetermined');
    const stated = await manager.stateSection({ designId, section: 'structures', stated: true });
    expect(stated.sections).toContainEqual({ section: 'structures', stated: true, count: 0, recorded: true });
    expect(await inclusivity()).toEqual({ level: 'low' });
    await manager.stateSection({ designId, section: 'structures', stated: false });
    expect(await inclusivity()).toHaveProperty('notDetermined');
    const [adopted] = await manager.listDesigns({});
    await expect(manager.stateSection({ designId: adopted!.id, section: 'structures', stated: false })).rejects.toMatchObject({ code: 'INVALID' });
  });
});
