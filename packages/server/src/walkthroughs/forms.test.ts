import { randomUUID } from 'node:crypto';
import { usualAgendas, type VisitFormChange, type VisitFormDetail } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../platform/testing/mailbox.ts';
import { createScene, dayFrom, newForm, refusalOf, type Scene } from './testing/scene.ts';

let scene: Scene;
let mailbox: Mailbox;
let today: string;

beforeAll(async () => {
  mailbox = await openMailbox();
  scene = await createScene({ smtpUrl: mailbox.url });
  today = scene.cast.manager.today;
});
afterAll(async () => {
  await scene?.close();
  await mailbox?.close();
});

const manager = () => scene.app.as(scene.cast.manager).walkthroughs;
const changeOf = (form: VisitFormDetail, over: Partial<VisitFormChange>): VisitFormChange => {
  const { rubric, structure, classroomRows, agenda, photos } = form.current;
  const same = { rubricVersionId: rubric?.versionId ?? null, structureId: structure?.id ?? null, classroomRows, agenda, photos };
  return { formId: form.id, revision: form.revision, versionId: randomUUID(), ...same, ...over };
};
const create = (over: Parameters<typeof newForm>[0]) => manager().createForm(newForm(over));

describe('a form', () => {
  it('starts with the usual agenda of its kind and holds from today, for everybody on staff to read', async () => {
    const given = newForm({ kind: 'practice_walk', structureId: scene.structure });
    const form = await manager().createForm(given);
    expect(form).toMatchObject({ name: given.name, kind: 'practice_walk', announced: null, may: { change: true } });
    expect(form.current).toMatchObject({ number: 1, inForceFrom: today, structure: { name: 'Classroom walkthroughs' }, decidedBy: 'Triston Bell' });
    expect(form.current.agenda).toEqual(usualAgendas.practice_walk);
    expect(await manager().createForm(given)).toEqual(form);
    expect((await refusalOf(manager().createForm({ ...given, photos: false }))).code).toBe('CONFLICT');
    const { forms, may } = await scene.app.as(scene.cast.ana).walkthroughs.listForms({});
    expect(forms.map((each) => each.id)).toContain(form.id);
    expect(may.change).toBe(false);
  });

  it('says who reads single classrooms: there is no default', async () => {
    const { classroomRows: _, ...without } = newForm();
    const refusal = await refusalOf(manager().createForm(without as never));
    expect(refusal.data.fields?.map((field) => field.path)).toEqual(['classroomRows']);
  });

  it('is made by those who may, and opens no more than the district decided', async () => {
    expect((await refusalOf(scene.app.as(scene.cast.tallulah).walkthroughs.createForm(newForm()))).code).toBe('NOT_ALLOWED');
    await scene.database.owner.query(`update district set classroom_rows = 'school_leaders' where id = $1`, [scene.cast.district]);
    const refusal = await refusalOf(create({ classroomRows: 'all_leaders' }));
    expect([refusal.code, refusal.data.fields?.[0]?.path]).toEqual(['INVALID', 'classroomRows']);
    await create({ classroomRows: 'school_leaders' });
    await scene.database.owner.query('update district set classroom_rows = null where id = $1', [scene.cast.district]);
  });

  it('of rounds scores nothing, and a structure has to be in the design', async () => {
    expect((await refusalOf(create({ kind: 'instructional_rounds', rubricVersionId: randomUUID() }))).code).toBe('INVALID');
    expect((await refusalOf(create({ structureId: randomUUID() }))).code).toBe('INVALID');
    expect((await refusalOf(create({ rubricVersionId: randomUUID() }))).code).toBe('INVALID');
  });

  it('is renamed and taken out of use on the revision that was read', async () => {
    const form = await create({});
    const renamed = await manager().renameForm({ id: form.id, revision: form.revision, name: 'Spring walk' });
    expect(renamed).toMatchObject({ name: 'Spring walk', revision: 2 });
    expect((await refusalOf(manager().retireForm({ id: form.id, revision: 1, retired: true }))).code).toBe('CONFLICT');
    await manager().retireForm({ id: form.id, revision: 2, retired: true });
    expect((await manager().listForms({})).forms.map((each) => each.id)).not.toContain(form.id);
    expect((await manager().listForms({ retired: true })).forms.map((each) => each.id)).toContain(form.id);
  });
});

describe('another version of a form', () => {
  it('holds at once when nobody else reads classrooms for it', async () => {
    const form = await create({});
    const agenda = [{ key: 'walk', label: 'Walk', minutes: 50, who: '', materials: '' }];
    const changed = await manager().changeForm(changeOf(form, { agenda }));
    expect(changed).toMatchObject({ revision: 2, announced: null, current: { number: 2, agenda, inForceFrom: today, reason: null } });
    expect(changed.versions.map((version) => version.number)).toEqual([2, 1]);
    expect(mailbox.messages).toEqual([]);
  });

  it('is refused on a revision that was changed since, and without a reason when others read classrooms', async () => {
    const form = await create({});
    await manager().changeForm(changeOf(form, { photos: false }));
    const conflict = await refusalOf(manager().changeForm(changeOf(form, { photos: true })));
    expect([conflict.code, (conflict.data.current as VisitFormDetail).revision]).toEqual(['CONFLICT', 2]);
    const stands = await manager().readForm({ id: form.id });
    expect((await refusalOf(manager().changeForm(changeOf(stands, { classroomRows: 'all_leaders' })))).data.fields?.[0]?.path).toBe('reason');
  });

  it('with a wider audience is announced to everybody on staff, holds from the next day at the earliest, and can be taken back', async () => {
    const form = await create({ name: 'Announced walk' });
    const wider = { classroomRows: 'school_leaders' as const, reason: 'Principals walk with us this year.' };
    const early = await refusalOf(manager().changeForm(changeOf(form, { ...wider, inForceFrom: today })));
    expect(early.data.fields?.[0]?.path).toBe('inForceFrom');
    const changed = await manager().changeForm(changeOf(form, wider));
    expect(changed.current).toMatchObject({ number: 1, classroomRows: 'team_and_teacher' });
    expect(changed.announced).toMatchObject({
      number: 2,
      classroomRows: 'school_leaders',
      announcedOn: today,
      inForceFrom: dayFrom(today, 1),
      reason: wider.reason,
    });
    const told = mailbox.messages.flatMap((mail) => mail.to).sort();
    const staff = await scene.database.owner.query<{ email: string }>('select email from person where district_id = $1 order by email', [scene.cast.district]);
    expect(told).toEqual(staff.rows.map((row) => row.email).sort());
    expect(told).toContain('ana.ruiz@example.test');
    expect(mailbox.messages[0]?.text).toContain('Announced walk');
    const back = await manager().changeForm(changeOf(changed, { reason: 'Not this year.' }));
    expect(back).toMatchObject({ announced: null, current: { number: 3, classroomRows: 'team_and_teacher' } });
  });
});
