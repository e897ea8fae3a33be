import { randomUUID } from 'node:crypto';
import { foldName } from '@trellis/domain/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { nameStarts } from './name-search.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;
const ids = { laverne: randomUUID(), rivera: randomUUID(), long: randomUUID() };

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
  await database.owner.query(`insert into school (district_id, id, name) values ($1, gen_random_uuid(), 'Riverbend')`, [cast.district]);
  const add = (name: string, id: string = randomUUID()) => app.as(cast.administrator).people.createPerson({ id, name });
  await add('Laverne Whitaker', ids.laverne);
  await add('Whitney Aames');
  await add('Inés Rivera', ids.rivera);
  await add('Ana María Núñez de la Cruz');
  await add('Joan Smith-O’Neil');
  await add('Ana Sofía de la Cruz y Martínez', ids.long);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const inList = async (find: string) => (await app.as(cast.ana).people.listPeople({ find })).rows.map((row) => row.name);
const suggested = async (q: string) => (await app.as(cast.tallulah).practice.suggestPeople({ q })).map(({ name }) => name);

describe('a person is found', () => {
  it.each([
    ['by the surname', 'whit', ['Laverne Whitaker', 'Whitney Aames']],
    ['by a surname without its marks', 'nunez', ['Ana María Núñez de la Cruz']],
    ['by a surname with marks and capitals', 'NÚÑ', ['Ana María Núñez de la Cruz']],
    ['by the whole of a surname of several words', 'de la cr', ['Ana María Núñez de la Cruz', 'Ana Sofía de la Cruz y Martínez']],
    ['by the second of two surnames', 'cruz', ['Ana María Núñez de la Cruz', 'Ana Sofía de la Cruz y Martínez']],
    ['by the seventh word', 'martin', ['Ana Sofía de la Cruz y Martínez']],
    ['by what follows a hyphen', "o'n", ['Joan Smith-O’Neil']],
    ['by what follows an apostrophe', 'neil', ['Joan Smith-O’Neil']],
    ['never by the middle of a word', 'hitak', []],
    ['never by signs that search would read as a pattern', 'whit%', []],
  ])('%s', async (_how, typed, names) => {
    expect(await inList(typed)).toEqual(names);
    expect([...(await suggested(typed))].sort()).toEqual([...names].sort());
  });

  it('beside a school: those whose name itself starts so come before those with a later word', async () => {
    expect(await suggested('riv')).toEqual(['Riverbend', 'Inés Rivera']);
    expect(await suggested('whit')).toEqual(['Whitney Aames', 'Laverne Whitaker']);
  });

  it('by the last letters of Unicode as well: nothing is found, and nothing breaks', async () => {
    expect(await suggested('\u{10ffff}')).toEqual([]);
    expect(await suggested('\ud7ff')).toEqual([]);
  });
});

describe('what a person is found by follows the name', () => {
  it('when the name is changed', async () => {
    await app.as(cast.administrator).people.savePerson({ id: ids.laverne, revision: 1, name: 'Laverne Okafor' });
    expect(await inList('okaf')).toEqual(['Laverne Okafor']);
    expect(await inList('whita')).toEqual([]);
  });

  it('when people come from a file, and come again with another name', async () => {
    const people = app.as(cast.administrator).people;
    const file = (surname: string) => `name,email,role,school\nPetra ${surname},petra@meadow.test,Teacher,Riverbend`;
    await people.importPeople({ id: randomUUID(), text: file('Lindqvist') });
    expect(await inList('lindq')).toEqual(['Petra Lindqvist']);
    await people.importPeople({ id: randomUUID(), text: file('Åkesson') });
    expect(await inList('akes')).toEqual(['Petra Åkesson']);
    expect(await inList('lindq')).toEqual([]);
  });

  it('for those who read people only', async () => {
    const find = (actor: typeof cast.ana) =>
      inAppointment(database.pools.app, actor, (tx) => tx.selectFrom('person as p').select('p.id').where(nameStarts('p', 'rivera')).execute());
    expect(await find(cast.ana)).toEqual([{ id: ids.rivera }]);
    expect(await find(cast.researcher)).toEqual([]);
    expect(await find(cast.stranger)).toEqual([]);
  });
});

describe('among 20,000 people', () => {
  beforeAll(async () => {
    await database.owner.query(
      `insert into person (district_id, id, name, folded_name)
       select $1, gen_random_uuid(), name, lower(name) from (select 'Given' || n % 500 || ' Family' || n || ' Second' || n % 7 as name from generate_series(1, 20000) n) as many`,
      [cast.district],
    );
    await database.owner.query('analyze person');
  });

  it.each(['family1999', 'given499 family1', 'rivera', 'second3'])('“%s” is looked up in the indexes, under the policies', async (typed) => {
    const plan = await inAppointment(database.pools.app, cast.tallulah, async (tx) =>
      JSON.stringify(
        await tx.selectFrom('person as p').select('p.id').where('p.district_id', '=', cast.district).where(nameStarts('p', typed)).explain('json'),
      ),
    );
    expect(plan).not.toContain('Seq Scan');
    for (const index of ['person_folded', 'person_folded_2', 'person_folded_3', 'person_folded_7']) expect(plan).toContain(`"Index Name":"${index}"`);
    // the beginning of the name is a bound of the index, not a filter on what it found
    expect(plan.match(/"Index Cond":"[^"]*~>=~[^"]*~<~/g)).toHaveLength(7);
  });

  it('a surname is suggested', async () => {
    expect(await suggested('family1999')).toHaveLength(8);
    expect(await inList(foldName('Family19999'))).toEqual(['Given499 Family19999 Second0']);
  });
});
