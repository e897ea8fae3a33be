import { randomUUID } from 'node:crypto';
import type { SentOperation } from '@trellis/domain/kernel';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectCalibratedSince } from './calibrated-since.ts';
import { type Scene, scoresOf, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const count = async (tx: Parameters<Parameters<Scene['as']>[1]>[0], table: string) => {
  const { rows } = await tx.executeQuery<{ n: number }>(CompiledQuery.raw(`select count(*)::int as n from ${table}`));
  return rows[0]?.n;
};

describe('Four people score a lesson that Triston leads', () => {
  let round: { id: string; lessonId: string };

  beforeAll(async () => {
    const { cast } = scene;
    round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole, cast.supervisor] });
    await scene.send(cast.tallulah, round.lessonId, [1, 3, true]);
    await scene.send(cast.laverne, round.lessonId, [2, 3, true]);
    await scene.send(cast.cole, round.lessonId, [4, 'not_observed', false]);
  });

  it('how many are in is known to all, who and what to nobody', async () => {
    const read = await scene.app.as(scene.cast.manager).calibration.readRound({ id: round.id });
    expect(read.lessons[0]).toMatchObject({ in: 3, late: 0, mine: null, state: 'gathering' });
    expect(read.members.filter(({ state }) => state === 'joined')).toHaveLength(3);
    const told = JSON.stringify(read);
    expect(told).not.toContain('"kind":"level","level"');
  });

  it('the leader reads no score and no author, through the API or past it; each reads their own', async () => {
    const { cast, app } = scene;
    await expect(app.as(cast.manager).calibration.readLesson({ id: round.lessonId })).rejects.toMatchObject({ code: 'INVALID' });
    await scene.as(cast.manager, async (tx) => {
      expect(await count(tx, 'calibration_sheet')).toBe(3);
      expect(await count(tx, 'calibration_score')).toBe(0);
      expect(await count(tx, 'calibration_author')).toBe(0);
    });
    await scene.as(cast.tallulah, async (tx) => {
      expect(await count(tx, 'calibration_score')).toBe(3);
      expect(await count(tx, 'calibration_author')).toBe(1);
    });
  });

  it('no login reads the column that says who wrote a score, nor the order in which rows were written', async () => {
    for (const column of ['appointment_id', 'xmin', 'ctid', '*']) {
      await expect(scene.as(scene.cast.tallulah, (tx) => tx.executeQuery(CompiledQuery.raw(`select ${column} from calibration_score`)))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('nobody reveals for themselves: neither the flag of a score nor that of an author is theirs to set', async () => {
    for (const statement of ['update calibration_score set revealed = true', 'update calibration_author set revealed = true']) {
      for (const actor of [scene.cast.manager, scene.cast.tallulah])
        await expect(scene.as(actor, (tx) => tx.executeQuery(CompiledQuery.raw(statement)))).rejects.toMatchObject({ code: '42501' });
    }
    await scene.as(scene.cast.tallulah, async (tx) => {
      const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(`update calibration_lesson set state = 'revealed', revealed_on = current_date`));
      expect(numAffectedRows).toBe(0n);
    });
  });

  it('what was sent can be changed until then, and is the same when sent twice', async () => {
    const { cast, app, rubric } = scene;
    const before = (await app.as(cast.laverne).calibration.readRound({ id: round.id })).lessons[0]?.mine;
    if (!before) throw new Error('Laverne has sent nothing');
    await app.as(cast.laverne).calibration.sendScores({ id: before.id, lessonId: round.lessonId, revision: null, scores: scoresOf(rubric, [2, 3, true]) });
    await expect(
      app.as(cast.laverne).calibration.sendScores({ id: before.id, lessonId: round.lessonId, revision: null, scores: scoresOf(rubric, [1, 1, true]) }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const changed = await app
      .as(cast.laverne)
      .calibration.sendScores({ id: before.id, lessonId: round.lessonId, revision: before.revision, scores: scoresOf(rubric, [1, 3, true]) });
    expect(changed.lessons[0]).toMatchObject({ in: 3, mine: { revision: before.revision + 1 } });
    expect(changed.lessons[0]?.mine?.scores).toEqual(expect.arrayContaining(scoresOf(rubric, [1, 3, true])));
  });

  it('scores that an indicator does not offer are refused, each with its sentence', async () => {
    const { cast, rubric } = scene;
    await expect(scene.send(cast.supervisor, round.lessonId, [9, 1, 'not_observed'])).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'scores.0.value', message: 'This is not on the scale of 1A.' }, { message: '2A cannot be left as not observed.' }] },
    });
    await expect(
      scene.app.as(cast.supervisor).calibration.sendScores({
        id: randomUUID(),
        lessonId: round.lessonId,
        revision: null,
        scores: [...scoresOf(rubric, [1]), ...scoresOf(rubric, [2])],
      }),
    ).rejects.toMatchObject({ code: 'INVALID', message: '1A is scored twice.' });
  });

  it('only the leader reveals; then everybody sees how it spread, largest disagreement first, and no name', async () => {
    const { cast, app, rubric } = scene;
    await expect(app.as(cast.supervisor).calibration.reveal({ id: round.lessonId, revision: 1 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await app.as(cast.tallulah).calibration.answerNaming({ id: round.id, agrees: true });
    const revealed = await app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    expect(revealed.lessons[0]).toMatchObject({ state: 'revealed', named: false, revealedOn: cast.manager.today });
    const { indicators } = await app.as(cast.supervisor).calibration.readLesson({ id: round.lessonId });
    // 1 and 1 and 4; 3 and 3 and not observed; yes and yes and no
    expect(indicators.map(({ indicatorId, disagreement }) => [indicatorId, disagreement])).toEqual([
      [rubric.indicators[0].id, expect.closeTo(2 / 3, 12)],
      [rubric.indicators[1].id, expect.closeTo(2 / 3, 12)],
      [rubric.indicators[2].id, expect.closeTo(2 / 3, 12)],
    ]);
    expect(indicators[0]?.answers).toEqual([
      { value: { kind: 'level', level: 1 }, count: 2, names: null },
      { value: { kind: 'level', level: 2 }, count: 0, names: null },
      { value: { kind: 'level', level: 3 }, count: 0, names: null },
      { value: { kind: 'level', level: 4 }, count: 1, names: null },
    ]);
    expect(indicators[1]?.answers.at(-1)).toEqual({ value: { kind: 'not_observed' }, count: 1, names: null });
  });

  it('the leader now knows whose sheet is whose, the others only their own', async () => {
    const { cast } = scene;
    await scene.as(cast.manager, async (tx) => expect(await count(tx, 'calibration_author')).toBe(3));
    await scene.as(cast.laverne, async (tx) => {
      expect(await count(tx, 'calibration_author')).toBe(1);
      expect(await count(tx, 'calibration_score')).toBe(9);
    });
  });

  it('who comes after the reveal is kept, marked and left out, and read by nobody else', async () => {
    const { cast, app } = scene;
    const late = await scene.send(cast.supervisor, round.lessonId, [1, 1, true]);
    expect(late.lessons[0]).toMatchObject({ in: 3, late: 1, mine: { late: true } });
    expect(late.lessons[0]?.mine?.scores).toHaveLength(3);
    const { indicators } = await app.as(cast.manager).calibration.readLesson({ id: round.lessonId });
    expect(indicators[0]?.answers[0]?.count).toBe(2);
    await scene.as(cast.manager, async (tx) => {
      expect(await count(tx, 'calibration_author')).toBe(3);
      expect(await count(tx, 'calibration_score')).toBe(9);
    });
  });

  it('and what was in before no longer changes', async () => {
    const { cast, app, rubric } = scene;
    const mine = (await app.as(cast.tallulah).calibration.readRound({ id: round.id })).lessons[0]?.mine;
    if (!mine) throw new Error('Tallulah has sent nothing');
    await expect(
      app.as(cast.tallulah).calibration.sendScores({ id: mine.id, lessonId: round.lessonId, revision: mine.revision, scores: scoresOf(rubric, [2, 2, true]) }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('revealed meanwhile') });
    await scene.as(cast.tallulah, async (tx) => {
      const { numAffectedRows } = await tx.executeQuery(CompiledQuery.raw('delete from calibration_score'));
      expect(numAffectedRows).toBe(0n);
    });
  });

  it('whoever scored in time has calibrated on the rubric, the late one has not', async () => {
    const { cast, rubric } = scene;
    const since = (actor: typeof cast.tallulah) => scene.as(actor, (tx) => selectCalibratedSince(tx, actor));
    expect(await since(cast.tallulah)).toEqual(new Map([[rubric.versionId, cast.tallulah.today]]));
    expect(await since(cast.supervisor)).toEqual(new Map());
    expect(await since(cast.manager)).toEqual(new Map());
  });

  it('nobody outside the round learns that it exists: no administrator, no other coach, no stranger', async () => {
    const { cast, app } = scene;
    for (const actor of [cast.coachThree, cast.samPrincipal]) {
      await expect(app.as(actor).calibration.readRound({ id: round.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(app.as(actor).calibration.readLesson({ id: round.lessonId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const tables = ['round', 'code', 'member', 'naming', 'lesson', 'sheet', 'author', 'note', 'agreement', 'score'].map((name) => `calibration_${name}`);
    for (const actor of [cast.coachThree, cast.administrator, cast.researcher, cast.stranger])
      await scene.as(actor, async (tx) => {
        for (const table of tables) expect([table, await count(tx, table)]).toEqual([table, 0]);
      });
  });
});

describe('Names', () => {
  it('stand beside scores when everybody who takes part agreed, and nobody learns who did not', async () => {
    const { cast, app } = scene;
    const round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole] });
    for (const [actor, level] of [
      [cast.tallulah, 1],
      [cast.laverne, 2],
      [cast.cole, 2],
    ] as const) {
      await scene.send(actor, round.lessonId, [level, level, true]);
      await app.as(actor).calibration.answerNaming({ id: round.id, agrees: true });
    }
    await scene.as(cast.manager, async (tx) => expect(await count(tx, 'calibration_naming')).toBe(0));
    const { lessons } = await app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    expect(lessons[0]?.named).toBe(true);
    const { indicators } = await app.as(cast.laverne).calibration.readLesson({ id: round.lessonId });
    expect(indicators[0]?.answers.map(({ names }) => names)).toEqual([['Tallulah Reyes'], ['Desmond Cole', 'Laverne Hall'], [], []]);
  });

  it('stay away when somebody who scored did not agree, also after having left', async () => {
    const { cast, app } = scene;
    const round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole, cast.ana] });
    for (const actor of [cast.tallulah, cast.laverne, cast.cole, cast.ana]) {
      await scene.send(actor, round.lessonId, [1, 2, true]);
      if (actor !== cast.ana) await app.as(actor).calibration.answerNaming({ id: round.id, agrees: true });
    }
    await app.as(cast.ana).calibration.answerInvitation({ id: round.id, state: 'not_coming' });
    const { lessons } = await app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    expect(lessons[0]).toMatchObject({ in: 4, named: false });
  });
});

describe('Too few', () => {
  it('one sheet is not shown, two only with both agreeing to names', async () => {
    const { cast, app } = scene;
    const round = await scene.begin({ invited: [cast.tallulah, cast.laverne] });
    const reveal = () => app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    await scene.send(cast.tallulah, round.lessonId, [1, 1, true]);
    await expect(reveal()).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('Too few') });
    await scene.send(cast.laverne, round.lessonId, [1, 1, true]);
    await expect(reveal()).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('each would know') });
    await scene.as(cast.manager, async (tx) => {
      const { rows } = await sql`select 1 from calibration_score where lesson_id = ${round.lessonId}`.execute(tx);
      expect(rows).toEqual([]);
    });
    for (const actor of [cast.tallulah, cast.laverne]) await app.as(actor).calibration.answerNaming({ id: round.id, agrees: true });
    expect((await reveal()).lessons[0]?.named).toBe(true);
  });
});

describe('A reveal while people send', () => {
  it('takes each sheet whole or late: none is half in', async () => {
    const { cast, app } = scene;
    const people = [cast.tallulah, cast.laverne, cast.coachThree, cast.ana, cast.cole, cast.supervisor];
    const round = await scene.begin({ invited: people });
    await Promise.all(people.slice(0, 3).map((actor) => scene.send(actor, round.lessonId, [1, 2, true])));
    await Promise.all([
      ...people.slice(3).map((actor) => scene.send(actor, round.lessonId, [4, 3, false])),
      app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 }),
    ]);
    const lesson = (await app.as(cast.manager).calibration.readRound({ id: round.id })).lessons[0];
    expect((lesson?.in ?? 0) + (lesson?.late ?? 0)).toBe(6);
    const { rows } = await scene.database.owner.query<{ fits: boolean }>(
      `select bool_and(c.revealed <> s.late) as fits from calibration_score c join calibration_sheet s on s.id = c.sheet_id where c.lesson_id = $1`,
      [round.lessonId],
    );
    expect(rows[0]?.fits).toBe(true);
  });
});

describe('A phone that lost its network sends its scores later', () => {
  let round: { id: string; lessonId: string };
  const operation = (over: Partial<SentOperation> & { scores: readonly (number | boolean | 'not_observed' | null)[] }): SentOperation => {
    const { scores, ...rest } = over;
    return {
      id: randomUUID(),
      name: 'calibration.score@1',
      recordId: round.lessonId,
      baseRevision: null,
      after: null,
      deviceSequence: 1,
      author: scene.cast.tallulah.appointmentId,
      content: { sheetId: randomUUID(), scores: scoresOf(scene.rubric, scores) },
      ...rest,
    };
  };
  const mine = async () => (await scene.app.as(scene.cast.tallulah).calibration.readRound({ id: round.id })).lessons[0]?.mine;

  beforeAll(async () => {
    const { cast } = scene;
    round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole] });
  });

  it('the same sent twice, also at the same moment, is stored once and answered as before', async () => {
    const client = scene.app.as(scene.cast.tallulah).calibration;
    const sent = operation({ scores: [1, 2, true] });
    const [one, other] = await Promise.all([client.receiveScores(sent), client.receiveScores(sent)]);
    expect(one).toEqual({ operationId: sent.id, outcome: 'accepted', revision: 1, reason: null, current: null });
    expect(other).toEqual(one);
    expect(await client.receiveScores(sent)).toEqual(one);
    expect(await mine()).toMatchObject({ revision: 1, scores: expect.arrayContaining(scoresOf(scene.rubric, [1, 2, true])) });
    await expect(client.receiveScores({ ...sent, content: operation({ scores: [4] }).content })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('what was made on an answer that was lost continues it; what another device changed meanwhile is a conflict that shows both', async () => {
    const client = scene.app.as(scene.cast.tallulah).calibration;
    const before = await mine();
    if (!before) throw new Error('Nothing was sent');
    const first = operation({ scores: [2, 2, true], baseRevision: before.revision });
    expect(await client.receiveScores(first)).toMatchObject({ revision: 2 });
    const second = operation({ scores: [3, 2, true], after: first.id });
    expect(await client.receiveScores(second)).toMatchObject({ revision: 3 });
    const late = operation({ scores: [4, 4, false], after: first.id });
    await expect(client.receiveScores(late)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: 3, content: { sheetId: before.id, scores: expect.arrayContaining(scoresOf(scene.rubric, [3, 2, true])) } } },
    });
    // refused whole: chosen after looking at both, the same scores go through
    expect(await client.receiveScores(operation({ scores: [4, 4, false], baseRevision: 3 }))).toMatchObject({ revision: 4 });
    expect(await mine()).toMatchObject({ id: before.id, revision: 4 });
  });

  it('nobody sends in another’s name, nor to a round that they are not in, nor what does not fit', async () => {
    const { cast, app } = scene;
    await expect(app.as(cast.laverne).calibration.receiveScores(operation({ scores: [1] }))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const outsider = operation({ scores: [1], author: cast.supervisor.appointmentId });
    await expect(app.as(cast.supervisor).calibration.receiveScores(outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const client = app.as(cast.tallulah).calibration;
    await expect(client.receiveScores(operation({ scores: [9], baseRevision: 4 }))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(client.receiveScores({ ...operation({ scores: [1] }), name: 'calibration.score@9' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(client.receiveScores({ ...operation({ scores: [1] }), content: { scores: [] } })).rejects.toMatchObject({ code: 'INVALID' });
    expect(await mine()).toMatchObject({ revision: 4 });
  });

  it('what comes after the reveal for the first time is late; what was sent before stands', async () => {
    const { cast, app } = scene;
    await scene.send(cast.cole, round.lessonId, [1, 1, true]);
    await app.as(cast.tallulah).calibration.answerNaming({ id: round.id, agrees: true });
    await app.as(cast.cole).calibration.answerNaming({ id: round.id, agrees: true });
    await app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    await expect(app.as(cast.tallulah).calibration.receiveScores(operation({ scores: [1, 1, true], baseRevision: 4 }))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('revealed meanwhile'),
    });
    const late = operation({ scores: [2, 2, true], author: cast.laverne.appointmentId });
    expect(await app.as(cast.laverne).calibration.receiveScores(late)).toMatchObject({ outcome: 'accepted', revision: 1 });
    const read = await app.as(cast.laverne).calibration.readRound({ id: round.id });
    expect(read.lessons[0]).toMatchObject({ in: 2, late: 1, mine: { late: true } });
  });
});
