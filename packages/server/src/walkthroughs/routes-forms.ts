import { api, conflict } from '../platform/http/api.ts';
import { changeForm as change, createForm as create } from './change-form.ts';
import { selectForm, selectForms, updateForm } from './store-forms.ts';
import { noticeOfWiderAudience } from './tell-staff.ts';

const listForms = api.walkthroughs.listForms.handler(async ({ context: { tx, actor }, input }) => ({
  forms: await selectForms(tx, actor, input.retired),
  may: { change: actor.permissions.includes('visits.forms') },
}));

const readForm = api.walkthroughs.readForm.handler(({ context: { tx, actor }, input }) => selectForm(tx, actor, input.id));

const createForm = api.walkthroughs.createForm.handler(async ({ context: { tx, actor }, input }) => {
  await create(tx, actor, input);
  return selectForm(tx, actor, input.id);
});

const changeForm = api.walkthroughs.changeForm.handler(async ({ context: { tx, actor, services, afterCommit }, input }) => {
  const { widensOn } = await change(tx, actor, input);
  const form = await selectForm(tx, actor, input.formId);
  if (widensOn) afterCommit(await noticeOfWiderAudience(tx, actor, services, form));
  return form;
});

const renameForm = api.walkthroughs.renameForm.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectForm(tx, actor, input.id);
  if (!(await updateForm(tx, actor, input, { name: input.name }))) throw conflict(`form stands at ${before.revision}`, before);
  return selectForm(tx, actor, input.id);
});

const retireForm = api.walkthroughs.retireForm.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectForm(tx, actor, input.id);
  if (!(await updateForm(tx, actor, input, { retired_on: input.retired ? actor.today : null }))) throw conflict(`form stands at ${before.revision}`, before);
  return selectForm(tx, actor, input.id);
});

export const formRoutes = { listForms, readForm, createForm, changeForm, renameForm, retireForm };
