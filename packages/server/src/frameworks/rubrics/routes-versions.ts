import { api } from '../../platform/http/api.ts';
import { publish } from './publish.ts';
import { discardDraft, saveDraft } from './save-rubric.ts';
import { insertNextVersion } from './start-rubric.ts';
import { selectRubric } from './store-rubric.ts';
import { selectRubricVersion, selectVersionRow } from './store-version.ts';

const contract = api.frameworks;

const readRubricVersion = contract.readRubricVersion.handler(async ({ context: { tx, actor }, input }) => ({
  ...(await selectRubricVersion(tx, actor, input.id)),
  revision: (await selectVersionRow(tx, actor, input.id)).revision,
}));

const saveRubricDraft = contract.saveRubricDraft.handler(({ context: { tx, actor }, input }) => saveDraft(tx, actor, input));

const publishRubricVersion = contract.publishRubricVersion.handler(async ({ context: { tx, actor }, input }) =>
  selectRubric(tx, actor, await publish(tx, actor, input)),
);

const startNextVersion = contract.startNextVersion.handler(async ({ context: { tx, actor }, input }) => {
  await insertNextVersion(tx, actor, input);
  return selectRubric(tx, actor, input.id);
});

const discardRubricDraft = contract.discardRubricDraft.handler(async ({ context: { tx, actor }, input }) => ({
  id: input.id,
  rubricGone: await discardDraft(tx, actor, input),
}));

export const versionRoutes = { readRubricVersion, saveRubricDraft, publishRubricVersion, startNextVersion, discardRubricDraft };
