import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCoding, csvOf, type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const coach = () => scene.app.as(scene.cast.tallulah);

describe('a file of coded activities', () => {
  it('comes in but for its bad rows, each named with line, column and a sentence', async () => {
    const { id: projectId } = await beginCoding(coach());
    const text = [
      'Activity;Grade;Standards;DOK;Coder;Page',
      'L1;K;K.CC.1|K.CC.2;1;TR;12',
      'L 2;K;K.CC.1;1;TR;13',
      'L3;14;K.CC.1;9;;14',
      '"L1";K;;2;;15',
      'L4;Kindergarten;"K.OA.1";NEI;;16',
    ].join('\r\n');
    const report = await coach().materials.importUnits({ id: randomUUID(), projectId, text });
    expect(report).toMatchObject({ rows: 5, good: 2, bad: 3, created: 2, kind: 'materials', ignoredColumns: ['Page'] });
    expect(report.columns).toEqual({ key: 'Activity', grade: 'Grade', content: 'Standards', dok: 'DOK', coder: 'Coder' });
    expect(report.problems.map(({ line, column, message }) => `${line} ${column}: ${message}`)).toEqual([
      '3 Activity: A key has only letters, digits, dots, underscores and hyphens, at most 100.',
      '4 Grade: “14” is not a grade. Write K, or a number from 1 to 12.',
      '4 DOK: “9” is not a level. Write 1, 2, 3, 4 or NEI (not enough information).',
      '5 Activity: Line 2 has L1 already.',
    ]);
    const { rows } = await coach().materials.listUnits({ projectId });
    expect(rows.map((unit) => [unit.key, unit.grade, unit.codes?.content, unit.codes?.dok, unit.coder, unit.sourceRow])).toEqual([
      ['L1', 'K', ['K.CC.1', 'K.CC.2'], 1, 'TR', 2],
      ['L4', 'K', ['K.OA.1'], 'NEI', null, 6],
    ]);
    const kept = await coach().exchange.readImport({ id: report.id });
    // of one line in any order
    expect(kept.problems).toHaveLength(4);
    expect(kept.problems).toEqual(expect.arrayContaining(report.problems));
  });

  it('changes nothing when tried out, and doubles nothing when it comes again', async () => {
    const { id: projectId } = await beginCoding(coach());
    const text = csvOf([
      ['a', 'K', 'K.CC.1', '1'],
      ['b', 'K', '', '2'],
    ]);
    expect(await coach().materials.importUnits({ id: randomUUID(), projectId, text, dryRun: true })).toMatchObject({ created: 2, dryRun: true });
    expect((await coach().materials.listUnits({ projectId })).total).toBe(0);
    const id = randomUUID();
    const first = await coach().materials.importUnits({ id, projectId, text });
    expect(await coach().materials.importUnits({ id, projectId, text })).toMatchObject({ created: first.created });
    expect(await coach().materials.importUnits({ id: randomUUID(), projectId, text })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const other = csvOf([
      ['a', 'K', 'K.CC.1', '3'],
      ['c', '1', '1.OA.1', '2'],
    ]);
    await expect(coach().materials.importUnits({ id, projectId, text: other })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await coach().materials.importUnits({ id: randomUUID(), projectId, text: other })).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
    const units = (await coach().materials.listUnits({ projectId })).rows;
    expect(units.map((unit) => [unit.key, unit.codes?.dok, unit.revision])).toEqual([
      ['a', 3, 2],
      ['b', 2, 1],
      ['c', 2, 1],
    ]);
  });

  it('may have headings of its own, which are then told; a heading that was mapped away is not taken', async () => {
    const { id: projectId } = await beginCoding(coach());
    const text = 'No.,Grade,Content,Codes B,Depth\n1.1,K,old,K.CC.3,2';
    await expect(coach().materials.importUnits({ id: randomUUID(), projectId, text })).rejects.toMatchObject({ code: 'INVALID' });
    const report = await coach().materials.importUnits({ id: randomUUID(), projectId, text, columns: { key: 'No.', content: 'Codes B', dok: 'depth' } });
    expect(report).toMatchObject({ good: 1, columns: { key: 'No.', grade: 'Grade', content: 'Codes B', dok: 'Depth' }, ignoredColumns: ['Content'] });
    expect((await coach().materials.listUnits({ projectId })).rows[0]).toMatchObject({ key: '1.1', codes: { content: ['K.CC.3'], dok: 2 } });
  });

  it('is refused whole when it cannot be read, and then nothing is kept', async () => {
    const { id: projectId } = await beginCoding(coach());
    await expect(coach().materials.importUnits({ id: randomUUID(), projectId, text: 'grade,dok\nK,1' })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'A column is missing: key column, content column.',
    });
    await expect(coach().materials.importUnits({ id: randomUUID(), projectId, text: '' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(coach().materials.importUnits({ id: randomUUID(), projectId: randomUUID(), text: csvOf([['a', 'K', '', '1']]) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(scene.app.as(scene.cast.ana).materials.importUnits({ id: randomUUID(), projectId, text: csvOf([['a', 'K', '', '1']]) })).rejects.toMatchObject(
      { code: 'NOT_ALLOWED' },
    );
    expect((await coach().materials.listUnits({ projectId })).total).toBe(0);
  });

  it('has 10,000 rows, also as a file', async () => {
    const { id: projectId } = await beginCoding(coach());
    const csv = csvOf(
      [...Array(10_000).keys()].map((i) => [`L${i}`, String((i % 8) + 1), `${(i % 8) + 1}.OA.${i % 9}; ${(i % 8) + 1}.MD.1`, String((i % 4) + 1)]),
    );
    const report = await coach().materials.importUnits({ id: randomUUID(), projectId, file: new File([csv], 'units.csv', { type: 'text/csv' }) });
    expect(report).toMatchObject({ created: 10_000, bad: 0, fileName: 'units.csv' });
    const again = await coach().materials.importUnits({ id: randomUUID(), projectId, text: csv });
    expect(again).toMatchObject({ created: 0, unchanged: 10_000 });
  });
});
