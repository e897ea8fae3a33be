import {
  type AgreedScore,
  commonScore,
  type Debrief,
  type DebriefClassroom,
  type Feedback,
  type IndicatorSideBySide,
  spreadOf,
} from '@trellis/domain/walkthroughs';
import { selectIndicators } from '../../frameworks/index.ts';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { selectColleagues } from '../../practice/index.ts';
import { scoreValueOf } from '../score-columns.ts';
import { selectClassrooms } from '../store-classrooms.ts';
import { selectWritableVisit } from '../store-visit.ts';
import { selectFeedbackOf } from './store-feedback.ts';

/** What the team of a visit looks at after the walk: every observer's score beside the others, the farthest apart first. */
export async function readDebrief(tx: Tx, actor: Actor, visitId: string): Promise<Debrief> {
  const visit = await selectWritableVisit(tx, actor, visitId);
  const [classrooms, observations, scores, agreed, feedback] = await Promise.all([
    selectClassrooms(tx, actor, visitId),
    selectObservers(tx, actor, visitId),
    selectScores(tx, actor, visitId),
    selectAgreed(tx, actor, visitId),
    selectFeedbackOf(tx, actor, { visitId }),
  ]);
  const people = await selectColleagues(tx, actor, [...observations.map((each) => each.appointment_id), ...agreed.map((each) => each.decided_by)]);
  const person = (appointmentId: string) => ({ appointmentId, name: people.get(appointmentId)?.name ?? null });
  const inOrder = (await selectIndicators(tx, actor, { ids: [...scores, ...agreed].map((score) => score.indicator_id) })).map((indicator) => indicator.id);
  const feedbackOf = new Map(feedback.map((each): [string, Feedback] => [each.classroomId, each]));
  return {
    visitId,
    classrooms: classrooms
      .filter((classroom) => !classroom.removed)
      .map(
        (classroom): DebriefClassroom => ({
          id: classroom.id,
          label: classroom.label,
          grade: classroom.grade,
          teacher: classroom.taughtBy,
          observers: observations
            .filter((each) => each.classroom_id === classroom.id)
            .map((each) => ({ ...person(each.appointment_id), finished: each.finished })),
          indicators: sideBySide(
            inOrder,
            scores.filter((score) => score.classroom_id === classroom.id),
            agreed.filter((score) => score.classroom_id === classroom.id),
            person,
          ),
          feedback: feedbackOf.get(classroom.id) ?? null,
        }),
      ),
    may: { write: true, close: visit.leadAppointmentId === actor.appointmentId && visit.state === 'under_way' },
  };
}

type Scores = Awaited<ReturnType<typeof selectScores>>;
type Agreed = Awaited<ReturnType<typeof selectAgreed>>;

/** @param inOrder indicators as they stand in the rubric */
function sideBySide(
  inOrder: readonly string[],
  scores: Scores,
  agreed: Agreed,
  person: (id: string) => { appointmentId: string; name: string | null },
): IndicatorSideBySide[] {
  const indicators = new Set([...scores, ...agreed].map((score) => score.indicator_id));
  return inOrder
    .filter((id) => indicators.has(id))
    .map((indicatorId): IndicatorSideBySide => {
      const given = scores.filter((score) => score.indicator_id === indicatorId);
      const values = given.map((score) => ({ appointmentId: score.appointment_id, value: scoreValueOf(score) }));
      const { distance, unsure } = spreadOf(values);
      const together = agreed.find((score) => score.indicator_id === indicatorId);
      return {
        indicatorId,
        scores: given.map((score) => ({
          observer: person(score.appointment_id),
          value: scoreValueOf(score),
          evidence: score.evidence,
          calibrated: score.calibrated,
        })),
        distance,
        unsure,
        common: commonScore(values),
        agreed: together ? presentAgreed(together, person) : null,
      };
    })
    .sort((one, other) => (other.distance ?? -1) - (one.distance ?? -1));
}

function presentAgreed(row: Agreed[number], person: (id: string) => { appointmentId: string; name: string | null }): AgreedScore {
  return { value: scoreValueOf(row), reason: row.reason, decidedBy: person(row.decided_by), revision: row.revision };
}

function selectObservers(tx: Tx, actor: Actor, visitId: string) {
  return tx
    .selectFrom('observation')
    .select(['classroom_id', 'appointment_id', 'finished'])
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .where('withdrawn', '=', false)
    .orderBy('received_at')
    .execute();
}

function selectScores(tx: Tx, actor: Actor, visitId: string) {
  return tx
    .selectFrom('score as s')
    .innerJoin('observation as o', (join) => join.onRef('o.id', '=', 's.observation_id').on('o.district_id', '=', actor.districtId))
    .select(['o.classroom_id', 'o.calibrated', 's.appointment_id', 's.indicator_id', 's.kind', 's.level', 's.yes', 's.choices', 's.evidence'])
    .where('s.district_id', '=', actor.districtId)
    .where('o.visit_id', '=', visitId)
    .where('o.withdrawn', '=', false)
    .orderBy('o.received_at')
    .execute();
}

function selectAgreed(tx: Tx, actor: Actor, visitId: string) {
  return tx
    .selectFrom('agreed_score')
    .select(['classroom_id', 'indicator_id', 'kind', 'level', 'yes', 'choices', 'reason', 'decided_by', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .execute();
}
