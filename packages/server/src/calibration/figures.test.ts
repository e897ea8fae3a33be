import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
let before: { id: string; lessonId: string };
let round: { id: string; lessonId: string };

beforeAll(async () => {
  scene = await setScene();
  const { cast } = scene;
  const three = [cast.tallulah, cast.laverne, cast.cole];
  before = await scene.begin({ invited: three, title: 'Before' });
  for (const [index, actor] of three.entries()) await scene.send(actor, before.lessonId, [index + 1, 2, true]);
  await scene.app.as(cast.manager).calibration.reveal({ id: before.lessonId, revision: 1 });
  round = await scene.begin({ invited: [...three, cast.ana], title: 'Again', followsId: before.id });
  for (const actor of [...three, cast.ana]) await scene.send(actor, round.lessonId, [2, 2, true]);
  await scene.app.as(cast.manager).calibration.reveal({ id: round.lessonId, revision: 1 });
  await scene.send(cast.manager, round.lessonId, [4, 4, false]);
});
afterAll(() => scene?.close());

describe('Figures of a round', () => {
  it('of the group are everybody’s in it; what came late is left out', async () => {
    const { figures, observers, before: earlier } = await scene.app.as(scene.cast.ana).calibration.readFigures({ id: round.id });
    expect(figures).toMatchObject({ lessons: 1, observers: 4 });
    expect(figures.scales[0]?.group.statistics.percentExact).toMatchObject({ value: 1, n: 2 });
    expect(observers).toBeNull();
    // she was not in the round before
    expect(earlier).toBeNull();
  });

  it('of each observer are the observer’s and the leader’s alone', async () => {
    const { cast, app } = scene;
    const own = await app.as(cast.cole).calibration.readFigures({ id: before.id });
    expect(own.observers).toBeNull();
    expect(own.mine?.[0]).toMatchObject({ scored: 2, leniency: { value: 0.75 } });
    expect(JSON.stringify(own)).not.toContain('Reyes');
    const leaders = await app.as(cast.manager).calibration.readFigures({ id: before.id });
    expect(leaders.mine).toBeNull();
    expect(leaders.observers?.map(({ name }) => name).sort()).toEqual(['Desmond Cole', 'Laverne Hall', 'Tallulah Reyes']);
    expect(leaders.observers?.find(({ name }) => name === 'Desmond Cole')?.scales[0]).toEqual(own.mine?.[0]);
  });

  it('straight in the database, after the reveal: whose a sheet is reads its author and the leader, and nobody else in the round or above it', async () => {
    const { cast } = scene;
    const authors = (actor: typeof cast.cole) =>
      scene.as(actor, (tx) =>
        tx.selectFrom('calibration_author').select('appointment_id').where('round_id', '=', round.id).orderBy('appointment_id').execute(),
      );
    const three = [cast.tallulah, cast.laverne, cast.cole, cast.ana].map(({ appointmentId }) => appointmentId);
    // the manager’s own came late: it is of no figure, and the manager’s to read
    expect((await authors(cast.manager)).map((row) => row.appointment_id)).toEqual([...three, cast.manager.appointmentId].sort());
    for (const actor of [cast.tallulah, cast.cole, cast.ana]) expect(await authors(actor)).toEqual([{ appointment_id: actor.appointmentId }]);
    for (const actor of [cast.supervisor, cast.samPrincipal, cast.administrator, cast.researcher, cast.stranger]) expect(await authors(actor)).toEqual([]);
  });

  it('whoever supervises is not in the round and reads nothing of it', async () => {
    for (const actor of [scene.cast.supervisor, scene.cast.samPrincipal])
      await expect(scene.app.as(actor).calibration.readFigures({ id: before.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('since the round before: to its leader with who drifted, to the others beside each other', async () => {
    const { cast, app } = scene;
    const leaders = await app.as(cast.manager).calibration.readFigures({ id: round.id });
    const [drift] = leaders.drift?.scales ?? [];
    expect(drift?.drift.observers).toHaveLength(3);
    expect(drift?.drift.group[0]).toMatchObject({ statistic: 'percentExact', earlier: { value: 0.5 }, later: { value: 1 }, change: { value: 0.5 } });
    expect(Object.values(leaders.drift?.names ?? {})).toContain('Desmond Cole');
    const member = await app.as(cast.cole).calibration.readFigures({ id: round.id });
    expect(member.drift).toBeNull();
    expect(member.before).toMatchObject({ id: before.id, title: 'Before', sameRubric: true, figures: { observers: 3 } });
    expect(member.before?.mine?.[0]).toMatchObject({ leniency: { value: 0.75 } });
  });
});
