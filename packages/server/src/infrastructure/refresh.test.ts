import { randomUUID } from 'node:crypto';
import type { Mandate, Sphere } from '@trellis/domain/infrastructure';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOfKey, meadow, type Scene, setScene, structure } from './testing/scene.ts';

let scene: Scene;
let manager: ReturnType<Scene['as']>;
let designId: string;
beforeAll(async () => {
  scene = await setScene();
  manager = scene.as(scene.cast.manager);
});
afterAll(() => scene?.close());
beforeEach(async () => {
  designId = randomUUID();
  await manager.createDraft({ id: designId, name: 'To be kept up', from: scene.adopted });
});

const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => ({ code: error.code, message: error.message, data: error.data }));
const rename = async (at: string, key: string, name: string) => {
  const id = await idOfKey(manager, at, key);
  const { revision, kind } = (await manager.readComponent({ designId: at, id })).component;
  await manager.saveComponent({ designId: at, id, revision, change: { kind, name } as { kind: 'goals'; name: string } });
  return id;
};
const nameOf = async (at: string, id: string) => (await manager.readComponent({ designId: at, id })).component.name;
const mandate = (key: string): Mandate => ({ key, name: `Mandate ${key}`, prescribes: 'practice' });
const sphere = (kind: Sphere['sphere'], overTheYear: Sphere['overTheYear'] = 'consistent'): Sphere => ({
  sphere: kind,
  dataCollected: true,
  useExpected: 'yes',
  overTheYear,
});
const plan = () => manager.planRefresh({ designId });

describe('a draft that is behind the adopted design', () => {
  it('takes in what only the adopted design changed: components, links, statements, settings', async () => {
    const guide = await rename(scene.adopted, 'guide', 'Practice guide, second edition');
    const study = randomUUID();
    await manager.createComponent({ designId: scene.adopted, id: study, component: structure('study-group') });
    await manager.link({ designId: scene.adopted, id: randomUUID(), fromId: study, toId: guide, kind: 'uses' });
    const use = randomUUID();
    await manager.saveMandate({ designId: scene.adopted, id: use, revision: null, value: mandate('use') });
    const { revision } = await manager.readDesign({ designId: scene.adopted });
    await manager.saveSettings({
      designId: scene.adopted,
      revision,
      settings: { reachCondition: true, balanceShare: 25, neiInBase: false, salientMoreThan: 25 },
    });

    const { arrivals, choices, blocked } = await plan();
    expect(arrivals.map(({ record, name, change }) => [record, name, change]).sort()).toEqual([
      ['component', 'Practice guide, second edition', 'changed'],
      ['component', 'study-group', 'added'],
      ['link', 'study-group → Practice guide, second edition', 'added'],
      ['settings', 'Choices of Trellis', 'changed'],
      ['statement', 'Mandate use', 'added'],
    ]);
    expect([choices, blocked]).toEqual([[], []]);
    expect(await manager.refreshDraft({ designId })).toMatchObject({ cameIn: 5, kept: 0, open: 0 });
    expect(await manager.readDocument({ designId })).toEqual(await manager.readDocument({}));
    expect(await manager.compareDraft({ designId })).toMatchObject({ components: [], statements: [], links: [], behind: 0, settingsDiffer: false });
    expect(await plan()).toMatchObject({ arrivals: [], choices: [] });
    expect(await manager.refreshDraft({ designId })).toMatchObject({ cameIn: 0 });
    expect((await manager.listVersions({ designId, id: guide })).length).toBe(2);
  });

  it('lets a person choose where both changed the same, with both shown, and keeps everything until then', async () => {
    const guide = await rename(designId, 'guide', 'The draft’s guide');
    const curriculum = await rename(designId, 'curriculum', 'The draft’s curriculum');
    const walks = await rename(designId, 'walks', 'The draft’s walks');
    await rename(scene.adopted, 'guide', 'Today’s guide');
    await rename(scene.adopted, 'curriculum', 'Today’s curriculum');
    const standards = await rename(scene.adopted, 'standards', 'Today’s standards');

    const { choices, arrivals } = await plan();
    expect(arrivals.map(({ name }) => name)).toEqual(['Today’s standards']);
    expect(choices.map(({ name, fields }) => [name, fields]).sort()).toEqual([
      ['Today’s curriculum', [{ field: 'name', before: 'The draft’s curriculum', after: 'Today’s curriculum' }]],
      ['Today’s guide', [{ field: 'name', before: 'The draft’s guide', after: 'Today’s guide' }]],
    ]);
    expect(await manager.refreshDraft({ designId })).toMatchObject({ cameIn: 1, open: 2 });
    expect([await nameOf(designId, guide), await nameOf(designId, curriculum), await nameOf(designId, standards)]).toEqual([
      'The draft’s guide',
      'The draft’s curriculum',
      'Today’s standards',
    ]);
    const choiceOf = (id: string, keep: 'draft' | 'adopted') => {
      const open = choices.find((one) => one.id === id);
      return { record: 'component' as const, id, keep, adoptedRevision: open?.adoptedRevision ?? -1 };
    };
    expect(await manager.refreshDraft({ designId, choices: [choiceOf(guide, 'draft'), choiceOf(curriculum, 'adopted')] })).toMatchObject({ kept: 1, open: 0 });
    expect([await nameOf(designId, guide), await nameOf(designId, curriculum), await nameOf(designId, walks)]).toEqual([
      'The draft’s guide',
      'Today’s curriculum',
      'The draft’s walks',
    ]);
    const versions = await manager.listVersions({ designId, id: curriculum });
    expect((await manager.readVersion({ designId, id: curriculum, versionId: versions[1]?.id ?? '' })).content.name).toBe('The draft’s curriculum');
    // what was kept is to be adopted without another look
    const { components } = await manager.compareDraft({ designId });
    expect(components.map(({ name, adoptedChanged }) => [name, adoptedChanged]).sort()).toEqual([
      ['The draft’s guide', false],
      ['The draft’s walks', false],
    ]);
    await manager.adoptComponent({ designId, id: guide });
    expect(await nameOf(scene.adopted, guide)).toBe('The draft’s guide');
  });

  it('refuses a choice on what moved on again, and then changes nothing', async () => {
    const guide = await rename(designId, 'guide', 'Mine');
    await rename(scene.adopted, 'guide', 'Theirs');
    const [choice] = (await plan()).choices;
    await rename(scene.adopted, 'guide', 'Theirs again');
    await rename(scene.adopted, 'standards', 'Newer standards');
    const stale = { record: 'component' as const, id: guide, keep: 'adopted' as const, adoptedRevision: choice?.adoptedRevision ?? 0 };
    expect(await refusal(manager.refreshDraft({ designId, choices: [stale] }))).toMatchObject({
      code: 'CONFLICT',
      data: { current: { choices: [{ id: guide, adoptedRevision: stale.adoptedRevision + 1 }] } },
    });
    expect(await refusal(manager.refreshDraft({ designId, choices: [{ ...stale, id: randomUUID() }] }))).toMatchObject({ code: 'CONFLICT' });
    expect([await nameOf(designId, guide), (await plan()).arrivals.map(({ name }) => name)]).toEqual(['Mine', ['Newer standards']]);
  });

  it('lets only one of two spheres of a kind stand, and either can', async () => {
    for (const keep of ['draft', 'adopted'] as const) {
      const draft = randomUUID();
      await manager.createDraft({ id: draft, name: 'Spheres', from: scene.adopted });
      const kind = keep === 'draft' ? 'materials_in_use' : 'leader_practice';
      const [mine, theirs] = [randomUUID(), randomUUID()];
      await manager.saveSphere({ designId: draft, id: mine, revision: null, value: sphere(kind, 'occasional') });
      await manager.saveSphere({ designId: scene.adopted, id: theirs, revision: null, value: sphere(kind) });
      const { choices } = await manager.planRefresh({ designId: draft });
      expect(choices).toMatchObject([{ record: 'statement', id: theirs, fields: [{ field: 'overTheYear', before: 'occasional', after: 'consistent' }] }]);
      await manager.refreshDraft({
        designId: draft,
        choices: [{ record: 'statement', id: theirs, keep, adoptedRevision: choices[0]?.adoptedRevision ?? 0 }],
      });
      const year = async (at: string) => (await manager.listStatements({ designId: at })).spheres.find((one) => one.value.sphere === kind)?.value.overTheYear;
      expect(await year(draft)).toBe(keep === 'draft' ? 'occasional' : 'consistent');
      expect(await manager.planRefresh({ designId: draft })).toMatchObject({ arrivals: [], choices: [] });
      await manager.adoptDraft({ designId: draft });
      expect(await year(scene.adopted)).toBe(keep === 'draft' ? 'occasional' : 'consistent');
    }
  });

  it('takes out what was taken out, and says what cannot come in', async () => {
    const use = randomUUID();
    await manager.saveMandate({ designId: scene.adopted, id: use, revision: null, value: mandate('go') });
    await manager.refreshDraft({ designId });
    expect((await manager.listStatements({ designId })).mandates.map(({ value }) => value.key)).toContain('go');
    await manager.removeStatement({ designId: scene.adopted, id: use, revision: 1 });
    await manager.createComponent({ designId, id: randomUUID(), component: structure('same-key', 'The draft’s') });
    await manager.createComponent({ designId: scene.adopted, id: randomUUID(), component: structure('same-key', 'Today’s') });
    expect(await plan()).toMatchObject({
      arrivals: [{ record: 'statement', change: 'removed' }],
      blocked: [{ name: 'Today’s', reason: expect.stringContaining('same-key') }],
    });
    await manager.refreshDraft({ designId });
    expect((await manager.listStatements({ designId })).mandates.map(({ value }) => value.key)).not.toContain('go');
  });

  it('brings a decision to those who may not decide, and is nobody’s who does not read the draft', async () => {
    const coach = scene.as(scene.cast.tallulah);
    const own = randomUUID();
    await coach.createDraft({ id: own, name: 'A coach’s draft', from: scene.adopted });
    await manager.saveDecision({
      designId: scene.adopted,
      id: randomUUID(),
      revision: null,
      value: { rating: 'specificity', level: 'medium', justification: 'Judged from the whole of the curriculum.' },
    });
    await coach.refreshDraft({ designId: own });
    expect((await coach.listStatements({ designId: own })).decisions).toHaveLength(1);
    expect(await refusal(manager.refreshDraft({ designId: own }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(scene.as(scene.cast.ana).refreshDraft({ designId }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(manager.refreshDraft({ designId: scene.adopted }))).toMatchObject({ code: 'INVALID' });
  });
});

describe('an adoption that is taken back', () => {
  const line = async () => (await manager.listAdoptions({ designId: scene.adopted, draftId: designId }))[0];

  it('puts back a component as a new version, and the draft has it to adopt again', async () => {
    const before = await manager.readDocument({});
    const guide = await rename(designId, 'guide', 'Adopted by mistake');
    const { adoptionId } = await manager.adoptComponent({ designId, id: guide });
    expect(await line()).toMatchObject({ id: adoptionId, draft: { id: designId }, records: [{ name: 'Adopted by mistake', change: 'changed' }], whyNot: null });
    expect(await refusal(scene.as(scene.cast.tallulah).undoAdoption({ id: adoptionId ?? '' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await manager.undoAdoption({ id: adoptionId ?? '' });
    expect(await manager.readDocument({})).toEqual(before);
    const versions = await manager.listVersions({ designId: scene.adopted, id: guide });
    expect((await manager.readVersion({ designId: scene.adopted, id: guide, versionId: versions[1]?.id ?? '' })).content.name).toBe('Adopted by mistake');
    expect((await manager.compareDraft({ designId })).components).toMatchObject([{ id: guide, change: 'changed', adoptedChanged: false }]);
    expect(await line()).toMatchObject({ undone: { name: 'Triston Bell' }, whyNot: 'It was taken back already.' });
    expect(await refusal(manager.undoAdoption({ id: adoptionId ?? '' }))).toMatchObject({ code: 'CONFLICT', message: 'This was taken back already.' });
    await manager.adoptComponent({ designId, id: guide });
    expect(await nameOf(scene.adopted, guide)).toBe('Adopted by mistake');
  });

  it('takes back a whole draft: what came goes, what went comes, links, artifacts, settings and what was stated', async () => {
    const before = await manager.readDocument({});
    const group = randomUUID();
    await manager.createComponent({ designId, id: group, component: structure('new-group') });
    const [curriculum, walks] = [await idOfKey(manager, designId, 'curriculum'), await idOfKey(manager, designId, 'walks')];
    await manager.link({ designId, id: randomUUID(), fromId: group, toId: curriculum, kind: 'uses' });
    const link = (await manager.readComponent({ designId, id: curriculum })).links.find((one) => one.kind === 'specifies');
    await manager.unlink({ designId, id: link?.id ?? '' });
    const file = { name: 'plan.txt', mediaType: 'text/plain' as const, base64: Buffer.from('a plan').toString('base64') };
    await manager.attach({ designId, componentId: group, id: randomUUID(), file });
    const { revision } = (await manager.readComponent({ designId, id: walks })).component;
    await manager.retireComponent({ designId, id: walks, revision });
    await manager.saveFeature({ designId, id: randomUUID(), revision: null, value: { feature: 'content', resource: 'curriculum', clear: true } });
    const [sphereId] = (await manager.listStatements({ designId })).spheres;
    if (sphereId) await manager.removeStatement({ designId, id: sphereId.id, revision: sphereId.revision });
    const draft = await manager.readDesign({ designId });
    await manager.saveSettings({
      designId,
      revision: draft.revision,
      settings: { reachCondition: false, balanceShare: 20, neiInBase: false, salientMoreThan: 25 },
    });
    const wanted = await manager.readDocument({ designId });

    const { adoptionId } = await manager.adoptDraft({ designId });
    expect(await manager.readDocument({})).toEqual(wanted);
    await manager.undoAdoption({ id: adoptionId ?? '' });
    const { links = [], ...after } = await manager.readDocument({});
    const { links: linksBefore = [], ...rest } = before;
    expect(after).toEqual(rest);
    const inWords = (list: typeof links) => list.map(({ from, to, kind }) => `${from} ${kind} ${to}`).sort();
    expect(inWords(links)).toEqual(inWords(linksBefore));
    expect((await manager.readComponent({ designId, id: group })).attachments).toMatchObject([{ name: 'plan.txt', designId }]);
    const again = await manager.adoptDraft({ designId });
    expect(again.components).toHaveLength(2);
    const { links: linksAgain = [], ...documentAgain } = await manager.readDocument({});
    const { links: linksWanted = [], ...documentWanted } = wanted;
    expect([documentAgain, inWords(linksAgain)]).toEqual([documentWanted, inWords(linksWanted)]);
    await manager.undoAdoption({ id: again.adoptionId ?? '' });
  });

  it('is refused with the reason when something was changed since, and then nothing is', async () => {
    const guide = await rename(designId, 'guide', 'Adopted');
    const standards = await rename(designId, 'standards', 'Adopted standards');
    const { adoptionId } = await manager.adoptDraft({ designId });
    await rename(scene.adopted, 'guide', 'Changed since');
    const reason = '“Adopted” was changed since. Taking this back would undo that as well; change it in today’s design instead.';
    expect(await line()).toMatchObject({ whyNot: reason });
    expect(await refusal(manager.undoAdoption({ id: adoptionId ?? '' }))).toMatchObject({ code: 'CONFLICT', message: reason });
    expect([await nameOf(scene.adopted, guide), await nameOf(scene.adopted, standards)]).toEqual(['Changed since', 'Adopted standards']);
    expect(await line()).toMatchObject({ undone: null });
  });

  it('is not offered for a first design, nor for what changed nothing', async () => {
    const other = { ...meadow, district: { ...meadow.district, subject: 'literacy' } };
    const { id } = await manager.importDocument({ id: randomUUID(), name: 'First', document: other });
    expect((await manager.adoptDraft({ designId: id })).adoptionId).toBeNull();
    expect((await manager.adoptDraft({ designId })).adoptionId).toBeNull();
    expect(await refusal(manager.undoAdoption({ id: randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
