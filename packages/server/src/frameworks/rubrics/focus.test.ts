import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, publishGuide, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'tallulah' | 'manager' | 'ana' | 'stranger') => scene.app.as(scene.cast[who]).frameworks;
const chosen = (ids: string[]) => ids.map((indicatorId) => ({ id: randomUUID(), indicatorId }));

describe('the district’s focus', () => {
  it('is two or three indicators of a year; more are refused with a sentence; everybody reads it', async () => {
    const { rubricId, versionId, content } = await publishGuide(scene.app.as(scene.cast.manager));
    const year = { schoolYearId: scene.cast.schoolYear, rubricId };
    const set = (codes: string[]) => as('manager').setFocus({ ...year, indicators: chosen(codes.map((code) => idOf(content, code))) });
    await set(['2B', '3B']);
    const { rows, schoolYear } = await as('ana').readFocus({});
    expect(schoolYear?.id).toBe(scene.cast.schoolYear);
    expect(rows.map((row) => [row.indicator.code, row.setBy])).toEqual([
      ['2B', 'Triston Bell'],
      ['3B', 'Triston Bell'],
    ]);
    expect((await as('ana').readRubricVersion({ id: versionId })).focusIndicatorIds).toEqual([idOf(content, '2B'), idOf(content, '3B')]);
    const firstRow = rows[0]?.id;
    const changed = await set(['2B', '5A', '1A']);
    expect(changed.rows.map((row) => row.indicator.code)).toEqual(['1A', '2B', '5A']);
    expect(changed.rows.find((row) => row.indicator.code === '2B')?.id).toBe(firstRow);
    await expect(set(['1A', '1B', '2A', '2B'])).rejects.toMatchObject({ code: 'INVALID', message: expect.stringMatching(/two or three indicators a year/) });
    const other = await publishGuide(scene.app.as(scene.cast.manager));
    await expect(as('manager').setFocus({ ...year, rubricId: other.rubricId, indicators: chosen([idOf(other.content, '1A')]) })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/another rubric holds 3/),
    });
    await expect(as('manager').setFocus({ ...year, indicators: chosen([idOf(other.content, '1A')]) })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await set([])).rows).toEqual([]);
  });

  it('goes on in the next version where people said that it may, and nowhere else', async () => {
    const { rubricId, content } = await publishGuide(scene.app.as(scene.cast.manager));
    await as('manager').setFocus({
      schoolYearId: scene.cast.schoolYear,
      rubricId,
      indicators: chosen([idOf(content, '2B'), idOf(content, '3B')]),
    });
    const versionId = randomUUID();
    await as('manager').startNextVersion({ id: rubricId, versionId });
    const next = (await as('manager').readRubricVersion({ id: versionId })).content;
    await as('manager').publishRubricVersion({
      id: versionId,
      revision: 1,
      crosswalk: [{ id: randomUUID(), fromIndicatorId: idOf(content, '2B'), toIndicatorId: idOf(next, '2B'), comparable: true, note: '' }],
    });
    expect((await as('ana').readRubricVersion({ id: versionId })).focusIndicatorIds).toEqual([idOf(next, '2B')]);
  });

  it('is set by those who publish, in this district only', async () => {
    const { rubricId, content } = await publishGuide(scene.app.as(scene.cast.manager));
    const input = { schoolYearId: scene.cast.schoolYear, rubricId, indicators: chosen([idOf(content, '1A')]) };
    for (const who of ['tallulah', 'ana'] as const) await expect(as(who).setFocus(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as('stranger').setFocus(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as('stranger').readFocus({ schoolYearId: scene.cast.schoolYear })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('stranger').readFocus({})).rows).toEqual([]);
  });
});
