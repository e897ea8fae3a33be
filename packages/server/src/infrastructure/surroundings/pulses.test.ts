import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, inAppointment, selectActors } from '../../platform/db/index.ts';
import { addUpPulses } from './add-up-pulses.ts';
import { createPulseKey, openAnswers, sealAnswers, selectOptionalPulseKey } from './pulse-keys.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
let teachers: Actor[];
let round: string;
beforeAll(async () => {
  scene = await setScene();
  teachers = [];
  for (const name of ['Bo', 'Cy', 'Di', 'Ed', 'Fay']) teachers.push(await hireTeacher(name));
});
afterAll(() => scene?.close());

const as = (actor: Actor) => scene.as(actor).surroundings;
const today = () => scene.cast.manager.today;
const answer = (clarity: number) => ({ clarity, expectation: 3, usefulness: 4, trust: 2 });

beforeEach(async () => {
  round = randomUUID();
  await as(scene.cast.manager).openPulse({
    id: round,
    name: 'Walks',
    componentId: scene.components.walks,
    groups: ['teachers', 'principals'],
    opens: today(),
    closes: today(),
  });
});

async function hireTeacher(name: string): Promise<Actor> {
  const [person, account] = [randomUUID(), randomUUID()];
  const { owner, pools } = scene.database;
  await owner.query('insert into person (district_id, id, name, folded_name) values ($1, $2, $3, lower($3))', [scene.cast.district, person, name]);
  await owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, $3)', [scene.cast.district, person, account]);
  await owner.query(`insert into appointment (district_id, id, person_id, role, starts) values ($1, gen_random_uuid(), $2, 'teacher', '2020-01-01')`, [
    scene.cast.district,
    person,
  ]);
  const [actor] = await selectActors(pools.app, account);
  return actor!;
}

async function close() {
  const { revision } = (await as(scene.cast.manager).readPulse({ id: round })).round;
  await as(scene.cast.manager).closePulse({ id: round, revision });
}

describe('a pulse', () => {
  it('asks role groups; results come per group from five answers up, after it has closed', async () => {
    for (const [i, teacher] of teachers.entries()) await as(teacher).answerPulse({ id: round, ...answer(i + 1) });
    await as(scene.cast.cole).answerPulse({ id: round, ...answer(1) });
    const open = await as(scene.cast.manager).readPulse({ id: round });
    expect(open.groups).toEqual([]);
    expect(open.refused).toContain('when the pulse closes');
    await close();
    expect((await as(scene.cast.ana).readPulse({ id: round })).refused).toContain('being added up');
    expect(await addUpPulses(scene.database.owner, scene.dataFolder)).toBe(1);
    const { groups, refused, round: shown } = await as(scene.cast.ana).readPulse({ id: round });
    expect([refused, shown.state]).toEqual([null, 'added_up']);
    const [ofTeachers, ofPrincipals] = groups;
    expect(ofTeachers?.figures[0]).toMatchObject({ question: 'clarity', mean: { value: 3, n: 5 }, counts: [1, 1, 1, 1, 1] });
    // one principal answered: neither the answer nor the number is there
    expect(ofPrincipals).toMatchObject({ group: 'principals', figures: [{ mean: { refused: 'hidden', n: 0 }, counts: null }, {}, {}, {}] });
  });

  it('keeps sums of groups and nothing else: no answer, no small group, no key', async () => {
    for (const teacher of teachers) await as(teacher).answerPulse({ id: round, ...answer(5) });
    await as(scene.cast.cole).answerPulse({ id: round, ...answer(1) });
    await close();
    await addUpPulses(scene.database.owner, scene.dataFolder);
    const { rows } = await scene.database.owner.query('select count(*)::int as sealed from pulse_sealed where round_id = $1', [round]);
    expect(rows).toEqual([{ sealed: 0 }]);
    const counts = await scene.database.owner.query('select distinct role_group from pulse_count where round_id = $1', [round]);
    expect(counts.rows).toEqual([{ role_group: 'teachers' }]);
    expect(await readdir(join(scene.dataFolder, 'pulse-keys'))).not.toContain(`${round}.pem`);
    expect(await addUpPulses(scene.database.owner, scene.dataFolder)).toBe(0);
  });

  it('is answered once, by those it asks, while it is open', async () => {
    const [bo] = teachers;
    expect((await as(bo!).listPulses({ waitingForMe: true })).rows.map((one) => one.id)).toContain(round);
    expect((await as(bo!).answerPulse({ id: round, ...answer(4) })).mine).toEqual({ asked: true, answered: true });
    await expect(as(bo!).answerPulse({ id: round, ...answer(5) })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await as(bo!).listPulses({ waitingForMe: true })).rows.map((one) => one.id)).not.toContain(round);
    await expect(as(scene.cast.tallulah).answerPulse({ id: round, ...answer(4) })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as(scene.cast.ana).answerPulse({ id: round, ...answer(6) })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as(scene.cast.stranger).answerPulse({ id: round, ...answer(3) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await close();
    await expect(as(scene.cast.ana).answerPulse({ id: round, ...answer(4) })).rejects.toMatchObject({ code: 'INVALID', message: 'This pulse is closed.' });
    const { rows } = await scene.database.owner.query('select count(*)::int as sealed from pulse_sealed where round_id = $1', [round]);
    expect(rows).toEqual([{ sealed: 1 }]);
  });

  it('says of nobody else whether they have answered, and no role reads an answer', async () => {
    await as(scene.cast.ana).answerPulse({ id: round, ...answer(4) });
    const { pools } = scene.database;
    const { ana, tallulah, cole, supervisor, manager, administrator, researcher, stranger } = scene.cast;
    const ballots = (who: Actor) => inAppointment(pools.app, who, (tx) => tx.selectFrom('pulse_ballot').selectAll().where('round_id', '=', round).execute());
    expect(await ballots(ana)).toHaveLength(1);
    for (const other of [tallulah, cole, supervisor, manager, administrator, researcher, stranger]) expect(await ballots(other)).toEqual([]);
    for (const anybody of [ana, manager, administrator]) {
      await expect(inAppointment(pools.app, anybody, (tx) => tx.selectFrom('pulse_sealed').selectAll().execute())).rejects.toMatchObject({ code: '42501' });
      await expect(inAppointment(pools.app, anybody, (tx) => tx.deleteFrom('pulse_ballot').where('round_id', '=', round).execute())).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(pools.release.selectFrom('pulse_sealed').selectAll().execute()).rejects.toMatchObject({ code: '42501' });
    await expect(pools.release.selectFrom('pulse_ballot').selectAll().execute()).rejects.toMatchObject({ code: '42501' });
    const stuffed = inAppointment(pools.app, manager, (tx) =>
      tx
        .insertInto('pulse_count')
        .values({ district_id: manager.districtId, round_id: round, role_group: 'teachers', question: 'trust', answer: 5, people: 50 })
        .execute(),
    );
    await expect(stuffed).rejects.toMatchObject({ code: '42501' });
    const forOther = inAppointment(pools.app, manager, (tx) =>
      tx.insertInto('pulse_ballot').values({ district_id: manager.districtId, round_id: round, person_id: cole.personId }).execute(),
    );
    await expect(forOther).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves nothing in the database by which an answer could be found, even beside its ballot', async () => {
    await as(scene.cast.ana).answerPulse({ id: round, ...answer(5) });
    await as(scene.cast.cole).answerPulse({ id: round, ...answer(5) });
    const { rows } = await scene.database.owner.query<{ sealed: string }>(
      'select s.* from pulse_sealed s join pulse_ballot b on b.xmin = s.xmin and b.round_id = s.round_id where b.round_id = $1',
      [round],
    );
    // the join finds whose row it is, as long as the round is open; the row says nothing without the key
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.sealed)).size).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/teachers|principals|clarity/);
    const otherKey = await createPulseKey(scene.dataFolder, randomUUID()).then((publicKey) => sealAnswers(publicKey, { group: 'teachers', ...answer(5) }));
    const key = await selectOptionalPulseKey(scene.dataFolder, round);
    expect(openAnswers(key!, rows[0]?.sealed ?? '')).toMatchObject({ clarity: 5 });
    expect(openAnswers(key!, otherKey)).toBeNull();
    expect(openAnswers(key!, 'nothing')).toBeNull();
    expect((await stat(join(scene.dataFolder, 'pulse-keys', `${round}.pem`))).mode & 0o777).toBe(0o600);
    await close();
    await addUpPulses(scene.database.owner, scene.dataFolder);
    expect(existsSync(join(scene.dataFolder, 'pulse-keys', `${round}.pem`))).toBe(false);
  });

  it('waits for the machine that has its key, and is closed by its day as well as by hand', async () => {
    await as(scene.cast.ana).answerPulse({ id: round, ...answer(5) });
    await scene.database.owner.query('update pulse_round set opens = opens - 9, closes = closes - 8 where id = $1', [round]);
    expect((await as(scene.cast.ana).readPulse({ id: round })).round.state).toBe('closed');
    expect(await addUpPulses(scene.database.owner, join(scene.dataFolder, 'elsewhere'))).toBe(0);
    expect((await as(scene.cast.ana).readPulse({ id: round })).round.state).toBe('closed');
    await addUpPulses(scene.database.owner, scene.dataFolder);
    expect((await as(scene.cast.ana).readPulse({ id: round })).round.state).toBe('added_up');
  });

  it('is added up even when the key of another one is broken', async () => {
    const broken = randomUUID();
    await as(scene.cast.manager).openPulse({ id: broken, name: 'Broken', componentId: scene.components.walks, opens: today(), closes: today() });
    const keyFile = join(scene.dataFolder, 'pulse-keys', `${broken}.pem`);
    await writeFile(keyFile, 'not a key');
    await scene.database.owner.query('update pulse_round set opens = opens - 9, closes = closes - 8 where id = any ($1)', [[broken, round]]);
    await expect(addUpPulses(scene.database.owner, scene.dataFolder)).rejects.toThrow('1 pulses could not be added up');
    expect((await as(scene.cast.ana).readPulse({ id: round })).round.state).toBe('added_up');
    expect((await as(scene.cast.ana).readPulse({ id: broken })).round.state).toBe('closed');
    await rm(keyFile);
  });

  it('is opened and closed by those who decide, about something of the design', async () => {
    const open = (actor: Actor, change: object) =>
      as(actor).openPulse({ id: randomUUID(), name: 'A pulse', componentId: scene.components.walks, opens: today(), closes: today(), ...change });
    await expect(open(scene.cast.tallulah, {})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(open(scene.cast.manager, { componentId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(open(scene.cast.manager, { opens: '2020-01-01', closes: '2020-01-02' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(open(scene.cast.manager, { closes: '2020-01-02' })).rejects.toMatchObject({ code: 'INVALID' });
    const planned = await open(scene.cast.supervisor, { opens: '2999-01-01', closes: '2999-01-02' });
    expect(planned).toMatchObject({ state: 'planned', groups: [], mine: { asked: true, answered: false }, about: { kind: 'structure', name: 'Walks' } });
    await expect(as(scene.cast.ana).answerPulse({ id: planned.id, ...answer(3) })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'This pulse has not begun.',
    });
    const again = {
      id: round,
      name: 'Walks',
      componentId: scene.components.walks,
      groups: ['teachers' as const, 'principals' as const],
      opens: today(),
      closes: today(),
    };
    expect((await as(scene.cast.manager).openPulse(again)).revision).toBe(1);
    await expect(as(scene.cast.manager).openPulse({ ...again, name: 'Another' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(as(scene.cast.manager).closePulse({ id: round, revision: 9 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await close();
    await expect(as(scene.cast.manager).closePulse({ id: round, revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(as(scene.cast.stranger).readPulse({ id: round })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
