import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, publishGuide, type Scene, setScene, withIndicator } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'tallulah' | 'manager' | 'ana' | 'supervisor' | 'stranger') => scene.app.as(scene.cast[who]).frameworks;

/** Version 2 with one indicator reworded, one rescaled, one removed and one added; nothing decided yet. */
async function publishTwo() {
  const first = await publishGuide(scene.app.as(scene.cast.manager));
  const versionId = randomUUID();
  await as('manager').startNextVersion({ id: first.rubricId, versionId });
  const { content: begun } = await as('manager').readRubricVersion({ id: versionId });
  const reworded = withIndicator(begun, '3B', { label: 'Students explain to each other.' });
  const rescaled = withIndicator(reworded, '2A', { levels: [1, 2, 3].map((value) => ({ value, label: `Level ${value}`, description: '' })) });
  const content = withIndicator(rescaled, '5B', { code: '5N', label: 'Something new', observes: 'student' });
  await as('manager').saveRubricDraft({ id: versionId, revision: 1, content });
  return { rubricId: first.rubricId, first, second: { versionId, content } };
}

describe('from one version to the next', () => {
  it('what was not changed is proposed, what was changed asks, and a person decides along with publishing', async () => {
    const { rubricId, first, second } = await publishTwo();
    const decision = (code: string, comparable: boolean) => ({
      id: randomUUID(),
      fromIndicatorId: idOf(first.content, code),
      toIndicatorId: idOf(second.content, code),
      comparable,
      note: '',
    });
    await as('manager').publishRubricVersion({ id: second.versionId, revision: 2, crosswalk: [decision('1A', true), decision('3B', false)] });
    const [step, ...more] = await as('ana').listCrosswalk({ id: rubricId });
    expect(more).toEqual([]);
    expect(step).toMatchObject({ fromVersion: { number: 1 }, toVersion: { number: 2 }, added: [{ code: '5N' }], removed: [{ code: '5B' }] });
    const pair = (code: string) => step?.pairs.find((one) => one.to.code === code);
    expect(pair('1A')).toMatchObject({ parts: [], proposed: true, decision: { comparable: true, decidedBy: 'Triston Bell' } });
    expect(pair('1B')).toMatchObject({ parts: [], proposed: true, decision: null });
    expect(pair('3B')).toMatchObject({ parts: ['label'], proposed: null, decision: { comparable: false } });
    expect(pair('2A')).toMatchObject({ parts: ['levels'], proposed: null, decision: null });
  });

  it('a decision is changed on its revision, and a pair that nobody proposed can be made by hand', async () => {
    const { rubricId, first, second } = await publishTwo();
    await as('manager').publishRubricVersion({ id: second.versionId, revision: 2 });
    const pair = { id: randomUUID(), fromIndicatorId: idOf(first.content, '5B'), toIndicatorId: idOf(second.content, '5N'), note: 'Same idea' };
    await as('supervisor').decideCrosswalk({ ...pair, comparable: true, revision: null });
    await as('supervisor').decideCrosswalk({ ...pair, comparable: true, revision: null });
    await expect(as('manager').decideCrosswalk({ ...pair, id: randomUUID(), comparable: false, revision: null })).rejects.toMatchObject({ code: 'CONFLICT' });
    const [step] = await as('manager').decideCrosswalk({ ...pair, comparable: false, note: 'On second thought', revision: 1 });
    expect(step?.pairs.find((one) => one.to.code === '5N')).toMatchObject({ decision: { comparable: false, note: 'On second thought', revision: 2 } });
    expect(step?.added).toEqual([]);
    await expect(as('manager').decideCrosswalk({ ...pair, comparable: true, revision: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as('tallulah').decideCrosswalk({ ...pair, comparable: true, revision: 2 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as('stranger').decideCrosswalk({ ...pair, comparable: true, revision: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as('stranger').listCrosswalk({ id: rubricId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('two scales that differ are never one series, nor a later with an earlier one, nor those of two rubrics', async () => {
    const { first, second } = await publishTwo();
    await as('manager').publishRubricVersion({ id: second.versionId, revision: 2 });
    const other = await publishGuide(scene.app.as(scene.cast.manager));
    const try_ = (fromIndicatorId: string, toIndicatorId: string, comparable = true) =>
      as('manager').decideCrosswalk({ id: randomUUID(), fromIndicatorId, toIndicatorId, comparable, revision: null });
    await expect(try_(idOf(first.content, '2A'), idOf(second.content, '2A'))).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('lowest and highest'),
    });
    await expect(try_(idOf(second.content, '1A'), idOf(first.content, '1A'))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(try_(idOf(first.content, '1A'), idOf(other.content, '1A'))).rejects.toMatchObject({ code: 'INVALID' });
    await try_(idOf(first.content, '2A'), idOf(second.content, '2A'), false);
  });

  it('a refused decision leaves the draft a draft', async () => {
    const { first, second } = await publishTwo();
    const wrong = { id: randomUUID(), fromIndicatorId: idOf(first.content, '2A'), toIndicatorId: idOf(second.content, '2A'), comparable: true, note: '' };
    await expect(as('manager').publishRubricVersion({ id: second.versionId, revision: 2, crosswalk: [wrong] })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await as('manager').readRubricVersion({ id: second.versionId })).state).toBe('draft');
  });
});
