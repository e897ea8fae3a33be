import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { agreementCommand } from './agreement.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-agreement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scoresFile(text: string): string {
  const file = join(folder, 'scores.csv');
  writeFileSync(file, text);
  return file;
}

type Options = Partial<Parameters<typeof agreementCommand>[1]>;

/** What the command prints on a file with this text; it throws what it refuses. */
async function printed(text: string, options: Options = {}): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await agreementCommand(scoresFile(text), { measurement: 'ordinal', seed: '1', resamples: '1000', fewest: '2', ...options });
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}

async function json(text: string, options: Options = {}) {
  return JSON.parse(await printed(text, { ...options, json: true }));
}

/** The whole command line, as somebody would type it. */
function trellis(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Krippendorff's example of twelve units and four observers (Content Analysis, chapter 12). */
const example = `observer1,observer2,observer3,observer4
1,1,NA,1
2,2,3,2
3,3,3,3
3,3,3,3
2,2,2,2
1,2,3,4
4,4,4,4
1,1,2,1
2,2,2,2
,5,5,5
,,1,1
,,3,
`;

describe('trellis agreement', async () => {
  test('prints every statistic with its interval, and the refused ones with reasons', async () => {
    const { statistics, design, suits, observers, seed, resamples } = await json(example);
    expect(Object.keys(statistics)).toHaveLength(23);
    expect(statistics.krippendorffsAlphaNominal).toMatchObject({ label: 'Krippendorff’s alpha, nominal', value: expect.closeTo(0.7434210526, 9), n: 11 });
    expect(statistics.krippendorffsAlphaOrdinal).toMatchObject({ value: expect.closeTo(0.8153875038, 9), interval: [expect.any(Number), expect.any(Number)] });
    expect(statistics.krippendorffsAlphaInterval).toMatchObject({ value: expect.closeTo(0.8491071429, 9) });
    expect(statistics.cohensKappa).toMatchObject({ refused: 'does_not_fit', reason: expect.stringContaining('two observers') });
    expect(design).toMatchObject({ items: 12, complete: 8, observers: 4 });
    expect(suits.statistic).toBe('krippendorffsAlphaOrdinal');
    expect(observers.map(({ observer }: { observer: string }) => observer)).toEqual(['observer1', 'observer2', 'observer3', 'observer4']);
    expect({ seed, resamples }).toEqual({ seed: 1, resamples: 1000 });
    expect((await json(example, { measurement: 'ratio' })).statistics.krippendorffsAlphaRatio).toMatchObject({ value: expect.closeTo(0.7974027747, 9) });
  });

  test('gives the same intervals for the same seed, and others for another', async () => {
    const interval = async (options: Options = {}) => (await json(example, options)).statistics.gwetsAC1.interval;
    expect(await interval()).toEqual(await interval());
    expect(await interval({ seed: '2' })).not.toEqual(await interval());
  });

  test('prints a table for people', async () => {
    const { status, stdout, stderr } = trellis('agreement', scoresFile(example));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Krippendorff’s alpha, ordinal +0\.815388 +0\.\d{6} to 0\.\d{6} +11/);
    expect(stdout).toMatch(/Cohen’s kappa +– +0 +This kappa compares two observers/);
    expect(stdout).toContain('Suits this design: Krippendorff’s alpha, ordinal');
    expect(stdout).not.toContain('NaN');
  });

  test('finds header and columns that name rows, and says what it found', async () => {
    const bare = await json('1,2\n2,2\n3,3\n');
    expect(bare).toMatchObject({ header: false, rows: 3, observers: [{ observer: 'column 1', scored: 3 }, { observer: 'column 2' }] });
    const named = await json('lesson;Ana;Ben\nL1;1;2\nL2;2;2\nL3;3;3\n');
    expect(named).toMatchObject({ header: true, idColumns: ['lesson'], rows: 3, observers: [{ observer: 'Ana' }, { observer: 'Ben' }] });
    expect(named.statistics).toEqual(bare.statistics);
    expect(await json('L1,1,2\nL2,2,2\nL3,3,3\n')).toMatchObject({ header: false, idColumns: ['column 1'], statistics: bare.statistics });
    // as R's write.csv names rows
    expect(await json('"","Ana","Ben"\n"1",1,2\n"2",2,2\n"3",3,3\n')).toMatchObject({ header: true, idColumns: ['column 1'], statistics: bare.statistics });
    // observers that are numbered
    expect(await json('1,2\n1,2\n2,2\n3,3\n', { header: true })).toMatchObject({
      header: true,
      observers: [{ observer: '1' }, { observer: '2' }],
      statistics: bare.statistics,
    });
    expect(await json('school,Ana,Ben\n7,1,2\n8,2,2\n9,3,3\n', { ids: 'school' })).toMatchObject({ idColumns: ['school'], statistics: bare.statistics });
  });

  test('asks about a first column that only counts', async () => {
    const counted = 'nr,Ana,Ben\n1,1,2\n2,2,2\n3,3,3\n4,3,3\n5,1,1\n';
    expect(await json(counted)).toMatchObject({ notes: [expect.stringContaining('--ids 1')], observers: [{ observer: 'nr' }, {}, {}] });
    expect(await json(counted, { ids: '1' })).toMatchObject({ notes: [], observers: [{ observer: 'Ana' }, {}] });
    expect(await json(counted, { ids: 'none' })).toMatchObject({ notes: [] });
  });

  test('takes names for levels where they have no order', async () => {
    const coded = await json('Ana,Ben\nyes,no\nyes,yes\nno,no\n', { measurement: 'nominal' });
    // by hand: alike 2/3; chance (2·1 + 1·2)/9 = 4/9: (6 - 4)/(9 - 4) = 2/5
    expect(coded).toMatchObject({
      labels: ['no', 'yes'],
      header: true,
      statistics: { cohensKappa: { value: expect.closeTo(0.4, 12), n: 3 }, iccA1: { refused: 'does_not_fit' } },
    });
    expect(await json('yes,no\nyes,yes\nno,no\n', { measurement: 'nominal' })).toMatchObject({ header: false, statistics: coded.statistics });
  });

  test('draws lessons where several rows are of one', async () => {
    const rows = Array.from({ length: 24 }, (_, row) => `${Math.floor(row / 2)},${1 + (row % 4)},${1 + ((row * row) % 4)}`).join('\n');
    const nested = await json(`video,Ana,Ben\n${rows}\n`, { lessons: 'video' });
    expect(nested.design).toMatchObject({ items: 24, lessons: 12, observers: 2 });
    expect(nested.observers.map(({ observer }: { observer: string }) => observer)).toEqual(['Ana', 'Ben']);
  });

  test('uses the whole scale when it is told', async () => {
    const ac1 = async (options: Options = {}) => (await json(example, options)).statistics.gwetsAC1.value;
    expect(await ac1({ scale: '1,2,3,4,5' })).toBeCloseTo(await ac1(), 12);
    expect(await ac1({ scale: '1,2,3,4,5,6' })).toBeGreaterThan(await ac1());
  });

  test('refuses too little with reasons, and is content: nothing is wrong with the file', async () => {
    for (const text of ['Ana\n1\n2\n3\n', 'Ana,Ben\n1,2\n', 'Ana,Ben\n2,2\n2,2\n2,2\n', 'Ana,Ben\n1,\n,2\n', 'Ana,Ben\nNA,NA\n']) {
      const { statistics } = await json(text);
      expect(statistics.krippendorffsAlphaOrdinal, text).toMatchObject({ refused: expect.any(String), reason: expect.stringMatching(/\w/) });
      expect(statistics.iccA1, text).toMatchObject({ refused: expect.any(String) });
    }
  });

  test('names bad cells by row and column, and exits with 1', async () => {
    const { status, stdout, stderr } = trellis('agreement', scoresFile('Ana,Ben\n1,2\n2,x\n3,"4, or 5"\n'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems).toEqual([
      { row: 2, line: 3, column: 'Ben', message: '“x” is not a number' },
      { row: 3, line: 4, column: 'Ben', message: '“4, or 5” is not a number' },
    ]);
    expect(stderr).toContain('row 2 (line 3), Ben: “x” is not a number');
    expect(stderr).not.toContain('    at ');
    await expect(printed('Ana,Ben\n1,2\n2,7\n', { scale: '1,2,3' })).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('row 2 (line 3), Ben: 7 is not on the scale'),
    });
  });

  test.each([
    ['a seed that is none', { seed: 'lucky' }, 2, '--seed takes a whole number'],
    ['a scale that is none', { scale: '1,1' }, 2, '--scale takes different numbers'],
    ['resamples that say nothing', { resamples: '5' }, 2, '--resamples takes a whole number from 100'],
    ['a column that is not there', { ids: 'lesson' }, 1, 'There is no column "lesson"'],
  ])('%s: one sentence and an exit code', async (_, options, exitCode, sentence) => {
    await expect(printed(example, options)).rejects.toMatchObject({ name: 'CommandProblem', exitCode, message: expect.stringContaining(sentence) });
  });

  test('rows with more or fewer cells than the first are refused, each with its line; blank cells at the end are none', async () => {
    const { status, stdout, stderr } = trellis('agreement', scoresFile('Ana,Ben,Cleo\n1,2,3\n1,2\n3,3,3,4\n2,2,2,,\n'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        { row: 2, line: 3, column: 'Cleo', message: 'the row has 2 cells and the first 3; leave a cell empty where a score is missing' },
        { row: 3, line: 4, column: 'column 4', message: 'the row has 4 cells and the first 3; leave a cell empty where a score is missing' },
      ],
    });
    expect(stderr).toContain('row 2 (line 3), Cleo');
    expect((await json('Ana,Ben\n1,2,,\n2,2\n')).design).toMatchObject({ observers: 2, items: 2 });
  });

  test('a byte order mark, semicolons and Windows line ends are read; what is no table is told in JSON too', async () => {
    const { design } = await json('\uFEFFAna;Ben\r\n1;2\r\n2;2\r\n3;;\r\n');
    expect(design).toMatchObject({ observers: 2, items: 3, scoredTwice: 2 });
    for (const text of ['', '\n\n\n', 'Ana,Ben\n1,"2\n3,4\n']) {
      const { status, stdout, stderr } = trellis('agreement', scoresFile(text), '--json');
      expect(status).toBe(1);
      expect(JSON.parse(stdout).problems).toEqual([{ message: expect.stringMatching(/\.$/) }]);
      expect(stderr).toMatch(/^trellis: .+\n$/);
    }
    expect((await json('Ana\n1\n2\n')).statistics.fleissKappa).toMatchObject({ refused: 'does_not_fit' });
  });

  test('a file that cannot be read: one sentence and an exit code', async () => {
    await expect(printed('')).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('There are no rows') });
    await expect(printed('PK\u0003\u0004')).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('workbook') });
    expect(trellis('agreement', '/nowhere/scores.csv')).toMatchObject({ status: 1, stderr: 'trellis: There is no file /nowhere/scores.csv.\n' });
    expect(trellis('agreement', 'x.csv', '--measurement', 'cardinal')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nominal, ordinal, interval, ratio'),
    });
  });
});
