import { api } from '../../platform/http/api.ts';
import { changeRubric } from './save-rubric.ts';
import { insertRubric, selectBeginning } from './start-rubric.ts';
import { selectFocus } from './store-focus.ts';
import { selectRubric, selectRubrics } from './store-rubric.ts';

const contract = api.frameworks;

const listRubrics = contract.listRubrics.handler(async ({ context: { tx, actor }, input }) => ({
  rubrics: await selectRubrics(tx, actor, input),
  focus: await selectFocus(tx, actor),
  may: { edit: actor.permissions.includes('frameworks.edit') },
}));

const readRubric = contract.readRubric.handler(({ context: { tx, actor }, input }) => selectRubric(tx, actor, input.id));

const startRubric = contract.startRubric.handler(async ({ context: { tx, actor }, input: { from, ...given } }) => {
  const content = await selectBeginning(tx, actor, from);
  await insertRubric(tx, actor, given, { builtIn: from.kind === 'built_in' ? from.key : null, content });
  return selectRubric(tx, actor, given.id);
});

const saveRubric = contract.saveRubric.handler(async ({ context: { tx, actor }, input }) => {
  await changeRubric(tx, actor, input);
  return selectRubric(tx, actor, input.id);
});

const retireRubric = contract.retireRubric.handler(async ({ context: { tx, actor }, input: { id, revision, on } }) => {
  await changeRubric(tx, actor, { id, revision, retired_on: on });
  return selectRubric(tx, actor, id);
});

export const rubricRoutes = { listRubrics, readRubric, startRubric, saveRubric, retireRubric };
