import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, publishGuide, type Scene, setScene, startGuide, withIndicator } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'tallulah' | 'laverne' | 'manager' | 'ana' | 'cole' | 'supervisor' | 'administrator' | 'researcher' | 'stranger') =>
  scene.app.as(scene.cast[who]).frameworks;
const client = (who: 'tallulah' | 'manager') => scene.app.as(scene.cast[who]);

describe('a rubric', () => {
  it('begins blank, from a built-in one or as a copy, and the same one sent again is the same one', async () => {
    const given = { id: randomUUID(), versionId: randomUUID(), name: 'Ours', grades: ['K' as const, '1' as const], from: { kind: 'blank' as const } };
    const first = await as('tallulah').startRubric(given);
    expect(first).toMatchObject({ name: 'Ours', subject: 'mathematics', grades: ['K', '1'], versions: [{ number: 1, state: 'draft' }] });
    expect(await as('tallulah').startRubric(given)).toEqual(first);
    await expect(as('tallulah').startRubric({ ...given, name: 'Theirs' })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { versionId } = await startGuide(client('tallulah'));
    const guide = await as('laverne').readRubricVersion({ id: versionId });
    expect(guide.content.sections).toHaveLength(5);
    const copyId = randomUUID();
    await as('laverne').startRubric({ id: randomUUID(), versionId: copyId, name: 'A copy', from: { kind: 'copy', versionId } });
    const copy = await as('laverne').readRubricVersion({ id: copyId });
    expect(idOf(copy.content, '1A')).not.toBe(idOf(guide.content, '1A'));
  });

  it('is renamed and given to grades on its revision', async () => {
    const { rubric } = await startGuide(client('tallulah'));
    const renamed = await as('laverne').saveRubric({ id: rubric.id, revision: 1, name: 'For kindergarten', grades: ['K'], variant: 'Dual language' });
    expect(renamed).toMatchObject({ name: 'For kindergarten', grades: ['K'], variant: 'Dual language', revision: 2 });
    await expect(as('tallulah').saveRubric({ id: rubric.id, revision: 1, name: 'Mine' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { name: 'For kindergarten' } },
    });
  });

  it('goes out of use and comes back; its versions stay to be read', async () => {
    const { rubricId, versionId } = await publishGuide(client('manager'));
    await as('supervisor').retireRubric({ id: rubricId, revision: 1, on: '2026-01-09' });
    const listed = async (retired: boolean) => (await as('ana').listRubrics({ retired })).rubrics.some((rubric) => rubric.id === rubricId);
    expect([await listed(false), await listed(true)]).toEqual([false, true]);
    expect((await as('ana').readRubricVersion({ id: versionId })).state).toBe('published');
    await expect(as('tallulah').startNextVersion({ id: rubricId, versionId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    await as('manager').retireRubric({ id: rubricId, revision: 2, on: null });
    expect(await listed(false)).toBe(true);
  });
});

describe('a draft', () => {
  it('is saved whole on its revision; somebody else’s version is shown, and the same content again is accepted', async () => {
    const { versionId } = await startGuide(client('tallulah'));
    const { content } = await as('tallulah').readRubricVersion({ id: versionId });
    const mine = withIndicator(content, '1A', { label: 'Students listen.' });
    expect(await as('laverne').saveRubricDraft({ id: versionId, revision: 1, content: mine })).toMatchObject({ revision: 2 });
    expect(await as('laverne').saveRubricDraft({ id: versionId, revision: 1, content: mine })).toMatchObject({ revision: 2 });
    const theirs = as('tallulah').saveRubricDraft({ id: versionId, revision: 1, content: withIndicator(content, '1A', { label: 'Students hear.' }) });
    await expect(theirs).rejects.toMatchObject({ code: 'CONFLICT', data: { current: { revision: 2, content: mine } } });
    const [version] = (await as('tallulah').readRubric({ id: (await as('tallulah').readRubricVersion({ id: versionId })).rubricId })).versions;
    expect(version).toMatchObject({ startedBy: 'Tallulah Reyes', writtenBy: ['Laverne Hall'], changedBy: 'Laverne Hall' });
  });

  it('is thrown away, and with the only version of a rubric the rubric', async () => {
    const { rubric, versionId } = await startGuide(client('tallulah'));
    await expect(as('tallulah').discardRubricDraft({ id: versionId, revision: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await as('tallulah').discardRubricDraft({ id: versionId, revision: 1 })).toEqual({ id: versionId, rubricGone: true });
    await expect(as('tallulah').readRubric({ id: rubric.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const published = await publishGuide(client('manager'));
    const next = randomUUID();
    await as('tallulah').startNextVersion({ id: published.rubricId, versionId: next });
    expect(await as('tallulah').discardRubricDraft({ id: next, revision: 1 })).toMatchObject({ rubricGone: false });
    expect((await as('tallulah').readRubric({ id: published.rubricId })).versions).toHaveLength(1);
  });

  it('is refused with every place that is not fit to be published', async () => {
    const { versionId } = await startGuide(client('manager'));
    const { content } = await as('manager').readRubricVersion({ id: versionId });
    const broken = withIndicator(withIndicator(content, '1A', { label: '' }), '2A', { levels: [] });
    await as('manager').saveRubricDraft({ id: versionId, revision: 1, content: broken });
    await expect(as('manager').publishRubricVersion({ id: versionId, revision: 2 })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'Not published: 2 things are missing.',
      data: { fields: [{ path: 'sections.0.indicators.0.label' }, { path: 'sections.1.indicators.0.levels' }] },
    });
  });
});

describe('a published version', () => {
  it('never changes: neither through the operations nor straight in the database', async () => {
    const { rubricId, versionId, content } = await publishGuide(client('manager'));
    const changed = withIndicator(content, '1A', { label: 'Another wording' });
    await expect(as('manager').saveRubricDraft({ id: versionId, revision: 2, content: changed })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as('manager').publishRubricVersion({ id: versionId, revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as('manager').discardRubricDraft({ id: versionId, revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    const next = randomUUID();
    await as('manager').startNextVersion({ id: rubricId, versionId: next });
    expect((await as('ana').readRubricVersion({ id: versionId })).superseded).toBe(false);
    await as('manager').publishRubricVersion({ id: next, revision: 1 });
    const old = await as('ana').readRubricVersion({ id: versionId });
    expect(old).toMatchObject({ state: 'published', superseded: true, content });
    expect((await as('ana').readRubric({ id: rubricId })).versions.map(({ number, superseded }) => [number, superseded])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('has indicators that scores can point to, and the next version has others', async () => {
    const { rubricId, content } = await publishGuide(client('manager'));
    const { rows } = await scene.database.owner.query(
      'select code, kind, lowest, highest, position from rubric_indicator where district_id = $1 and rubric_id = $2 order by position',
      [scene.cast.district, rubricId],
    );
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ code: '1A', kind: 'levels', lowest: 1, highest: 4, position: 0 });
    const next = randomUUID();
    await as('tallulah').startNextVersion({ id: rubricId, versionId: next });
    const draft = await as('tallulah').readRubricVersion({ id: next });
    expect(idOf(draft.content, '1A')).not.toBe(idOf(content, '1A'));
    await as('tallulah').startNextVersion({ id: rubricId, versionId: next });
    await expect(as('tallulah').startNextVersion({ id: rubricId, versionId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('who may', () => {
  it('read what is published: everybody; drafts: who edits; edit: coaches, supervisor, manager; publish: supervisor and manager', async () => {
    const { rubricId, versionId } = await publishGuide(client('manager'), 'For everybody');
    const draft = await startGuide(client('tallulah'), 'Not yet');
    for (const reader of ['ana', 'cole', 'researcher', 'administrator'] as const) {
      expect((await as(reader).readRubricVersion({ id: versionId })).rubricName).toBe('For everybody');
      await expect(as(reader).readRubricVersion({ id: draft.versionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(as(reader).readRubric({ id: draft.rubric.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await as(reader).listRubrics({})).rubrics.map((rubric) => rubric.name)).not.toContain('Not yet');
      await expect(as(reader).startNextVersion({ id: rubricId, versionId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect((await as('researcher').readRubric({ id: rubricId })).versions[0]?.publishedBy).toBeNull();
    expect((await as('supervisor').readRubricVersion({ id: draft.versionId })).state).toBe('draft');
    await expect(as('tallulah').publishRubricVersion({ id: draft.versionId, revision: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await as('supervisor').publishRubricVersion({ id: draft.versionId, revision: 1 });
    await expect(as('stranger').readRubricVersion({ id: versionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('stranger').listRubrics({})).rubrics).toEqual([]);
  });
});
