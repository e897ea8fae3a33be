import { randomUUID } from 'node:crypto';
import { indicatorsOf, RubricContent, rowsOf, rubricFromRows, withNewIds } from '@trellis/domain/frameworks';
import { anyRubric } from '@trellis/domain/frameworks/rubrics/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, rowsIn } from './csv-file.ts';
import { publishGuide, type Scene, setScene, startGuide, withIndicator } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'tallulah' | 'manager' | 'ana' | 'stranger') => scene.app.as(scene.cast[who]).frameworks;
const withoutIds = (content: RubricContent) => withNewIds(content, () => 'any');

async function exported(versionId: string, format: 'case' | 'csv') {
  const { body, headers } = await as('ana').exportRubric({ id: versionId, format });
  return { text: await body.text(), disposition: headers['content-disposition'] };
}

describe('a CSV file', () => {
  it('gives back the same rubric, whatever is in its cells', () => {
    fc.assert(
      fc.property(anyRubric, (content) => {
        const { rows, problems } = rowsIn(csvOf(rowsOf(content)));
        const { content: back, rejected } = rubricFromRows(rows, randomUUID);
        expect([problems, rejected]).toEqual([[], []]);
        expect(withoutIds(RubricContent.parse(back))).toEqual(withoutIds(content));
      }),
    );
  });

  it('holds nothing that a spreadsheet takes for a formula', () => {
    const row = { ...rowsOf({ sections: [{ key: 'a', label: '=1+1', kind: 'other', indicators: [] }] })[0] } as Parameters<typeof csvOf>[0][number];
    expect(csvOf([row])).toContain("'=1+1");
  });
});

describe('export and import', () => {
  it.each(['case', 'csv'] as const)('as %s: the file comes back as a draft with the same content', async (format) => {
    const { versionId, content } = await publishGuide(scene.app.as(scene.cast.manager), 'Guide “five”');
    const { text, disposition } = await exported(versionId, format);
    expect(disposition).toMatch(/^attachment; filename="Guide _five_, version 1\.(json|csv)"/);
    const given = { id: randomUUID(), versionId: randomUUID(), text, fileName: 'guide.csv' };
    const dry = await as('tallulah').importRubric({ ...given, dryRun: true });
    expect(dry).toMatchObject({ rubric: null, read: { sections: 5, indicators: 10, levels: 40 }, rejected: [] });
    const { rubric, name } = await as('tallulah').importRubric(given);
    expect(rubric).toMatchObject({ versions: [{ number: 1, state: 'draft' }] });
    expect(name).toBe(format === 'case' ? 'Guide “five”' : 'guide');
    const back = await as('tallulah').readRubricVersion({ id: given.versionId });
    expect(withoutIds(back.content)).toEqual(withoutIds(content));
    expect(indicatorsOf(back.content)[0]?.indicator.id).not.toBe(indicatorsOf(content)[0]?.indicator.id);
    expect((await as('tallulah').importRubric(given)).rubric).toEqual(rubric);
  });

  it('names every row that was not read, and stores the rest', async () => {
    const text = 'Tenet,Code,Indicator,Score,Level\nCulture,1A,Students listen,1,Not yet\n,,,high,Fully\n,1B,,,\nCulture,1A,Another,3,More\n';
    const { rubric, rejected, read } = await as('tallulah').importRubric({ id: randomUUID(), versionId: randomUUID(), text, name: 'From a sheet' });
    expect(rejected.map(({ where }) => where)).toEqual(['Line 3', 'Line 5']);
    expect(read).toEqual({ sections: 1, indicators: 2, levels: 1 });
    expect(rubric?.name).toBe('From a sheet');
  });

  it('refuses what holds no rubric, with a sentence and nothing stored', async () => {
    const before = (await as('tallulah').listRubrics({})).rubrics.length;
    for (const text of ['{"CFItems":[]}', '{"CFRubrics":', 'name,email\nA,b', '', '{"CFRubrics":[{"CFRubricCriteria":[]}]}']) {
      const attempt = as('tallulah').importRubric({ id: randomUUID(), versionId: randomUUID(), text });
      if (text.endsWith('[]}]}')) expect((await attempt).rubric).toBeNull();
      else await expect(attempt, text).rejects.toMatchObject({ code: 'INVALID' });
    }
    expect((await as('tallulah').listRubrics({})).rubrics).toHaveLength(before);
  });

  it('a draft leaves as CSV only when its codes tell its indicators apart; nobody else’s leaves at all', async () => {
    const { versionId } = await startGuide(scene.app.as(scene.cast.tallulah));
    const { content } = await as('tallulah').readRubricVersion({ id: versionId });
    await as('tallulah').saveRubricDraft({ id: versionId, revision: 1, content: withIndicator(content, '1B', { code: '1A' }) });
    await expect(as('tallulah').exportRubric({ id: versionId, format: 'csv' })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await as('tallulah').exportRubric({ id: versionId, format: 'case' })).body.type).toBe('application/json');
    for (const who of ['ana', 'stranger'] as const)
      await expect(as(who).exportRubric({ id: versionId, format: 'case' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a file as the next version of a rubric', () => {
  it('continues indicators by their codes, or in CASE by the criteria they were exported as, so that the crosswalk proposes itself', async () => {
    const manager = scene.app.as(scene.cast.manager);
    const { rubricId, versionId, content } = await publishGuide(manager, 'Guide that goes on');
    const { text } = await exported(versionId, 'case');
    // another system keeps identifiers, knows nothing of our extension, and changes one wording
    const document = JSON.parse(text) as { CFRubrics: { extensions?: unknown; CFRubricCriteria: Record<string, unknown>[] }[] };
    for (const rubric of document.CFRubrics) {
      delete rubric.extensions;
      for (const criterion of rubric.CFRubricCriteria) delete criterion.extensions;
    }
    const criteria = document.CFRubrics[0]?.CFRubricCriteria ?? [];
    if (criteria[0]) criteria[0].description = 'Worded anew';
    criteria.pop();
    const given = { id: rubricId, versionId: randomUUID(), into: 'next_version' as const, text: JSON.stringify(document) };
    const codes = indicatorsOf(content).map(({ indicator }) => indicator.code);
    const dry = await as('tallulah').importRubric({ ...given, dryRun: true });
    expect(dry).toMatchObject({ rubric: null, name: 'Guide that goes on', continues: { number: 2, added: 0, removed: 1 } });
    const { rubric } = await as('tallulah').importRubric(given);
    expect(rubric?.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    const draft = await as('tallulah').readRubricVersion({ id: given.versionId });
    expect(indicatorsOf(draft.content).map(({ indicator }) => indicator.code)).toEqual(codes.slice(0, -1));
    // sent again it is the same draft; another one has to wait for it
    expect((await as('tallulah').importRubric(given)).rubric).toEqual(rubric);
    await expect(as('tallulah').importRubric({ ...given, versionId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    const [version] = rubric?.versions ?? [];
    await manager.frameworks.publishRubricVersion({ id: given.versionId, revision: version?.revision ?? 0 });
    const [step] = await as('tallulah').listCrosswalk({ id: rubricId });
    expect(step?.pairs.map((pair) => [pair.from.code, pair.to.code])).toEqual(codes.slice(0, -1).map((code) => [code, code]));
    expect(step?.removed.map(({ code }) => code)).toEqual(codes.slice(-1));
    expect((await as('tallulah').readRubricVersion({ id: versionId })).content).toEqual(content);
  });

  it('is refused for a rubric that has no version in use, and for one of another district', async () => {
    const { rubric: draft } = await startGuide(scene.app.as(scene.cast.tallulah));
    const text = 'Tenet,Code,Indicator,Score,Level\nCulture,1A,Students listen,1,Not yet\n';
    const given = { id: draft.id, versionId: randomUUID(), into: 'next_version' as const, text };
    await expect(as('tallulah').importRubric(given)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as('tallulah').importRubric({ ...given, id: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
