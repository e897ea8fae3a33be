import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfKey, meadow, type Scene, setScene, structure } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => ({ code: error.code, data: error.data }));

describe('a what-if', () => {
  it('shows what would follow from a mandate, then from something watched over, and is adopted record by record', async () => {
    const manager = scene.as(scene.cast.manager);
    const designId = randomUUID();
    const draft = await manager.createDraft({ id: designId, name: 'What if we mandated it', from: scene.adopted });
    expect(draft).toMatchObject({ state: 'draft', basedOn: scene.adopted, revision: 1 });
    expect(await manager.compareDraft({ designId })).toMatchObject({
      components: [],
      statements: [],
      links: [],
      behind: 0,
      settingsDiffer: false,
      sections: [],
    });

    const mandate = randomUUID();
    await manager.saveMandate({
      designId,
      id: mandate,
      revision: null,
      value: { key: 'use-it', name: 'Use the curriculum', prescribes: 'materials', component: 'curriculum' },
    });
    const rated = async () => (await manager.compareDraft({ designId })).comparison!.ratings.find((rating) => rating.key === 'authority')!;
    expect((await rated()).computed).toMatchObject({ before: { level: 'low' }, after: { notDetermined: true }, move: 'opened' });

    const sphere = randomUUID();
    await manager.saveSphere({
      designId,
      id: sphere,
      revision: null,
      value: { sphere: 'student_learning', dataCollected: true, useExpected: 'yes', overTheYear: 'consistent' },
    });
    const raised = await rated();
    expect(raised.computed).toMatchObject({ after: { level: 'medium' }, move: 'raised' });
    expect(raised.cost.length).toBeGreaterThan(0);
    expect(raised.conditions.length).toBeGreaterThan(0);

    const comparison = await manager.compareDraft({ designId });
    expect(comparison.statements.map((one) => [one.kind, one.change, one.adoptedChanged])).toEqual([
      ['mandate', 'added', false],
      ['sphere', 'added', false],
    ]);
    expect((await manager.listStatements({ designId: scene.adopted })).mandates).toEqual([]);
    expect((await manager.adoptStatement({ designId, id: mandate })).statements).toEqual([mandate]);
    expect((await manager.adoptStatement({ designId, id: mandate })).statements).toEqual([]);
    await manager.adoptStatement({ designId, id: sphere });
    expect((await manager.readRating({})).rating.ratings.find((rating) => rating.key === 'authority')?.result).toEqual({ level: 'medium' });
    expect((await manager.compareDraft({ designId })).statements).toEqual([]);
  });

  it('carries a removal over, and takes it back', async () => {
    const manager = scene.as(scene.cast.manager);
    const designId = randomUUID();
    await manager.createDraft({ id: designId, name: 'Without the mandate', from: scene.adopted });
    const [mandate] = (await manager.listStatements({ designId })).mandates;
    await manager.removeStatement({ designId, id: mandate!.id, revision: mandate!.revision });
    expect((await manager.compareDraft({ designId })).statements).toMatchObject([{ change: 'removed', name: 'Use the curriculum' }]);
    await manager.saveMandate({ designId, id: mandate!.id, revision: null, value: mandate!.value });
    expect((await manager.compareDraft({ designId })).statements).toEqual([]);
  });

  it('adopts a component with its links, and its artifacts move along', async () => {
    const [manager, coach] = [scene.as(scene.cast.manager), scene.as(scene.cast.tallulah)];
    const designId = randomUUID();
    await coach.createDraft({ id: designId, name: 'A study group', from: scene.adopted });
    const { revision } = await coach.readDesign({ designId });
    await coach.inviteToDraft({ designId, revision, members: [scene.cast.manager.appointmentId] });
    const id = randomUUID();
    const detail = { participants: ['district_coaches' as const, 'teachers' as const], recurs: true, reach: 'every_school' as const, resources: ['guide'] };
    await coach.createComponent({ designId, id, component: { ...structure('lesson-study', 'Lesson study'), kind: 'structure', detail } });
    const curriculum = await idOfKey(coach, designId, 'curriculum');
    await coach.link({ designId, id: randomUUID(), fromId: id, toId: curriculum, kind: 'uses' });
    const [specifies] = (await coach.readComponent({ designId, id: curriculum })).links.filter((link) => link.kind === 'specifies');
    await coach.unlink({ designId, id: specifies!.id });
    const file = { name: 'plan.txt', mediaType: 'text/plain' as const, base64: Buffer.from('a plan').toString('base64') };
    await coach.attach({ designId, componentId: id, id: randomUUID(), file });

    const comparison = await manager.compareDraft({ designId });
    expect(comparison.components).toMatchObject([{ id, change: 'added', kind: 'structure' }]);
    expect(comparison.links.map((link) => [link.from, link.kind, link.to, link.change])).toEqual(
      expect.arrayContaining([
        ['Lesson study', 'uses', 'Bridges to Number', 'added'],
        ['Bridges to Number', 'specifies', 'State standards', 'removed'],
      ]),
    );
    expect(await refusal(coach.adoptComponent({ designId, id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await manager.adoptComponent({ designId, id });
    const adopted = await manager.readComponent({ designId: scene.adopted, id });
    expect(adopted.links).toMatchObject([{ kind: 'uses', direction: 'to', other: { key: 'curriculum' } }]);
    expect(adopted.attachments).toMatchObject([{ name: 'plan.txt', designId: scene.adopted }]);
    await manager.adoptComponent({ designId, id: curriculum });
    expect((await manager.readDocument({})).links).toEqual([{ from: 'lesson-study', to: 'curriculum', kind: 'uses' }]);
    expect((await manager.compareDraft({ designId })).links).toEqual([]);
  });

  it('shows both when the adopted one changed meanwhile, and goes on when the person has seen it', async () => {
    const manager = scene.as(scene.cast.manager);
    const designId = randomUUID();
    await manager.createDraft({ id: designId, name: 'Two at once', from: scene.adopted });
    const id = await idOfKey(manager, designId, 'guide');
    const copy = (await manager.readComponent({ designId, id })).component;
    await manager.saveComponent({ designId, id, revision: copy.revision, change: { kind: 'framework', name: 'In the draft' } });
    await manager.saveComponent({ designId: scene.adopted, id, revision: copy.revision, change: { kind: 'framework', name: 'Meanwhile' } });
    expect((await manager.compareDraft({ designId })).components).toMatchObject([
      { change: 'changed', adoptedChanged: true, fields: [{ field: 'name', before: 'Meanwhile', after: 'In the draft' }] },
    ]);
    const refused = await refusal(manager.adoptComponent({ designId, id }));
    expect(refused).toMatchObject({ code: 'CONFLICT', data: { current: { draft: { name: 'In the draft' }, adopted: { name: 'Meanwhile' } } } });
    expect(await refusal(manager.adoptDraft({ designId }))).toMatchObject({ code: 'CONFLICT', data: { current: { records: [{ id }] } } });
    const adoptedRevision = refused!.data.current.adopted.revision;
    await manager.adoptComponent({ designId, id, adoptedRevision });
    expect((await manager.readComponent({ designId: scene.adopted, id })).component.name).toBe('In the draft');
    const versions = await manager.listVersions({ designId: scene.adopted, id });
    expect((await manager.readVersion({ designId: scene.adopted, id, versionId: versions[1]!.id })).content.name).toBe('Meanwhile');
  });

  it('leaves alone what only the adopted design changed, and says how far it is behind', async () => {
    const manager = scene.as(scene.cast.manager);
    const designId = randomUUID();
    await manager.createDraft({ id: designId, name: 'Left behind', from: scene.adopted });
    const id = await idOfKey(manager, scene.adopted, 'walks');
    const { revision } = (await manager.readComponent({ designId: scene.adopted, id })).component;
    await manager.saveComponent({ designId: scene.adopted, id, revision, change: { kind: 'structure', name: 'Walks in classrooms' } });
    expect(await manager.compareDraft({ designId })).toMatchObject({ components: [], behind: 1 });
    expect((await manager.adoptDraft({ designId })).components).toEqual([]);
    expect((await manager.readComponent({ designId: scene.adopted, id })).component.name).toBe('Walks in classrooms');
  });

  it('can be a draft of a draft, be put away and taken up again', async () => {
    const manager = scene.as(scene.cast.manager);
    const [first, second] = [randomUUID(), randomUUID()];
    await manager.createDraft({ id: first, name: 'First', from: scene.adopted });
    await manager.createComponent({ designId: first, id: randomUUID(), component: structure('in-first') });
    const made = await manager.createDraft({ id: second, name: 'Second', from: first });
    expect(await manager.createDraft({ id: second, name: 'Second', from: first })).toEqual(made);
    expect(await refusal(manager.createDraft({ id: second, name: 'Other', from: first }))).toMatchObject({ code: 'CONFLICT' });
    expect((await manager.compareDraft({ designId: second })).components).toMatchObject([{ key: 'in-first', change: 'added' }]);
    const away = await manager.discardDraft({ designId: second, revision: made.revision });
    expect((await manager.listDesigns({})).map((design) => design.id)).not.toContain(second);
    expect((await manager.listDesigns({ discarded: true })).map((design) => design.id)).toContain(second);
    expect(await refusal(manager.createComponent({ designId: second, id: randomUUID(), component: structure('late') }))).toMatchObject({ code: 'INVALID' });
    expect(await refusal(manager.restoreDraft({ designId: second, revision: made.revision }))).toMatchObject({ code: 'CONFLICT' });
    expect((await manager.restoreDraft({ designId: second, revision: away.revision })).state).toBe('draft');
    expect((await manager.renameDraft({ designId: second, revision: away.revision + 1, name: 'Again' })).name).toBe('Again');
    expect(await refusal(manager.renameDraft({ designId: scene.adopted, revision: 1, name: 'No draft' }))).toMatchObject({ code: 'INVALID' });
  });
});

describe('an imported document', () => {
  it('becomes a draft that compares by what the adopted design has under the same keys', async () => {
    const manager = scene.as(scene.cast.manager);
    const now = await manager.readDocument({});
    const [goals, ...others] = now.components!;
    const document = { ...now, components: [{ ...goals!, name: 'New standards' }, ...others], structures: now.structures!.slice(1) };
    const { id: designId } = await manager.importDocument({ id: randomUUID(), name: 'From a file', document });
    expect(await manager.readDocument({ designId })).toEqual(document);
    const comparison = await manager.compareDraft({ designId });
    expect(comparison.components.map((one) => [one.key, one.change])).toEqual(
      expect.arrayContaining([
        [goals!.key, 'changed'],
        [now.structures![0]!.key, 'removed'],
      ]),
    );
    expect(comparison.components).toHaveLength(2);
    expect([comparison.statements, comparison.links, comparison.behind]).toEqual([[], [], 0]);
    await manager.adoptDraft({ designId });
    expect(await manager.readDocument({})).toEqual(document);
  });

  it('is accepted again, replaces what a draft holds on its revision only, and is refused with every problem', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const id = randomUUID();
    const first = await coach.importDocument({ id, name: 'Once', document: meadow });
    expect(await coach.importDocument({ id, name: 'Once', document: meadow })).toEqual(first);
    const smaller = { ...meadow, structures: [] };
    expect(await refusal(coach.importDocument({ id, name: 'Once', document: smaller }))).toMatchObject({ code: 'CONFLICT' });
    await coach.importDocument({ id, name: 'Twice', document: smaller, revision: first.revision });
    expect(await coach.readDocument({ designId: id })).toEqual(smaller);
    expect(await refusal(coach.importDocument({ id, name: 'Late', document: meadow, revision: first.revision }))).toMatchObject({ code: 'CONFLICT' });

    const wrong = { ...meadow, structures: [{ ...meadow.structures![0], reach: 'nowhere', resources: 7 }], colour: 'red' };
    const refused = await refusal(coach.importDocument({ id: randomUUID(), name: 'Wrong', document: wrong }));
    expect(refused?.code).toBe('INVALID');
    expect(refused?.data.fields.map((field: { path: string }) => field.path)).toEqual(
      expect.arrayContaining(['document.structures[0].reach', 'document.structures[0].resources', 'document.colour']),
    );
    const decided = {
      ...meadow,
      decisions: [{ rating: 'authority', level: 'low', justification: 'Because of what we have seen.', by: 'Somebody', on: '2026-01-05' }],
    };
    expect(await refusal(coach.importDocument({ id: randomUUID(), name: 'Decided', document: decided }))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
