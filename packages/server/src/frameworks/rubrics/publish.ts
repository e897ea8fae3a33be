import { type CrosswalkDecision, indicatorsOf, problemsOf, rangeOf } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { decide } from './decide.ts';
import { selectDraft } from './store-version.ts';

/** Publishes a draft with its indicators, and what was decided along with it. @returns the rubric's id */
export async function publish(tx: Tx, actor: Actor, input: { id: string; revision: number; crosswalk: CrosswalkDecision[] }): Promise<string> {
  const draft = await selectDraft(tx, actor, input.id);
  const found = problemsOf(draft.content);
  if (found.length > 0) {
    const message = found.length === 1 ? `Not published: one thing is missing. ${found[0]?.message}` : `Not published: ${found.length} things are missing.`;
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
  await tx
    .insertInto('rubric_indicator')
    .values(
      indicatorsOf(draft.content).map(({ indicator, section, position }) => ({
        district_id: actor.districtId,
        id: indicator.id,
        version_id: draft.id,
        rubric_id: draft.rubricId,
        section_key: section.key,
        position,
        code: indicator.code,
        label: indicator.label,
        observes: indicator.observes,
        kind: indicator.kind,
        lowest: rangeOf(indicator)?.lowest ?? null,
        highest: rangeOf(indicator)?.highest ?? null,
        not_observed_allowed: indicator.notObservedAllowed,
      })),
    )
    .execute();
  for (const decision of input.crosswalk) await decide(tx, actor, { ...decision, revision: null });
  return draft.rubricId;
}
