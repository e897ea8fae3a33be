import { randomUUID } from 'node:crypto';
import type { Visit } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { createScene, dayFrom, refusalOf, type Scene } from '../walkthroughs/testing/scene.ts';

let scene: Scene;
let visit: Visit;

beforeAll(async () => {
  scene = await createScene();
  const { id: formId } = await scene.form();
  visit = await scene.visit({
    formId,
    team: [
      { appointmentId: scene.cast.laverne.appointmentId, part: 'observer' },
      { appointmentId: scene.cast.cole.appointmentId, part: 'host' },
    ],
  });
});
afterAll(() => scene?.close());

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).improvement;
const step = (over = {}) => ({
  id: randomUUID(),
  visitId: visit.id,
  text: 'Plan one discussion with grade 3.',
  ownerAppointmentId: scene.cast.cole.appointmentId,
  due: dayFrom(scene.cast.cole.today, 14),
  ...over,
});

describe('a step that somebody promised', () => {
  it('stands on its owner’s list, and its team reads it', async () => {
    const given = step();
    expect(await (await as(scene.cast.tallulah)).promiseStep(given)).toMatchObject({ owner: { name: 'Desmond Cole' }, own: false, state: 'open' });
    expect(await (await as(scene.cast.tallulah)).promiseStep(given)).toMatchObject({ id: given.id });
    expect(await (await as(scene.cast.cole)).listSteps({})).toMatchObject([{ id: given.id, own: true, origin: { kind: 'visit', id: visit.id } }]);
    expect(await (await as(scene.cast.laverne)).listSteps({ visitId: visit.id })).toMatchObject([{ id: given.id }]);
    for (const actor of [scene.cast.coachThree, scene.cast.manager, scene.cast.supervisor])
      expect(await (await as(actor)).listSteps({ visitId: visit.id })).toEqual([]);
  });

  it('may be for its owner and whoever put it down alone', async () => {
    const given = step({ readers: 'owner' });
    await (await as(scene.cast.tallulah)).promiseStep(given);
    expect((await (await as(scene.cast.laverne)).listSteps({ visitId: visit.id })).map((each) => each.id)).not.toContain(given.id);
    expect((await (await as(scene.cast.cole)).listSteps({})).map((each) => each.id)).toContain(given.id);
  });

  it('is decided on by its owner: done, kept with a day, or dropped with a reason', async () => {
    const given = step();
    await (await as(scene.cast.tallulah)).promiseStep(given);
    expect((await refusalOf((await as(scene.cast.tallulah)).decideStep({ id: given.id, revision: 1, state: 'done' }))).code).toBe('NOT_ALLOWED');
    const cole = await as(scene.cast.cole);
    expect(await cole.decideStep({ id: given.id, revision: 1, state: 'open', due: dayFrom(given.due, 7) })).toMatchObject({
      due: dayFrom(given.due, 7),
      revision: 2,
    });
    expect((await refusalOf(cole.decideStep({ id: given.id, revision: 2, state: 'dropped' }))).data.fields?.[0]?.path).toBe('reason');
    expect(await cole.decideStep({ id: given.id, revision: 2, state: 'done' })).toMatchObject({ state: 'done', decidedOn: scene.cast.cole.today });
    expect((await refusalOf(cole.decideStep({ id: given.id, revision: 2, state: 'open' }))).code).toBe('CONFLICT');
  });

  it('is taken on by somebody of the team', async () => {
    const outside = step({ ownerAppointmentId: scene.cast.coachThree.appointmentId });
    expect((await refusalOf((await as(scene.cast.tallulah)).promiseStep(outside))).data.fields?.[0]?.path).toBe('ownerAppointmentId');
    expect((await refusalOf((await as(scene.cast.coachThree)).promiseStep(step()))).code).toMatch(/NOT_ALLOWED|NOT_FOUND/);
  });
});
