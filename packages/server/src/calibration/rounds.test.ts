import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, scoresOf, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const codeOf = async (id: string) => {
  const { code } = await scene.app.as(scene.cast.manager).calibration.readRound({ id });
  if (!code) throw new Error('No code opens this round');
  return code.code;
};

describe('Beginning a round', () => {
  it('invites people, who see that it waits for them; the leader scores only by choice', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin({ invited: [cast.tallulah, cast.ana] });
    const round = await app.as(cast.ana).calibration.readRound({ id });
    expect(round).toMatchObject({ state: 'gathering', mine: { leads: false, state: 'invited', agreesToNames: null }, leader: { name: 'Triston Bell' } });
    expect(round.members.map(({ name, leads, state }) => [name, leads, state])).toEqual([
      ['Triston Bell', true, 'not_coming'],
      ['Ana Ruiz', false, 'invited'],
      ['Tallulah Reyes', false, 'invited'],
    ]);
    const waiting = async (actor: typeof cast.ana) => (await app.as(actor).calibration.listRounds({ waitingForMe: true })).map((one) => one.id);
    expect(await waiting(cast.ana)).toContain(id);
    expect(await waiting(cast.manager)).not.toContain(id);
    await app.as(cast.ana).calibration.answerInvitation({ id, state: 'not_coming' });
    expect(await waiting(cast.ana)).not.toContain(id);
  });

  it('sent again is the same round; with other content it is a conflict', async () => {
    const { cast, app, rubric } = scene;
    const given = {
      id: randomUUID(),
      title: 'Once',
      on: cast.manager.today,
      rubricVersionId: rubric.versionId,
      indicatorIds: [rubric.indicators[0].id],
      lesson: { id: randomUUID(), kind: 'classroom' as const, title: 'A kindergarten classroom' },
      invited: [],
    };
    const first = await app.as(cast.manager).calibration.startRound(given);
    expect((await app.as(cast.manager).calibration.startRound(given)).code).toEqual(first.code);
    await expect(app.as(cast.manager).calibration.startRound({ ...given, title: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(app.as(cast.tallulah).calibration.startRound(given)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('asks only what the rubric offers, of people who may score, with a version that no longer changes', async () => {
    const { cast, app, rubric } = scene;
    const given = {
      id: randomUUID(),
      title: 'Never',
      on: cast.manager.today,
      rubricVersionId: rubric.versionId,
      indicatorIds: [rubric.indicators[0].id],
      lesson: { id: randomUUID(), kind: 'classroom' as const, title: 'A classroom' },
      invited: [cast.researcher.appointmentId],
    };
    const start = (change: object) => app.as(cast.manager).calibration.startRound({ ...given, ...change });
    await expect(start({})).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'invited' }] } });
    await expect(start({ invited: [], indicatorIds: [randomUUID()] })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'indicatorIds' }] } });
    const [rubricId, versionId] = [randomUUID(), randomUUID()];
    await app.as(cast.manager).frameworks.startRubric({ id: rubricId, versionId, name: 'Draft', from: { kind: 'built_in', key: 'math_ipg' } });
    await expect(start({ invited: [], rubricVersionId: versionId })).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('draft') });
    await expect(start({ invited: [], followsId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('Joining by code', () => {
  it('lets in whoever types it, blanks aside, and only while it is shown', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin();
    const code = await codeOf(id);
    await expect(app.as(cast.cole).calibration.readRound({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await app.as(cast.cole).calibration.joinRound({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).toEqual({ id });
    expect((await app.as(cast.cole).calibration.readRound({ id })).mine.state).toBe('joined');
    // once more changes nothing
    await app.as(cast.cole).calibration.joinRound({ code });
    expect((await app.as(cast.manager).calibration.readRound({ id })).members).toHaveLength(2);

    await app.as(cast.manager).calibration.renewCode({ id });
    if ((await codeOf(id)) !== code) await expect(app.as(cast.ana).calibration.joinRound({ code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await scene.database.owner.query(`update calibration_code set expires_at = now() - interval '1 second' where round_id = $1`, [id]);
    expect((await app.as(cast.manager).calibration.readRound({ id })).code).toBeNull();
  });

  it('brings a declined invitation back', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin({ invited: [cast.laverne] });
    await app.as(cast.laverne).calibration.answerInvitation({ id, state: 'not_coming' });
    await app.as(cast.laverne).calibration.joinRound({ code: await codeOf(id) });
    expect((await app.as(cast.laverne).calibration.readRound({ id })).mine.state).toBe('joined');
  });

  it('opens nothing in another district', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin();
    await expect(app.as(cast.stranger).calibration.joinRound({ code: await codeOf(id) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not to be guessed: after ten wrong codes the right one has to wait', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin();
    const right = await codeOf(id);
    const { rows } = await scene.database.owner.query<{ code: string }>('select code from calibration_code');
    const taken = new Set(rows.map((row) => row.code));
    const wrong = Array.from({ length: 50 }, (_, n) => String(n).padStart(6, '0')).filter((code) => !taken.has(code));
    for (const code of wrong.slice(0, 10)) await expect(app.as(cast.coachThree).calibration.joinRound({ code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.as(cast.coachThree).calibration.joinRound({ code: right })).rejects.toMatchObject({ code: 'TOO_MANY' });
  });
});

describe('A round from its first lesson to its end', () => {
  it('talks, agrees, goes on with a second lesson, and closes', async () => {
    const { cast, app, rubric } = scene;
    const leader = app.as(cast.manager).calibration;
    const round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole] });
    for (const actor of [cast.tallulah, cast.laverne, cast.cole]) await scene.send(actor, round.lessonId, [1, 2, true]);
    const place = { lessonId: round.lessonId, indicatorId: rubric.indicators[0].id };
    const agreed = { basis: 'consensus' as const, value: { kind: 'level' as const, level: 2 }, reason: 'Half of the class explained' };
    await expect(leader.agree({ ...place, ...agreed, revision: null })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(leader.addLesson({ roundId: round.id, id: randomUUID(), kind: 'video', title: 'Too early' })).rejects.toMatchObject({ code: 'INVALID' });
    await leader.reveal({ id: round.lessonId, revision: 1 });

    expect(await leader.saveNote({ ...place, text: 'What counts as explaining?', revision: null })).toEqual({
      text: 'What counts as explaining?',
      revision: 1,
    });
    await expect(leader.saveNote({ ...place, text: 'Other', revision: null })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await leader.agree({ ...place, ...agreed, revision: null })).toEqual({ revision: 1 });
    expect(await leader.agree({ ...place, ...agreed, basis: 'anchor', revision: 1 })).toEqual({ revision: 2 });
    await expect(leader.agree({ ...place, ...agreed, value: { kind: 'level', level: 7 }, revision: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(app.as(cast.cole).calibration.agree({ ...place, ...agreed, revision: 2 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const seen = (await app.as(cast.cole).calibration.readLesson({ id: round.lessonId })).indicators.find((one) => one.indicatorId === place.indicatorId);
    expect(seen).toMatchObject({ note: { text: 'What counts as explaining?' }, agreed: { ...agreed, basis: 'anchor' } });

    const second = randomUUID();
    const going = await leader.addLesson({ roundId: round.id, id: second, kind: 'classroom', title: 'A 4th-grade classroom' });
    expect(going.lessons.map(({ state }) => state)).toEqual(['agreed', 'gathering']);
    expect(going.state).toBe('gathering');
    await scene.send(cast.cole, second, [3, null, false]);
    const closed = await leader.saveRound({ id: round.id, revision: going.revision, close: true });
    expect(closed).toMatchObject({ state: 'closed', code: null });
    await expect(leader.addLesson({ roundId: round.id, id: randomUUID(), kind: 'video', title: 'Too late' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('says of newcomers that the group calibrates anew for them', async () => {
    const { cast, app } = scene;
    const before = await scene.begin({ invited: [cast.tallulah, cast.laverne], title: 'Before' });
    for (const actor of [cast.tallulah, cast.laverne]) await scene.send(actor, before.lessonId, [1, 2, true]);
    const again = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole], title: 'Again', followsId: before.id });
    await app.as(cast.ana).calibration.joinRound({ code: await codeOf(again.id) });
    const round = await app.as(cast.tallulah).calibration.readRound({ id: again.id });
    expect(round.follows).toEqual({ id: before.id, title: 'Before', on: cast.manager.today });
    expect(round.members.filter((member) => member.newcomer).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Desmond Cole']);
    // who was not there learns that there was one, and nothing of it
    expect((await app.as(cast.cole).calibration.readRound({ id: again.id })).follows).toEqual({ id: before.id, title: null, on: null });
    expect((await app.as(cast.tallulah).calibration.readRound({ id: before.id })).followedBy).toEqual({ id: again.id, title: 'Again' });
  });
});

describe('Mails of a round', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });
  afterAll(() => scene?.close());
  const sentSince = (before: number) => scene.app.outbox.slice(before);

  it('invite each with the link and the code, and say nothing of the lesson; nobody is invited twice', async () => {
    const { cast, app } = scene;
    const { id } = await scene.begin({ invited: [cast.tallulah, cast.laverne], title: 'Round about fractions' });
    const { code } = await app.as(cast.manager).calibration.readRound({ id });
    const mails = sentSince(0);
    expect(mails.map(({ to }) => to).sort()).toEqual(['laverne.hall@example.test', expect.stringMatching(/^tallulah\./)]);
    for (const { subject, text } of mails) {
      expect(text).toContain(`http://localhost/calibration/${id}`);
      expect(text).toContain(`the code ${code?.code}`);
      expect(text).toContain('not for evaluation');
      expect(`${subject} ${text}`).not.toMatch(/fractions|lesson, link|3rd-grade|Meadow/i);
    }
    await app.as(cast.manager).calibration.invite({ id, invited: [cast.laverne.appointmentId, cast.cole.appointmentId] });
    expect(sentSince(2).map(({ to }) => to)).toEqual(['desmond.cole@example.test']);
  });

  it('remind those who have not scored, and only them; the leader is not told who, and waits an hour before the next', async () => {
    const { cast, app } = scene;
    const leader = app.as(cast.manager).calibration;
    const { id, lessonId } = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.cole, cast.supervisor] });
    await scene.send(cast.tallulah, lessonId, [1, 2, true]);
    await app.as(cast.supervisor).calibration.answerInvitation({ id, state: 'not_coming' });
    const before = app.outbox.length;
    await expect(app.as(cast.laverne).calibration.remind({ id: lessonId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const answer = await leader.remind({ id: lessonId });
    // they leave side by side, in no order
    expect(
      sentSince(before)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['desmond.cole@example.test', 'laverne.hall@example.test']);
    expect(sentSince(before)[0]?.text).toContain(`/calibration/${id}/score`);
    expect(answer.lessons[0]).toMatchObject({ in: 1, remindedAt: expect.any(String) });
    await expect(leader.remind({ id: lessonId })).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('last hour') });
    expect(sentSince(before)).toHaveLength(2);
    // an hour on
    await scene.as(cast.manager, (tx) =>
      tx
        .updateTable('calibration_lesson')
        .set({ reminded_at: new Date(0) })
        .where('id', '=', lessonId)
        .execute(),
    );
    await scene.send(cast.laverne, lessonId, [1, 2, true]);
    await leader.remind({ id: lessonId });
    expect(sentSince(before + 2).map(({ to }) => to)).toEqual(['desmond.cole@example.test']);
    await scene.send(cast.cole, lessonId, [1, 2, true]);
    await leader.reveal({ id: lessonId, revision: 1 });
    await expect(leader.remind({ id: lessonId })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('A district’s own certification', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });
  afterAll(() => scene?.close());

  it('is off until somebody sets a rule; each sees where they stand, and nobody else’s', async () => {
    const { cast, app, rubric } = scene;
    expect((await app.as(cast.tallulah).calibration.readCertification({})).rules).toEqual([]);
    const id = randomUUID();
    const rule = { id, rubricId: rubric.id, exactPercent: 50, adjacentPercent: 100, lessons: 1, months: 12, reason: 'Agreed with the coaches’ team' };
    await expect(app.as(cast.tallulah).calibration.startCertification(rule)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await app.as(cast.manager).calibration.startCertification(rule);
    await expect(app.as(cast.manager).calibration.startCertification({ ...rule, id: randomUUID() })).rejects.toMatchObject({ code: 'CONFLICT' });

    const round = await scene.begin({ invited: [cast.tallulah, cast.laverne, cast.coachThree] });
    await scene.send(cast.tallulah, round.lessonId, [2, 2, true]);
    await scene.send(cast.laverne, round.lessonId, [4, 2, true]);
    await scene.send(cast.coachThree, round.lessonId, [2, 2, false]);
    await app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
    for (const { indicatorId, value } of scoresOf(rubric, [2, 2]))
      await app
        .as(cast.manager)
        .calibration.agree({ lessonId: round.lessonId, indicatorId, basis: 'consensus', value, reason: 'As we saw it', revision: null });
    const standing = async (actor: typeof cast.tallulah) => (await app.as(actor).calibration.readCertification({})).rules[0]?.mine;
    expect(await standing(cast.tallulah)).toMatchObject({ state: 'reached', exact: 1, pairs: 2 });
    expect(await standing(cast.laverne)).toMatchObject({ state: 'not_reached', exact: 0.5, adjacent: 0.5 });
    expect(await standing(cast.ana)).toEqual({ state: 'too_few', lessons: 0, needed: 1 });

    expect(await app.as(cast.manager).calibration.endCertification({ id, revision: 1 })).toMatchObject({ endedOn: cast.manager.today });
    expect(await standing(cast.tallulah)).toBeNull();
  });
});

describe('Following a round', () => {
  it('tells each change within moments, without content, and lets the server close', async () => {
    const { cast, app } = scene;
    const { id, lessonId } = await scene.begin({ invited: [cast.tallulah] });
    await expect(app.as(cast.cole).calibration.followRound({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.as(cast.researcher).calibration.followRound({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

    const address = await app.server.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${address}/api/calibration/rounds/${id}/changes`, {
      headers: { cookie: `test-account=${cast.manager.accountId}`, 'x-trellis-appointment': cast.manager.appointmentId },
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => {
      for (;;) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return null;
        const data = /data: (.*)/.exec(chunk.value)?.[1];
        if (data) return JSON.parse(data) as { version: number };
      }
    };
    const first = await next();
    expect(first).toEqual({ version: expect.any(Number) });
    await scene.send(cast.tallulah, lessonId, [1, 1, true]);
    const second = await next();
    expect(second?.version).toBeGreaterThan(first?.version ?? Number.NaN);
    await app.server.close();
    expect(await next()).toBeNull();
  });
});
