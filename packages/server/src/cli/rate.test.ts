import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { rateCommand } from './rate.ts';
import { CommandProblem } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-rate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: unknown): string {
  const file = join(folder, 'design.json');
  writeFileSync(file, Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** What the command prints on a file, and how it refuses it. */
async function run(content: unknown, options: { json?: boolean } = {}): Promise<{ printed: string; refused: CommandProblem | null }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const refused = await rateCommand(fileOf(content), options).then(
      () => null,
      (error: unknown) => {
        if (error instanceof CommandProblem) return error;
        throw error;
      },
    );
    return { printed: log.mock.calls.flat().join('\n'), refused };
  } finally {
    log.mockRestore();
  }
}

const base = { format: 'trellis-design/1', district: { name: 'Pine Hollow' } };
const unit = { key: 'u', grade: 'K', content: ['a'], dok: 1 };
const meeting = { key: 'm', name: 'M', participants: [], recurs: true, subject: 'mathematics', reach: null };
const sphere = { sphere: 'student_learning', dataCollected: true, useExpected: 'yes', overTheYear: 'consistent' };
const decision = { rating: 'authority', level: 'low', justification: 'Because of all that we saw.', by: 'F', on: '2026-01-05' };

/** Files that cannot be rated, with where the first problem is and a word of what is said of it. */
const bad: [what: string, content: unknown, path: string, word: string][] = [
  ['nothing', '', '', 'is not JSON'],
  ['a file that was cut off', '{"format": "trellis-design/1", "district": {"na', '', 'is not JSON'],
  ['bytes', Buffer.from(Array.from({ length: 256 }, (_, i) => i)), '', 'is not JSON'],
  ['UTF-16', Buffer.from(JSON.stringify(base), 'utf16le'), '', 'is not JSON'],
  ['brackets without end', '['.repeat(100_000), '', 'is not JSON'],
  ['brackets a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '', 'should be an object'],
  ['a list', [], '', 'should be an object'],
  ['null', 'null', '', 'should be an object'],
  ['another format', { ...base, format: 'trellis-design/2' }, 'format', 'trellis-design/1'],
  ['no district', { format: base.format }, 'district', 'missing'],
  ['an unknown section', { ...base, colour: 'red' }, 'colour', 'no field'],
  ['a name out of the language', '{"format":"trellis-design/1","district":{"name":"D"},"__proto__":{"structures":[]}}', '__proto__', 'no field'],
  ['a name that is none', { ...base, district: { name: '   ' } }, 'district.name', 'length 1 or more'],
  ['a name that is too long', { ...base, district: { name: 'x'.repeat(201) } }, 'district.name', 'length 200 or less'],
  ['a list where an object belongs', { ...base, authority: [] }, 'authority', 'object with fields'],
  ['a text where a list belongs', { ...base, structures: 'none' }, 'structures', 'a list'],
  ['a truth in words', { ...base, structures: [{ ...meeting, recurs: 'yes' }] }, 'structures[0].recurs', 'true or false'],
  ['a reach that there is not', { ...base, structures: [{ ...meeting, reach: 'all' }] }, 'structures[0].reach', 'every_school'],
  ['a group that there is not', { ...base, structures: [{ ...meeting, participants: ['coaches'] }] }, 'structures[0].participants[0]', 'district_coaches'],
  ['a key of a structure twice', { ...base, structures: [meeting, meeting] }, 'structures[1].key', 'twice'],
  ['an unknown resource', { ...base, structures: [{ ...meeting, resources: ['x'] }] }, 'structures[0].resources[0]', 'no component'],
  ['a sphere twice', { ...base, authority: { mandates: [], spheres: [sphere, sphere] } }, 'authority.spheres[1].sphere', 'twice'],
  ['a decision twice', { ...base, decisions: [decision, decision] }, 'decisions[1].rating', 'already'],
  ['a decision without reason', { ...base, decisions: [{ ...decision, justification: 'so' }] }, 'decisions[0].justification', 'length 20'],
  ['a day that there is not', { ...base, decisions: [{ ...decision, on: '2026-02-30' }] }, 'decisions[0].on', 'day'],
  ['a level that there is not', { ...base, coding: { activities: [{ ...unit, dok: 5 }] } }, 'coding.activities[0].dok', '1, 2, 3, 4'],
  ['a level as a text', { ...base, coding: { activities: [{ ...unit, dok: '1' }] } }, 'coding.activities[0].dok', 'possible'],
  ['a grade that there is not', { ...base, coding: { activities: [{ ...unit, grade: '13' }] } }, 'coding.activities[0].grade', 'possible'],
  ['a unit twice', { ...base, coding: { activities: [unit, unit] } }, 'coding.activities[1].key', 'twice'],
  ['a number beyond all', '{"format":"trellis-design/1","district":{"name":"D"},"settings":{"balanceShare":1e999}}', 'settings.balanceShare', 'a number'],
  ['a number that is too great', { ...base, settings: { balanceShare: 51 } }, 'settings.balanceShare', '50 or less'],
  ['a number below', { ...base, settings: { salientMoreThan: -1 } }, 'settings.salientMoreThan', '0 or more'],
  ['half a number', { ...base, settings: { balanceShare: 20.5 } }, 'settings.balanceShare', 'whole number'],
  [
    'a tenet of a material',
    { ...base, components: [{ key: 'c', kind: 'material', name: 'C', detail: { tenets: [] } }] },
    'components[0].detail.tenets',
    'no field',
  ],
  [
    'a tenet without a code',
    { ...base, components: [{ key: 'c', kind: 'framework', name: 'C', detail: { tenets: [{ label: 'x' }] } }] },
    'components[0].detail.tenets[0].code',
    'missing',
  ],
];

describe('trellis rate on files that cannot be rated', () => {
  it.each(bad)('%s', async (_, content, path, word) => {
    const { printed, refused } = await run(content);
    expect([printed, refused?.exitCode]).toEqual(['', 1]);
    expect(refused?.message).toContain(word);
    expect(refused?.message).not.toMatch(/[\p{Cc}--\n]/v);
    const { problems } = JSON.parse((await run(content, { json: true })).printed);
    expect(problems[0]).toMatchObject({ path, message: expect.stringContaining(word) });
  });

  it('names a hundred problems and counts the rest; as JSON all', async () => {
    const activities = Array.from({ length: 250 }, (_, i) => ({ ...unit, key: `u${i}`, dok: 9 }));
    const { refused } = await run({ ...base, coding: { activities } });
    expect(refused?.message.split('\n')).toHaveLength(102);
    expect(refused?.message).toContain('and 150 more');
    expect(JSON.parse((await run({ ...base, coding: { activities } }, { json: true })).printed).problems).toHaveLength(250);
  });

  it('says so on standard error, with code 1 and no stack trace; wrong use is code 2', () => {
    const trellis = (...words: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'rate', ...words], { encoding: 'utf8' });
    const { status, stdout, stderr } = trellis(fileOf('{"format":'), '--json');
    expect([status, JSON.parse(stdout).problems.length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^trellis: .* is not JSON: [^\n]*\n$/);
    expect(trellis()).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('trellis rate on files that look odd and can be rated', () => {
  it.each([
    ['a byte order mark', `\uFEFF${JSON.stringify(base)}`],
    ['half a character', '{"format":"trellis-design/1","district":{"name":"\\ud800"}}'],
    ['nothing recorded', base],
    [
      'keys that are words of the language',
      {
        ...base,
        components: [{ key: 'constructor', kind: 'goals', name: 'toString' }],
        structures: [{ ...meeting, key: 'valueOf', resources: ['constructor'] }],
      },
    ],
  ])('%s', async (_, content) => {
    const { printed, refused } = await run(content, { json: true });
    expect(refused).toBeNull();
    expect(JSON.parse(printed).ratings).toHaveLength(9);
    expect((await run(content)).printed).toContain('Inclusivity');
  });
});
