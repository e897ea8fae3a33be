import { type CrosswalkDecision, problemsOf } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { decide } from './decide.ts';
import { indicatorRowsOf } from './indicator-rows.ts';
import { selectDraft } from './store-version.ts';

/** Publishes a draft with its indicators, and what was decided along with it. @returns the rubric's id */
export async function publish(tx: Tx, actor: Actor, input: { id: string; revision: number; crosswalk: CrosswalkDecision[] }): Promise<string> {
  const draft = await selectDraft(tx, actor, input.id);
  const found = problemsOf(draft.content);
  if (found.length > 0) {
    const message = found.length === 1 ? 'Not published: one thing is missing.' : `Not published: ${found.length} things are missing.`;
    throw problem(
      'INVALID',
      'the draft cannot be published',
      message,
      found.map(({ path, message: sentence }) => ({ path, message: sentence })),
    );
  }
  const { numUpdatedRows } = await tx
    .updateTable('rubric_version')
    .set((eb) => ({ state: 'published', published_by: actor.appointmentId, published_on: actor.today, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', input.id)
    .where('revision', '=', input.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw conflict('draft has another revision', { id: draft.id, revision: draft.revision, content: draft.content });
  const rows = indicatorRowsOf(draft.content, { districtId: actor.districtId, versionId: draft.id, rubricId: draft.rubricId });
  await tx.insertInto('rubric_indicator').values(rows).execute();
  for (const decision of input.crosswalk) await decide(tx, actor, { ...decision, revision: null });
  return draft.rubricId;
}
