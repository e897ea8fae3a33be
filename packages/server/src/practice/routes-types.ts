import { api } from '../platform/http/api.ts';
import { remapFocusType as remapFocus, remapTaskType as remapTask } from './remap-type.ts';
import { insertFocusType, insertTaskType, requireTypeKeeper, selectTypes, updateType } from './store-types.ts';

const listTypes = api.practice.listTypes.handler(({ context, input }) => selectTypes(context.tx, context.actor, input.retired));

const saveTaskType = api.practice.saveTaskType.handler(({ context: { tx, actor }, input }) => {
  requireTypeKeeper(actor);
  return insertTaskType(tx, actor, input);
});

const saveFocusType = api.practice.saveFocusType.handler(({ context: { tx, actor }, input }) => {
  requireTypeKeeper(actor);
  return insertFocusType(tx, actor, input);
});

const renameType = api.practice.renameType.handler(async ({ context: { tx, actor }, input }) => {
  requireTypeKeeper(actor);
  const { which, id, revision, label, retired } = input;
  await updateType(tx, actor, which, { id, revision }, { label, retired });
  return { id, revision: revision + 1 };
});

const remapTaskType = api.practice.remapTaskType.handler(({ context: { tx, actor }, input }) => {
  requireTypeKeeper(actor);
  return remapTask(tx, actor, input);
});

const remapFocusType = api.practice.remapFocusType.handler(({ context: { tx, actor }, input }) => {
  requireTypeKeeper(actor);
  return remapFocus(tx, actor, input);
});

export const typesRoutes = { listTypes, saveTaskType, saveFocusType, renameType, remapTaskType, remapFocusType };
