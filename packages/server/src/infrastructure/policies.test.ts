import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, inAppointment, type Tx } from '../platform/db/index.ts';
import { idOfKey, type Scene, setScene, structure } from './testing/scene.ts';

const tables = ['design', 'component', 'component_version', 'component_link', 'statement', 'design_section', 'design_coding', 'attachment'] as const;

let scene: Scene;
/** Tallulah's draft, to which Irene, the supervisor, is invited, with a row in every table */
let draft: string;

beforeAll(async () => {
  scene = await setScene();
  const coach = scene.as(scene.cast.tallulah);
  draft = randomUUID();
  await coach.createDraft({ id: draft, name: 'Mine', from: scene.adopted });
  await coach.inviteToDraft({ designId: draft, revision: 1, members: [scene.cast.supervisor.appointmentId] });
  const id = randomUUID();
  await coach.createComponent({ designId: draft, id, component: structure('secret-plan') });
  await coach.link({ designId: draft, id: randomUUID(), fromId: id, toId: await idOfKey(coach, draft, 'guide'), kind: 'uses' });
  await coach.attach({ designId: draft, componentId: id, id: randomUUID(), file: { name: 'a.txt', mediaType: 'text/plain', base64: 'YWJjZA==' } });
  await coach.saveMandate({ designId: draft, id: randomUUID(), revision: null, value: { key: 'm', name: 'M', prescribes: 'goals' } });
  await scene.database.owner.query(`insert into design_coding (district_id, design_id, coding) values ($1, $2, '{}')`, [scene.cast.district, draft]);
});
afterAll(() => scene?.close());

const straight = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => inAppointment(scene.database.pools.app, actor, work);

async function seen(actor: Actor, designId: string): Promise<Record<string, number>> {
  return straight(actor, async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(table)} where ${sql.ref(table === 'design' ? 'id' : 'design_id')} = ${designId}`.execute(tx);
      counts[table] = rows[0]!.n;
    }
    return counts;
  });
}

const none = Object.fromEntries(tables.map((table) => [table, 0]));
const code = (promise: Promise<unknown>) => promise.then(() => 'allowed').catch((error) => error.code as string);

describe('the policies of the designed infrastructure', () => {
  it('show the adopted design to everybody of the district', async () => {
    const { cast } = scene;
    for (const actor of [
      cast.tallulah,
      cast.ana,
      cast.cole,
      cast.supervisor,
      cast.manager,
      cast.administrator,
      cast.researcher,
      cast.samCoach,
      cast.samPrincipal,
    ]) {
      expect(await seen(actor, scene.adopted)).toMatchObject({ design: 1, component: 4, component_link: 1 });
      expect((await scene.as(actor).readRating({})).rating.ratings).toHaveLength(9);
    }
  });

  it('show a draft to its author and to those invited, in every table, and to nobody else', async () => {
    const { cast } = scene;
    for (const actor of [cast.tallulah, cast.supervisor]) {
      const counts = await seen(actor, draft);
      for (const table of tables) expect(counts[table], `${table} for ${actor.role}`).toBeGreaterThan(0);
      expect((await scene.as(actor).readDesign({ designId: draft })).name).toBe('Mine');
    }
    for (const actor of [
      cast.laverne,
      cast.ana,
      cast.cole,
      cast.manager,
      cast.administrator,
      cast.researcher,
      cast.samCoach,
      cast.samPrincipal,
      cast.stranger,
    ]) {
      expect(await seen(actor, draft), actor.role).toEqual(none);
      expect(await code(scene.as(actor).readDesign({ designId: draft }))).toBe('NOT_FOUND');
      expect((await scene.as(actor).listDesigns({ discarded: true })).map((design) => design.id)).not.toContain(draft);
      for (const operation of ['listComponents', 'listStatements', 'compareDraft', 'readRating', 'readDocument', 'map', 'initiativeLoad'] as const)
        expect(await code(scene.as(actor)[operation]({ designId: draft })), operation).toBe('NOT_FOUND');
      expect(await code(scene.as(actor).sideBySide({ otherDesignId: draft, designId: draft }))).toBe('NOT_FOUND');
    }
  });

  it('show nothing to a stranger, and nothing without the permission', async () => {
    expect(await seen(scene.cast.stranger, scene.adopted)).toEqual(none);
    const unpermitted: Actor = { ...scene.cast.tallulah, permissions: [] };
    expect(await seen(unpermitted, scene.adopted)).toEqual(none);
    expect(await seen(unpermitted, draft)).toEqual(none);
    expect(await code(scene.as(scene.cast.stranger).readRating({}))).toBe('NOT_FOUND');
    expect(await code(scene.as(null).readRating({}))).toBe('SIGNED_OUT');
  });

  it('let only those write who may, whatever the page asks', async () => {
    const { cast } = scene;
    const rename = (actor: Actor, designId: string) =>
      straight(actor, async (tx) =>
        Number((await tx.updateTable('component').set({ name: 'Mine now' }).where('design_id', '=', designId).executeTakeFirst()).numUpdatedRows),
      );
    for (const actor of [cast.ana, cast.cole, cast.administrator, cast.researcher, cast.samCoach, cast.stranger]) {
      expect(await rename(actor, scene.adopted), actor.role).toBe(0);
      expect(await code(scene.as(actor).createComponent({ designId: scene.adopted, id: randomUUID(), component: structure('no') }))).not.toBe('allowed');
    }
    expect(await rename(cast.manager, draft)).toBe(0);
    const insert = (actor: Actor, designId: string) =>
      straight(actor, (tx) =>
        tx.insertInto('design_section').values({ district_id: actor.districtId, design_id: designId, section: 'features', stated: true }).execute(),
      );
    expect(await code(insert(cast.ana, scene.adopted))).toBe('42501');
    expect(await code(insert(cast.manager, draft))).toBe('42501');
    expect(await code(insert(cast.stranger, scene.adopted))).toBe('42501');
    expect(await code(insert(cast.supervisor, draft))).toBe('allowed');
  });

  it('keep deciding to those who may decide: adopting, decisions, the adopted design’s own row', async () => {
    const { cast } = scene;
    const set = (actor: Actor, id: string, change: { state?: string; name?: string }) =>
      straight(actor, async (tx) => Number((await tx.updateTable('design').set(change).where('id', '=', id).executeTakeFirst()).numUpdatedRows));
    expect(await code(set(cast.tallulah, draft, { state: 'adopted' }))).toBe('42501');
    expect(await set(cast.tallulah, scene.adopted, { name: 'Renamed' })).toBe(0);
    expect(await set(cast.laverne, draft, { name: 'Renamed' })).toBe(0);
    const decide = (actor: Actor, designId: string, copied: number | null) =>
      straight(actor, (tx) =>
        tx
          .insertInto('statement')
          .values({
            district_id: actor.districtId,
            design_id: designId,
            id: randomUUID(),
            kind: 'decision',
            key: 'authority',
            detail: '{}',
            position: 0,
            by_appointment: actor.appointmentId,
            copied_from_revision: copied,
          })
          .execute(),
      );
    expect(await code(decide(cast.tallulah, scene.adopted, null))).toBe('42501');
    expect(await code(decide(cast.tallulah, scene.adopted, 1))).toBe('42501');
    expect(await code(decide(cast.tallulah, draft, null))).toBe('42501');
    expect(await code(scene.as(cast.tallulah).adoptDraft({ designId: draft }))).toBe('NOT_ALLOWED');
    const own = (actor: Actor, state: string) =>
      straight(actor, (tx) =>
        tx
          .insertInto('design')
          .values({ district_id: actor.districtId, id: randomUUID(), name: 'N', subject: 'science', state, created_by: actor.appointmentId })
          .execute(),
      );
    expect(await code(own(cast.manager, 'adopted'))).toBe('42501');
    expect(await code(own(cast.ana, 'draft'))).toBe('42501');
  });

  it('never delete what is adopted, and leave what others made in history as it was', async () => {
    const remove = (actor: Actor, table: 'component' | 'statement' | 'component_version' | 'design_section') =>
      straight(actor, async (tx) => Number((await tx.deleteFrom(table).where('design_id', '=', scene.adopted).executeTakeFirst()).numDeletedRows));
    const id = await idOfKey(scene.as(scene.cast.manager), scene.adopted, 'walks');
    await scene.as(scene.cast.laverne).saveComponent({ designId: scene.adopted, id, revision: 1, change: { kind: 'structure', name: 'Walks' } });
    for (const table of ['component', 'statement', 'component_version', 'design_section'] as const)
      expect(await remove(scene.cast.manager, table), table).toBe(0);
    const rewrite = await straight(scene.cast.manager, (tx) =>
      tx.updateTable('component_version').set({ snapshot: '{}' }).where('by_appointment', '=', scene.cast.laverne.appointmentId).executeTakeFirst(),
    );
    expect(Number(rewrite.numUpdatedRows)).toBe(0);
  });

  it('keep what was adopted: read by the district, noted under one’s own name, taken back once by those who decide', async () => {
    const { cast } = scene;
    const id = randomUUID();
    const values = (actor: Actor) => ({
      district_id: actor.districtId,
      id,
      design_id: scene.adopted,
      draft_id: draft,
      by_appointment: actor.appointmentId,
      records: '[]',
    });
    const note = (actor: Actor, by = actor) => straight(actor, (tx) => tx.insertInto('adoption').values(values(by)).execute());
    const undo = (actor: Actor, by = actor) =>
      straight(actor, async (tx) => {
        const change = { undone_by: by.appointmentId, undone_at: new Date() };
        return Number((await tx.updateTable('adoption').set(change).where('id', '=', id).executeTakeFirst()).numUpdatedRows);
      });
    for (const actor of [cast.tallulah, cast.ana, cast.stranger]) expect(await code(note(actor)), actor.role).toBe('42501');
    expect(await code(note(cast.manager, cast.supervisor))).toBe('42501');
    expect(await code(note(cast.manager))).toBe('allowed');
    const count = (actor: Actor) => straight(actor, async (tx) => (await tx.selectFrom('adoption').select('id').where('id', '=', id).execute()).length);
    expect([await count(cast.ana), await count(cast.stranger), await count({ ...cast.ana, permissions: [] })]).toEqual([1, 0, 0]);
    expect([await undo(cast.tallulah), await undo(cast.stranger)]).toEqual([0, 0]);
    expect(await code(undo(cast.manager, cast.supervisor))).toBe('42501');
    expect([await undo(cast.supervisor), await undo(cast.manager)]).toEqual([1, 0]);
  });

  it('let only the author invite, and only people of the district', async () => {
    const { cast } = scene;
    const { revision } = await scene.as(cast.tallulah).readDesign({ designId: draft });
    const invite = (actor: Actor, members: string[]) => code(scene.as(actor).inviteToDraft({ designId: draft, revision, members }));
    expect(await invite(cast.supervisor, [cast.manager.appointmentId])).toBe('NOT_ALLOWED');
    expect(await invite(cast.tallulah, [cast.stranger.appointmentId])).toBe('INVALID');
    expect((await scene.as(cast.supervisor).readDesign({ designId: draft })).members).toMatchObject([{ name: 'Irene Novak', role: 'principal_supervisor' }]);
    expect((await scene.as(cast.supervisor).readDesign({ designId: draft })).may).toEqual({ edit: true, decide: true, invite: false });
    expect(await invite(cast.tallulah, [])).toBe('allowed');
    expect(await code(scene.as(cast.supervisor).readDesign({ designId: draft }))).toBe('NOT_FOUND');
  });

  it('do not name staff to those who may not read names', async () => {
    const { component } = await scene
      .as(scene.cast.researcher)
      .readComponent({ designId: scene.adopted, id: await idOfKey(scene.as(scene.cast.researcher), scene.adopted, 'guide') });
    expect(component.updated.name).toBeNull();
  });
});
