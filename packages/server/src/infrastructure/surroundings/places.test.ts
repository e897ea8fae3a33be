import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../../platform/db/index.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

const as = (who: 'tallulah' | 'laverne' | 'ana' | 'cole' | 'supervisor' | 'manager' | 'stranger' | 'researcher' | 'administrator' | 'samPrincipal') =>
  scene.as(scene.cast[who]).surroundings;
const focusOf = () => ({
  schoolId: scene.cast.school,
  schoolYearId: scene.cast.schoolYear,
  subject: 'mathematics',
  goal: 'Talk about fractions.',
  mathematicsShare: 0.5,
});
const materialOf = () => ({
  schoolId: scene.cast.school,
  grades: ['2' as const, '3' as const],
  name: 'Bridges',
  componentId: scene.components.curriculum,
  standing: 'adopted' as const,
  funding: 'district' as const,
  since: 2024,
  until: null,
});

describe('what a school works on', () => {
  it('is written by the supervisor, read by everybody, and schools without are listed as well', async () => {
    const id = randomUUID();
    const saved = await as('supervisor').saveSchoolFocus({ id, revision: null, ...focusOf() });
    expect(await as('supervisor').saveSchoolFocus({ id, revision: null, ...focusOf() })).toEqual(saved);
    const { rows, schoolYearId } = await as('ana').listSchoolFocuses({});
    expect(schoolYearId).toBe(scene.cast.schoolYear);
    expect(rows.map(({ school, focus }) => [school.name, focus?.subject ?? null])).toEqual([
      ['Alder Elementary', 'mathematics'],
      ['Birch Elementary', null],
    ]);
    const changed = await as('tallulah').saveSchoolFocus({ id, ...focusOf(), revision: 1, mathematicsShare: null });
    expect(changed).toMatchObject({ mathematicsShare: null, revision: 2 });
    await expect(as('tallulah').saveSchoolFocus({ id, ...focusOf(), revision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { revision: 2 } },
    });
  });

  it('is one thing a school and year, at a school and in a year that are here', async () => {
    const save = (change: object) => as('manager').saveSchoolFocus({ id: randomUUID(), revision: null, ...focusOf(), ...change });
    await expect(save({})).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'schoolId' }] } });
    await expect(save({ schoolId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'schoolId' }] } });
    await expect(save({ schoolId: scene.cast.otherSchool, schoolYearId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save({ schoolId: scene.cast.otherSchool, mathematicsShare: 1.2 })).rejects.toMatchObject({ code: 'INVALID' });
    const { rows } = await as('manager').listSchoolFocuses({ schoolId: scene.cast.school });
    await as('manager').removeSchoolFocus({ id: rows[0]?.focus?.id ?? '', revision: rows[0]?.focus?.revision ?? 0 });
    await expect(as('manager').removeSchoolFocus({ id: randomUUID(), revision: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('manager').listSchoolFocuses({ schoolId: scene.cast.school })).rows[0]?.focus).toBeNull();
  });
});

describe('what is taught from', () => {
  it('is written by a coach, and found by school, grade and standing', async () => {
    const id = randomUUID();
    const saved = await as('tallulah').saveMaterialInUse({ id, revision: null, ...materialOf() });
    expect(saved).toMatchObject({ school: { name: 'Alder Elementary' }, componentName: 'Bridges to Number', useChecks: 0, revision: 1 });
    expect(await as('tallulah').saveMaterialInUse({ id, revision: null, ...materialOf() })).toEqual(saved);
    const list = (filter: object) => as('ana').listMaterialsInUse(filter);
    expect((await list({ schoolId: scene.cast.school, grade: '3', standing: 'adopted', componentId: scene.components.curriculum })).total).toBe(1);
    expect((await list({ grade: '5' })).total).toBe(0);
    await as('laverne').saveMaterialInUse({ id, ...materialOf(), revision: 1, until: '2026-01-31' });
    expect((await list({})).total).toBe(0);
    expect((await list({ ended: true })).rows[0]).toMatchObject({ until: '2026-01-31', revision: 2 });
    await as('laverne').removeMaterialInUse({ id, revision: 2 });
    expect((await list({ ended: true })).total).toBe(0);
  });

  it('names a material of the adopted design or none, at a school that is here, for some grade', async () => {
    const save = (change: object) => as('tallulah').saveMaterialInUse({ id: randomUUID(), revision: null, ...materialOf(), ...change });
    await expect(save({ componentId: scene.components.interim })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'componentId' }] } });
    await expect(save({ schoolId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save({ grades: [] })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save({ grades: ['2', '2'] })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await save({ componentId: null, standing: 'supplemental', funding: 'not_known', since: null })).componentName).toBeNull();
  });
});

describe('a look at its use', () => {
  it('counts workbooks, names whoever looked and nobody else, and is changed only by them', async () => {
    const material = randomUUID();
    await as('tallulah').saveMaterialInUse({ id: material, revision: null, ...materialOf() });
    const check = {
      materialInUseId: material,
      grade: '2' as const,
      on: scene.cast.tallulah.today,
      looked: 20,
      inUse: 15,
      higherDemandDone: null,
      note: 'Last tasks left out.',
    };
    const id = randomUUID();
    const saved = await as('tallulah').saveUseCheck({ id, revision: null, ...check });
    expect(saved).toMatchObject({ checkedBy: { name: 'Tallulah Reyes' }, mine: true, higherDemandDone: null, material: 'Bridges' });
    expect(await as('tallulah').saveUseCheck({ id, revision: null, ...check })).toEqual(saved);
    expect((await as('tallulah').saveUseCheck({ id, ...check, revision: 1, inUse: 16 })).inUse).toBe(16);
    await expect(as('laverne').saveUseCheck({ id, ...check, revision: 2, inUse: 3 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(as('laverne').removeUseCheck({ id, revision: 2 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await as('cole').listUseChecks({ schoolId: scene.cast.school })).rows.map((row) => [row.inUse, row.mine])).toEqual([[16, false]]);
    expect((await as('researcher').listUseChecks({ materialInUseId: material })).rows[0]?.checkedBy.name).toBeNull();
    await expect(as('tallulah').removeMaterialInUse({ id: material, revision: 1 })).rejects.toMatchObject({ code: 'INVALID' });
    await as('tallulah').removeUseCheck({ id, revision: 2 });
    expect((await as('cole').listUseChecks({})).total).toBe(0);
  });

  it('cannot find more in use than it looked at, in a grade without the material, or tomorrow', async () => {
    const material = randomUUID();
    await as('tallulah').saveMaterialInUse({ id: material, revision: null, ...materialOf() });
    const check = { materialInUseId: material, grade: '2' as const, on: scene.cast.tallulah.today, looked: 20, inUse: 15, higherDemandDone: 4, note: '' };
    const save = (change: object) => as('tallulah').saveUseCheck({ id: randomUUID(), revision: null, ...check, ...change });
    for (const wrong of [{ inUse: 21 }, { higherDemandDone: 21 }, { grade: '8' }, { on: '2999-01-01' }, { looked: 0 }])
      await expect(save(wrong), JSON.stringify(wrong)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save({ materialInUseId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await as('tallulah').listUseChecks({ materialInUseId: material })).total).toBe(0);
  });
});

describe('who may', () => {
  it('write: coaches, manager, supervisors of every school; everybody else reads; a stranger finds nothing', async () => {
    for (const reader of ['ana', 'researcher', 'administrator'] as const) {
      await expect(as(reader).saveMaterialInUse({ id: randomUUID(), revision: null, ...materialOf() }), reader).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(as(reader).saveSchoolFocus({ id: randomUUID(), revision: null, ...focusOf() }), reader).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect((await as('stranger').listMaterialsInUse({ ended: true })).total).toBe(0);
    expect((await as('stranger').listSchoolFocuses({})).rows).toEqual([]);
    await expect(as('stranger').saveMaterialInUse({ id: randomUUID(), revision: null, ...materialOf(), componentId: null })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('write as a school leader: of the school that they lead, and of no other', async () => {
    const { school, otherSchool } = scene.cast;
    const [focus, material, check, elsewhere] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const before = (await as('cole').listSchoolFocuses({ schoolId: school })).rows[0]?.focus;
    if (before) await as('cole').removeSchoolFocus({ id: before.id, revision: before.revision });
    await as('cole').saveSchoolFocus({ id: focus, revision: null, ...focusOf() });
    expect((await as('samPrincipal').saveSchoolFocus({ id: focus, ...focusOf(), revision: 1, subject: 'reading' })).subject).toBe('reading');
    await as('samPrincipal').saveMaterialInUse({ id: material, revision: null, ...materialOf() });
    expect((await as('cole').saveMaterialInUse({ id: material, ...materialOf(), revision: 1, funding: 'school' })).funding).toBe('school');
    const look = { grade: '2' as const, on: scene.cast.cole.today, looked: 4, inUse: 3, higherDemandDone: null, note: '' };
    await as('cole').saveUseCheck({ id: check, materialInUseId: material, revision: null, ...look });
    expect((await as('cole').saveUseCheck({ id: check, materialInUseId: material, ...look, revision: 1, inUse: 4 })).inUse).toBe(4);

    await as('tallulah').saveMaterialInUse({ id: elsewhere, revision: null, ...materialOf(), schoolId: otherSchool });
    const refusals: Record<string, () => Promise<unknown>> = {
      'a focus there': () => as('cole').saveSchoolFocus({ id: randomUUID(), revision: null, ...focusOf(), schoolId: otherSchool }),
      'a focus moved there': () => as('cole').saveSchoolFocus({ id: focus, ...focusOf(), revision: 2, schoolId: otherSchool }),
      'a material there': () => as('cole').saveMaterialInUse({ id: randomUUID(), revision: null, ...materialOf(), schoolId: otherSchool }),
      'a material moved there': () => as('cole').saveMaterialInUse({ id: material, ...materialOf(), revision: 2, schoolId: otherSchool }),
      'a material taken from there': () => as('cole').saveMaterialInUse({ id: elsewhere, ...materialOf(), revision: 1 }),
      'a material removed there': () => as('cole').removeMaterialInUse({ id: elsewhere, revision: 1 }),
      'a look there': () => as('cole').saveUseCheck({ id: randomUUID(), materialInUseId: elsewhere, revision: null, ...look }),
    };
    for (const [what, attempt] of Object.entries(refusals)) await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

    await as('cole').removeUseCheck({ id: check, revision: 2 });
    await as('cole').removeMaterialInUse({ id: material, revision: 2 });
    await as('cole').removeSchoolFocus({ id: focus, revision: 2 });
    await as('tallulah').removeMaterialInUse({ id: elsewhere, revision: 1 });
  });

  it('asked straight, as a school leader: the database keeps to the school, too', async () => {
    const { database, cast } = scene;
    const elsewhere = randomUUID();
    await as('tallulah').saveMaterialInUse({ id: elsewhere, revision: null, ...materialOf(), schoolId: cast.otherSchool });
    const asCole = <T>(work: Parameters<typeof inAppointment<T>>[2]) => inAppointment(database.pools.app, cast.cole, work);
    const material = (schoolId: string) => ({
      district_id: cast.district,
      id: randomUUID(),
      school_id: schoolId,
      grades: ['2'],
      name: 'Bridges',
      standing: 'adopted',
      funding: 'school',
    });
    const look = (materialId: string) =>
      ({
        district_id: cast.district,
        id: randomUUID(),
        material_in_use_id: materialId,
        grade: '2',
        checked_on: cast.cole.today,
        looked: 2,
        in_use: 1,
        checked_by: cast.cole.appointmentId,
      }) as const;
    const own = material(cast.school);
    await asCole((tx) => tx.insertInto('material_in_use').values(own).execute());
    await asCole((tx) => tx.insertInto('use_check').values(look(own.id)).execute());
    for (const attempt of [
      () => asCole((tx) => tx.insertInto('material_in_use').values(material(cast.otherSchool)).execute()),
      () => asCole((tx) => tx.insertInto('use_check').values(look(elsewhere)).execute()),
      () =>
        asCole((tx) =>
          tx.updateTable('material_in_use').set({ school_id: cast.otherSchool }).where('district_id', '=', cast.district).where('id', '=', own.id).execute(),
        ),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: '42501' });
    const taken = await asCole((tx) =>
      tx.updateTable('material_in_use').set({ name: 'Ours' }).where('district_id', '=', cast.district).where('id', '=', elsewhere).executeTakeFirst(),
    );
    expect(taken.numUpdatedRows).toBe(0n);
    await asCole((tx) => tx.deleteFrom('use_check').where('district_id', '=', cast.district).execute());
    await asCole((tx) => tx.deleteFrom('material_in_use').where('district_id', '=', cast.district).execute());
    expect((await as('cole').listMaterialsInUse({ ended: true })).rows.map(({ id }) => id)).toContain(elsewhere);
    await as('tallulah').removeMaterialInUse({ id: elsewhere, revision: 1 });
  });

  it('asked straight: the database says the same', async () => {
    const { database, cast } = scene;
    const id = randomUUID();
    await as('tallulah').saveMaterialInUse({ id, revision: null, ...materialOf() });
    const check = { materialInUseId: id, grade: '2' as const, on: cast.tallulah.today, looked: 2, inUse: 1, higherDemandDone: null, note: '' };
    await as('tallulah').saveUseCheck({ id: randomUUID(), revision: null, ...check });
    await as('supervisor').saveSchoolFocus({ id: randomUUID(), revision: null, ...focusOf() });
    for (const table of ['material_in_use', 'use_check', 'school_focus'] as const) {
      const seen = (who: typeof cast.ana) => inAppointment(database.pools.app, who, (tx) => tx.selectFrom(table).selectAll().execute());
      for (const reader of [cast.tallulah, cast.ana, cast.cole, cast.samPrincipal, cast.supervisor, cast.manager, cast.researcher, cast.administrator])
        expect((await seen(reader)).length, `${reader.role} ${table}`).toBeGreaterThan(0);
      expect(await seen(cast.stranger), table).toEqual([]);
    }
    const wipe = (who: typeof cast.ana, table: 'material_in_use' | 'use_check' | 'school_focus') =>
      inAppointment(database.pools.app, who, (tx) => tx.deleteFrom(table).where('district_id', '=', cast.district).executeTakeFirst());
    expect((await wipe(cast.ana, 'school_focus')).numDeletedRows).toBe(0n);
    expect((await wipe(cast.stranger, 'school_focus')).numDeletedRows).toBe(0n);
    expect((await wipe(cast.laverne, 'use_check')).numDeletedRows).toBe(0n);
    expect((await wipe(cast.tallulah, 'use_check')).numDeletedRows).toBe(1n);
  });
});
