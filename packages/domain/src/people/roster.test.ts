import { describe, expect, it } from 'vitest';
import {
  foldName,
  type KnownPerson,
  type Places,
  planRoster,
  type RosterColumn,
  type RosterRow,
  readRosterRow,
  roleFromWords,
  rosterColumns,
} from './index.ts';

const places: Places = {
  schools: new Map([
    ['alder elementary', 'alder'],
    ['birch elementary', 'birch'],
    ['0042', 'alder'],
  ]),
  regions: new Map([
    ['north', 'north'],
    ['south', 'south'],
  ]),
  regionWord: 'network',
};
const nameOf = (column: RosterColumn) => column;

function read(cells: Partial<Record<RosterColumn, string>>, line = 2) {
  const blank = Object.fromEntries(Object.keys(rosterColumns).map((column) => [column, ''])) as Record<RosterColumn, string>;
  return readRosterRow({ line, cells: { ...blank, ...cells } }, places, nameOf);
}
const good = (cells: Partial<Record<RosterColumn, string>>, line = 2) => read(cells, line) as RosterRow;

describe('a name as search compares it', () => {
  it.each([
    ['Núñez  Ana', 'nunez ana'],
    ['ÅSA Strömberg', 'asa stromberg'],
    ['  O’Neil ', "o'neil"],
    ['Łukasz', 'lukasz'],
  ])('%s becomes %s', (name, folded) => expect(foldName(name)).toBe(folded));
});

describe('words for roles', () => {
  it.each([
    ['TOSA', 'district_coach'],
    ['Math Specialist', 'district_coach'],
    ['instructional coaches', 'district_coach'],
    ['School-based coach', 'school_coach'],
    ['Induction Mentor', 'induction_coach'],
    ['AP', 'assistant_principal'],
    ['Assistant Superintendent', 'principal_supervisor'],
    ['teachers', 'teacher'],
    ['math_manager', 'math_manager'],
    ['District administrator', 'administrator'],
  ])('%s is %s', (words, role) => expect(roleFromWords(words)).toBe(role));
  it.each(['', 'wizard', 'bus driver'])('"%s" is none', (words) => expect(roleFromWords(words)).toBeNull());
});

describe('a row of a list of staff', () => {
  it('gives a principal the school, by name or by number', () => {
    expect(good({ name: 'Desmond Cole', email: 'Cole@Example.org', role: 'Principal', school: 'ALDER elementary' })).toMatchObject({
      email: 'cole@example.org',
      role: 'principal',
      scopes: [{ kind: 'school', id: 'alder' }],
    });
    expect(good({ name: 'Desmond Cole', email: 'c@example.org', role: 'Principal', school: '0042' }).scopes).toEqual([{ kind: 'school', id: 'alder' }]);
  });

  it('gives a supervisor of two networks both, and a coach without a place the district', () => {
    expect(good({ name: 'Irene Novak', external_id: '7', role: 'Assistant superintendent', region: 'North; South' }).scopes).toEqual([
      { kind: 'region', id: 'north' },
      { kind: 'region', id: 'south' },
    ]);
    expect(good({ name: 'Tallulah Reyes', external_id: '8', role: 'TOSA', school: 'District office' }).scopes).toEqual([{ kind: 'district', id: null }]);
  });

  it('joins first and last name', () => {
    expect(good({ first_name: 'Ana', last_name: 'Ruiz', email: 'a@example.org', role: 'teacher', school: 'Birch Elementary' }).name).toBe('Ana Ruiz');
  });

  it('names everything that is wrong with it, with line, column and a sentence', () => {
    const problems = read({ name: '', email: 'nowhere', role: 'wizard' }, 17);
    expect(problems).toEqual([
      { line: 17, column: 'name', message: 'The name is missing.' },
      { line: 17, column: 'email', message: '"nowhere" is not an e-mail address.' },
      { line: 17, column: 'role', message: '"wizard" is no role that is known here.' },
    ]);
    expect(read({ name: 'A', email: 'a@example.org', role: 'teacher' })).toEqual([
      { line: 2, column: 'school', message: 'The school is missing: a teacher works at one.' },
    ]);
    expect(read({ name: 'A', email: 'a@example.org', role: 'teacher', school: 'Elm' })).toEqual([
      { line: 2, column: 'school', message: 'There is no school "Elm" in the district.' },
    ]);
    expect(read({ name: 'A', role: 'TOSA' })).toMatchObject([{ column: 'email' }]);
    expect(read({ name: 'A', external_id: '1', role: 'Network leader', region: 'West' })).toMatchObject([
      { message: 'There is no network "West" in the district.' },
    ]);
  });
});

describe('joining rows with people', () => {
  const ana: KnownPerson = {
    id: 'ana',
    name: 'Ana Ruiz',
    email: 'ana@example.org',
    externalId: '11',
    retired: false,
    appointments: [{ role: 'teacher', scope: { kind: 'school', id: 'alder', further: [] } }],
  };
  let next = 0;
  const plan = (rows: RosterRow[], known = [ana]) => planRoster(rows, known, nameOf, () => `new-${++next}`);
  const anaRow = { name: 'Ana Ruiz', email: 'ana@example.org', external_id: '11', role: 'teacher', school: 'Alder Elementary' };

  it('doubles nobody', () => {
    const { people, problems } = plan([good(anaRow)]);
    expect(problems).toEqual([]);
    expect(people).toMatchObject([{ id: 'ana', appointments: [] }]);
  });

  it('lets two rows of one person give two appointments', () => {
    const { people } = plan([
      good({ name: 'B', email: 'b@example.org', role: 'teacher', school: 'Alder Elementary' }),
      good({ name: 'B', email: 'b@example.org', role: 'teacher leader', school: 'Birch Elementary' }, 3),
    ]);
    expect(people).toHaveLength(1);
    expect(people[0]?.appointments.map((each) => each.role)).toEqual(['teacher', 'teacher_leader']);
  });

  it('lets one appointment hold in every region that the file names, and gives only those that are new', () => {
    const irene = { name: 'Irene Novak', email: 'i@example.org', role: 'network leader' };
    const both = [{ kind: 'region', id: 'north', further: ['south'] }];
    expect(plan([good({ ...irene, region: 'North; South; north' })]).people[0]?.appointments.map((each) => each.scope)).toEqual(both);
    const rows = [good({ ...irene, region: 'North' }), good({ ...irene, region: 'South' }, 3)];
    expect(plan(rows).people[0]?.appointments.map((each) => each.scope)).toEqual(both);
    const titled = [good({ ...irene, region: 'North', title: 'Director' }), good({ ...irene, region: 'South', title: 'Acting director' }, 3)];
    expect(plan(titled).people[0]?.appointments).toHaveLength(2);
    const known = (...ids: string[]): KnownPerson => ({
      ...{ id: 'irene', name: irene.name, email: irene.email, externalId: null, retired: false },
      appointments: [{ role: 'principal_supervisor', scope: { kind: 'region', id: ids[0] ?? null, further: ids.slice(1) } }],
    });
    expect(plan([good({ ...irene, region: 'South; North' })], [known('north', 'south')]).people[0]?.appointments).toEqual([]);
    expect(plan([good({ ...irene, region: 'North; South' })], [known('north')]).people[0]?.appointments.map((each) => each.scope)).toEqual([
      { kind: 'region', id: 'south', further: [] },
    ]);
  });

  it('brings a new address under a known number', () => {
    expect(plan([good({ ...anaRow, email: 'ana.ruiz@example.org' })]).people).toMatchObject([{ id: 'ana', email: 'ana.ruiz@example.org' }]);
  });

  it.each([
    ['another person of the district has the address', [good({ ...anaRow, external_id: '99' })], 'external_id'],
    [
      'the file calls one person two names',
      [good({ ...anaRow, email: 'x@example.org', external_id: '', name: 'X' }), good({ ...anaRow, email: 'x@example.org', external_id: '', name: 'Y' }, 3)],
      'name',
    ],
    [
      'the file has two numbers for one address',
      [good({ ...anaRow, email: 'x@example.org', external_id: '1' }), good({ ...anaRow, email: 'x@example.org', external_id: '2' }, 3)],
      'external_id',
    ],
    [
      'the file has two addresses for one number',
      [good({ ...anaRow, email: 'x@example.org', external_id: '1' }), good({ ...anaRow, email: 'y@example.org', external_id: '1' }, 3)],
      'email',
    ],
  ])('refuses when %s', (_, rows, column) => {
    expect(plan(rows).problems).toMatchObject([{ line: rows.length + 1, column }]);
  });

  it('refuses when number and address are those of two people, and when the person is retired', () => {
    const other: KnownPerson = { ...ana, id: 'other', name: 'Otto', email: 'otto@example.org', externalId: '12' };
    expect(plan([good({ ...anaRow, email: 'otto@example.org' })], [ana, other]).problems[0]?.message).toContain('Otto');
    expect(plan([good(anaRow)], [{ ...ana, retired: true }]).problems[0]?.message).toContain('retired');
  });
});
