import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment, type Tx } from '../../platform/db/index.ts';
import { idOf, publishGuide, type Scene, setScene, startGuide } from './testing/scene.ts';

/** Asked straight, past the operations: the database says the same. */
let scene: Scene;
let published: Awaited<ReturnType<typeof publishGuide>>;
let draft: Awaited<ReturnType<typeof startGuide>>;
beforeAll(async () => {
  scene = await setScene();
  published = await publishGuide(scene.app.as(scene.cast.manager));
  draft = await startGuide(scene.app.as(scene.cast.tallulah));
});
afterAll(() => scene?.close());

const straight = <T>(who: Actor, work: (tx: Tx) => Promise<T>) => inAppointment(scene.database.pools.app, who, work);

describe('a published version, straight in the database', () => {
  it('is touched by no update and no removal, not even its publisher’s', async () => {
    const { manager, district } = scene.cast;
    const update = (set: { content?: string; state?: string; number?: never }) =>
      straight(manager, (tx) =>
        tx.updateTable('rubric_version').set(set).where('district_id', '=', district).where('id', '=', published.versionId).executeTakeFirst(),
      );
    expect((await update({ content: '{"sections":[]}' })).numUpdatedRows).toBe(0n);
    expect((await update({ state: 'draft' })).numUpdatedRows).toBe(0n);
    const removed = await straight(manager, (tx) =>
      tx.deleteFrom('rubric_version').where('district_id', '=', district).where('id', '=', published.versionId).executeTakeFirst(),
    );
    expect(removed.numDeletedRows).toBe(0n);
    expect((await update({ content: '{"sections":[]}' })).numUpdatedRows).toBe(0n);
  });

  it('keeps its indicators: they are neither changed nor removed', async () => {
    const { manager, district } = scene.cast;
    await expect(
      straight(manager, (tx) => tx.updateTable('rubric_indicator').set({ label: 'x' }).where('district_id', '=', district).execute()),
    ).rejects.toMatchObject({
      code: '42501',
    });
    await expect(straight(manager, (tx) => tx.deleteFrom('rubric_indicator').where('district_id', '=', district).execute())).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('is not made by whoever may only edit, neither at once nor from a draft', async () => {
    const { tallulah, district } = scene.cast;
    const publishing = { state: 'published', published_by: tallulah.appointmentId, published_on: tallulah.today };
    await expect(
      straight(tallulah, (tx) =>
        tx.updateTable('rubric_version').set(publishing).where('district_id', '=', district).where('id', '=', draft.versionId).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const row = { district_id: district, id: randomUUID(), rubric_id: draft.rubric.id, number: 9, content: '{"sections":[]}' };
    const by = { started_by: tallulah.appointmentId, started_on: tallulah.today, changed_by: tallulah.appointmentId, changed_on: tallulah.today };
    await expect(
      straight(tallulah, (tx) =>
        tx
          .insertInto('rubric_version')
          .values({ ...row, ...by, ...publishing })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what others may, straight in the database', () => {
  it('drafts are read by those who edit; the rest by everybody here; nothing by a stranger', async () => {
    const { tallulah, supervisor, ana, researcher, administrator, stranger } = scene.cast;
    const drafts = (who: Actor) => straight(who, (tx) => tx.selectFrom('rubric_version').select('id').where('state', '=', 'draft').execute());
    for (const who of [tallulah, supervisor]) expect(await drafts(who)).toEqual([{ id: draft.versionId }]);
    for (const who of [ana, researcher, administrator, stranger]) expect(await drafts(who)).toEqual([]);
    for (const table of ['rubric', 'rubric_version', 'rubric_indicator'] as const) {
      expect((await straight(ana, (tx) => tx.selectFrom(table).select('id').execute())).length, table).toBeGreaterThan(0);
      expect(await straight(stranger, (tx) => tx.selectFrom(table).select('id').execute()), table).toEqual([]);
    }
  });

  it('a coach sets no focus and decides no crosswalk', async () => {
    const { tallulah, district, schoolYear } = scene.cast;
    const [one, other] = [idOf(published.content, '1A'), idOf(published.content, '1B')];
    const focus = { district_id: district, id: randomUUID(), school_year_id: schoolYear, rubric_id: published.rubricId, indicator_id: one };
    await expect(
      straight(tallulah, (tx) =>
        tx
          .insertInto('rubric_focus')
          .values({ ...focus, set_by: tallulah.appointmentId, set_on: tallulah.today })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const link = { district_id: district, id: randomUUID(), from_indicator_id: one, to_indicator_id: other, comparable: true };
    await expect(
      straight(tallulah, (tx) =>
        tx
          .insertInto('rubric_crosswalk')
          .values({ ...link, decided_by: tallulah.appointmentId, decided_on: tallulah.today })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
