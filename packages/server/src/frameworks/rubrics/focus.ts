import { mostFocusIndicators } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api, problem } from '../../platform/http/api.ts';
import { selectFocus } from './store-focus.ts';
import { selectIndicators } from './store-indicator.ts';
import { selectRubricRow } from './store-rubric.ts';

const contract = api.frameworks;

interface FocusInput {
  schoolYearId: string;
  rubricId: string;
  indicators: { id: string; indicatorId: string }[];
}

const readFocus = contract.readFocus.handler(({ context: { tx, actor }, input }) => selectFocus(tx, actor, input.schoolYearId));

const setFocus = contract.setFocus.handler(async ({ context: { tx, actor }, input }) => {
  await replaceFocus(tx, actor, input);
  return selectFocus(tx, actor, input.schoolYearId);
});

export const focusRoutes = { readFocus, setFocus };

/** Makes these indicators of a rubric the focus of a year, in place of those that were. What stays keeps its day and its author. */
async function replaceFocus(tx: Tx, actor: Actor, { schoolYearId, rubricId, indicators }: FocusInput): Promise<void> {
  const rubric = await selectRubricRow(tx, actor, rubricId);
  const { rows } = await selectFocus(tx, actor, schoolYearId);
  const wanted = [...new Map(indicators.map((one) => [one.indicatorId, one])).values()];
  const known = await selectIndicators(tx, actor, { ids: wanted.map((one) => one.indicatorId) });
  if (wanted.some((one) => known.find((indicator) => indicator.id === one.indicatorId)?.rubricId !== rubricId))
    throw problem('INVALID', 'an indicator of another rubric, or a draft’s', 'Choose published indicators of this rubric.');
  const others = rows.filter((row) => row.rubric.subject === rubric.subject && row.rubric.id !== rubricId).length;
  if (wanted.length + others > mostFocusIndicators) throw problem('INVALID', 'too many indicators', tooMany(rubric.subject, others));
  const before = rows.filter((row) => row.rubric.id === rubricId);
  const dropped = before.filter((row) => !wanted.some((one) => one.indicatorId === row.indicator.id)).map((row) => row.id);
  if (dropped.length > 0) await tx.deleteFrom('rubric_focus').where('district_id', '=', actor.districtId).where('id', 'in', dropped).execute();
  const added = wanted.filter((one) => !before.some((row) => row.indicator.id === one.indicatorId));
  if (added.length === 0) return;
  await tx
    .insertInto('rubric_focus')
    .values(
      added.map((one) => ({
        district_id: actor.districtId,
        id: one.id,
        school_year_id: schoolYearId,
        rubric_id: rubricId,
        indicator_id: one.indicatorId,
        set_by: actor.appointmentId,
        set_on: actor.today,
      })),
    )
    .execute();
}

function tooMany(subject: string, others: number): string {
  const most = `A district focuses on two or three indicators a year, so that everybody can say what they are. Choose at most ${mostFocusIndicators}`;
  return others === 0 ? `${most}.` : `${most} in ${subject}; another rubric holds ${others} already.`;
}
