import type { AgendaItem, VisitPlan, VisitPlanChange } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';

/** What the team of a visit wrote for itself beforehand. */
export async function selectPlan(tx: Tx, actor: Actor, visitId: string): Promise<VisitPlan> {
  const row = await tx
    .selectFrom('visit_plan')
    .select(['problem_of_practice', 'host_presentation', 'learning', 'agenda', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .executeTakeFirstOrThrow();
  return {
    problemOfPractice: row.problem_of_practice,
    hostPresentation: row.host_presentation,
    learning: row.learning,
    agenda: row.agenda as AgendaItem[] | null,
    revision: row.revision,
  };
}

/** Changes the plan from the revision it was read at. */
export async function updatePlan(tx: Tx, actor: Actor, change: VisitPlanChange): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('visit_plan')
    .set({
      problem_of_practice: change.problemOfPractice,
      host_presentation: change.hostPresentation,
      learning: change.learning,
      agenda: change.agenda === undefined ? undefined : change.agenda && JSON.stringify(change.agenda),
      revision: sql`revision + 1`,
    })
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', change.id)
    .where('revision', '=', change.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw conflict(`plan of visit ${change.id} has another revision`, await selectPlan(tx, actor, change.id));
}
