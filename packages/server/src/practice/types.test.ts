import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, taskOf } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
});
afterAll(() => scene?.close());

describe('the district’s own words', () => {
  it('are kept by the manager and the administrator, read by all, and nobody else’s to change', async () => {
    const { cast, app } = scene;
    const saved = await app.as(cast.manager).practice.saveTaskType({ id: randomUUID(), label: 'Cognitive demand visit', kind: 'observing_debriefing' });
    await app.as(cast.administrator).practice.saveFocusType({ id: randomUUID(), label: 'Number talks', focus: 'instructional_practices' });
    const listed = await app.as(cast.ana).practice.listTypes({});
    expect(listed.tasks.map((type) => type.label)).toEqual(['Cognitive demand visit']);
    expect(listed.foci).toMatchObject([{ label: 'Number talks', focus: 'instructional_practices', retired: false, revision: 1 }]);
    for (const actor of [cast.tallulah, cast.cole, cast.ana, cast.researcher]) {
      expect((await refusalOf(app.as(actor).practice.saveTaskType({ id: randomUUID(), label: 'Mine', kind: 'responding' }))).code).toBe('NOT_ALLOWED');
      const straight = inAppointment(scene.database.pools.app, actor, (tx) =>
        tx.insertInto('task_type').values({ district_id: cast.district, id: randomUUID(), label: 'Mine', kind: 'responding' }).execute(),
      );
      await expect(straight).rejects.toMatchObject({ code: '42501' });
    }
    expect((await refusalOf(app.as(cast.manager).practice.saveTaskType({ id: randomUUID(), label: 'Cognitive demand visit', kind: 'responding' }))).code).toBe(
      'CONFLICT',
    );
    expect((await app.as(cast.stranger).practice.listTypes({})).tasks).toEqual([]);
    const renamed = await app.as(cast.manager).practice.renameType({ which: 'task', id: saved.id, revision: 1, label: 'Demand visit', retired: true });
    expect(renamed.revision).toBe(2);
    expect((await refusalOf(app.as(cast.manager).practice.renameType({ which: 'task', id: saved.id, revision: 1, label: 'Late' }))).code).toBe('CONFLICT');
    expect((await app.as(cast.tallulah).practice.listTypes({})).tasks).toEqual([]);
    expect((await app.as(cast.tallulah).practice.listTypes({ retired: true })).tasks).toMatchObject([{ label: 'Demand visit', retired: true }]);
  });

  it('count as another kind from now on and in what was recorded, without a word being read or changed', async () => {
    const { cast, app, database } = scene;
    const manager = app.as(cast.manager).practice;
    const type = await manager.saveTaskType({ id: randomUUID(), label: 'Grade-team lunch', kind: 'off_role' });
    const focus = await manager.saveFocusType({ id: randomUUID(), label: 'Fluency', focus: 'using_materials' });
    const given = taskOf(cast, {
      kind: undefined,
      taskTypeId: type.id,
      why: 'Over lunch',
      interactions: [{ id: randomUUID(), partner: 'teachers', focusTypeId: focus.id }],
    });
    const { entry } = await app.as(cast.tallulah).practice.createTask(given);
    expect(entry).toMatchObject({
      kind: 'off_role',
      taskType: { id: type.id, label: 'Grade-team lunch' },
      interactions: [{ focus: 'using_materials', focusTypeId: focus.id }],
    });
    await app.as(cast.laverne).practice.createTask(taskOf(cast));

    const job = { id: randomUUID(), typeId: type.id, kind: 'student_work' as const, revision: 1 };
    expect(await manager.remapTaskType(job)).toEqual({ id: job.id, typeId: type.id, from: 'off_role', to: 'student_work', entries: 1, interactions: 1 });
    expect(await manager.remapTaskType(job)).toMatchObject({ from: 'off_role', to: 'student_work', entries: 1 });
    expect(await manager.remapFocusType({ id: randomUUID(), typeId: focus.id, focus: 'doing_mathematics', revision: 1 })).toMatchObject({ interactions: 1 });

    const after = await app.as(cast.tallulah).practice.readEntry({ id: given.entryId });
    expect(after.entry).toMatchObject({ kind: 'student_work', why: 'Over lunch', interactions: [{ focus: 'doing_mathematics' }] });
    const stamped = await database.owner.query(
      'select t.kind as task, i.kind as talk from task t join log_entry e on e.task_id = t.id join interaction i on i.log_entry_id = e.id where t.id = $1',
      [given.id],
    );
    expect(stamped.rows).toEqual([{ task: 'student_work', talk: 'student_work' }]);
    expect((await app.as(cast.laverne).practice.listEntries({})).entries[0]?.kind).toBe('responding');
    const recorded = await database.owner.query('select what, from_kind, to_kind, decided_by from type_remapping order by what');
    expect(recorded.rows).toMatchObject([
      { what: 'focus' },
      { what: 'task', from_kind: 'off_role', to_kind: 'student_work', decided_by: cast.manager.appointmentId },
    ]);
    const audited = await database.owner.query(`select count(*)::int as n from audit_event where verb = 'practice.remapTaskType' and appointment_id = $1`, [
      cast.manager.appointmentId,
    ]);
    expect(audited.rows[0].n).toBeGreaterThan(0);
    expect((await refusalOf(app.as(cast.tallulah).practice.remapTaskType({ ...job, id: randomUUID() }))).code).toBe('NOT_ALLOWED');
  });
});

describe('suggestions while typing', () => {
  it('find people by the start of their name, groups, schools and teams by a word, and at most eight', async () => {
    const { cast, app, database } = scene;
    const practice = app.as(cast.tallulah).practice;
    await database.owner.query(`insert into team (district_id, id, name, school_id) values ($1, $2, 'Grade 3 Alder', $3)`, [
      cast.district,
      randomUUID(),
      cast.school,
    ]);
    expect(await practice.suggestPeople({ q: 'Ana' })).toEqual([
      { kind: 'person', id: cast.ana.personId, name: 'Ana Ruiz', group: 'teachers', detail: 'Teacher' },
    ]);
    const alder = await practice.suggestPeople({ q: 'ald' });
    expect(alder.map(({ kind, name }) => [kind, name])).toEqual([
      ['school', 'Alder Elementary'],
      ['team', 'Grade 3 Alder'],
    ]);
    expect((await practice.suggestPeople({ q: 'teach' })).filter(({ kind }) => kind === 'group').map(({ group }) => group)).toContain('teachers');
    for (let at = 0; at < 12; at++)
      await database.owner.query(`insert into person (district_id, id, name, folded_name) values ($1, $2, $3, lower($3))`, [
        cast.district,
        randomUUID(),
        `Zed Number${at}`,
      ]);
    expect(await practice.suggestPeople({ q: 'zed' })).toHaveLength(8);
    expect(await practice.suggestPeople({ q: 'quinn' })).toEqual([]);
    expect(await app.as(cast.stranger).practice.suggestPeople({ q: 'ana' })).toEqual([]);
    expect((await refusalOf(app.as(cast.researcher).practice.suggestPeople({ q: 'ana' }))).code).toBe('NOT_ALLOWED');
  });

  it('find structures and resources of the adopted design', async () => {
    const practice = scene.app.as(scene.cast.tallulah).practice;
    expect((await practice.suggestStructures({ q: 'walk' })).map(({ name }) => name)).toEqual(['Classroom walkthroughs']);
    expect((await practice.suggestResources({})).map(({ name }) => name)).toEqual(['Adopted curriculum', 'Practice guide']);
    expect(await scene.app.as(scene.cast.stranger).practice.suggestResources({})).toEqual([]);
  });
});
