import { audienceSentences, type FeedbackForTeacher, type FeedbackRow, rowsOfOffice, scoreWords, widestOf } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { type Actor, lookAsAccess, type Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectColleagues } from '../../practice/index.ts';
import { selectScales } from '../rubric-of.ts';
import { scoreValueOf } from '../score-columns.ts';
import { selectFeedback } from './store-feedback.ts';

const perPage = 50;

/** Feedback on the asker's own classroom, the newest first. */
export async function selectMyFeedback(tx: Tx, actor: Actor, offset: number): Promise<{ feedback: FeedbackRow[]; total: number }> {
  const mine = tx
    .selectFrom('feedback as f')
    .where('f.district_id', '=', actor.districtId)
    .where('f.for_appointment', '=', actor.appointmentId)
    .where('f.sent_on', 'is not', null);
  const { total } = await mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await mine
    .leftJoin('feedback_opening as o', (join) => join.onRef('o.feedback_id', '=', 'f.id').on('o.district_id', '=', actor.districtId))
    .select(['f.id', 'f.visit_id', 'f.written_by', 'f.next_step', 'f.sent_on', 'o.opened_on'])
    .select((eb) =>
      eb
        .selectFrom('feedback_answer as a')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('a.district_id', '=', actor.districtId)
        .whereRef('a.feedback_id', '=', 'f.id')
        .as('answers'),
    )
    .orderBy('f.sent_on', 'desc')
    .orderBy('f.id')
    .limit(perPage)
    .offset(offset)
    .execute();
  const [people, visits] = await Promise.all([
    selectColleagues(
      tx,
      actor,
      rows.map((row) => row.written_by),
    ),
    selectVisitFacts(
      tx,
      actor,
      rows.map((row) => row.visit_id),
    ),
  ]);
  return {
    total,
    feedback: rows.map((row) => ({
      id: row.id,
      date: visits.get(row.visit_id)?.date ?? (row.sent_on as string),
      kind: visits.get(row.visit_id)?.kind ?? '',
      from: people.get(row.written_by)?.name ?? null,
      nextStep: row.next_step,
      sentOn: row.sent_on as string,
      opened: row.opened_on !== null,
      answers: row.answers ?? 0,
    })),
  };
}

/** Feedback on the asker's own classroom, with everything that the team saw there and everybody who can read it. */
export async function readFeedback(tx: Tx, actor: Actor, id: string): Promise<FeedbackForTeacher> {
  const feedback = await selectFeedback(tx, actor, id);
  if (feedback.teacher.appointmentId !== actor.appointmentId) throw problem('NOT_FOUND', 'feedback for somebody else');
  const [observations, notes, scores, agreed, facts, team] = await Promise.all([
    tx
      .selectFrom('observation')
      .select(['id', 'appointment_id', 'summary', 'office'])
      .where('district_id', '=', actor.districtId)
      .where('classroom_id', '=', feedback.classroomId)
      .where('withdrawn', '=', false)
      .orderBy('received_at')
      .execute(),
    tx
      .selectFrom('observation_note as n')
      .innerJoin('observation as o', (join) => join.onRef('o.id', '=', 'n.observation_id').on('o.district_id', '=', actor.districtId))
      .select(['n.observation_id', 'n.text'])
      .where('n.district_id', '=', actor.districtId)
      .where('o.classroom_id', '=', feedback.classroomId)
      .orderBy('n.position')
      .execute(),
    tx
      .selectFrom('score as s')
      .innerJoin('observation as o', (join) => join.onRef('o.id', '=', 's.observation_id').on('o.district_id', '=', actor.districtId))
      .select(['s.observation_id', 's.indicator_id', 's.kind', 's.level', 's.yes', 's.choices', 's.evidence'])
      .where('s.district_id', '=', actor.districtId)
      .where('o.classroom_id', '=', feedback.classroomId)
      .execute(),
    tx
      .selectFrom('agreed_score')
      .select(['indicator_id', 'kind', 'level', 'yes', 'choices', 'reason'])
      .where('district_id', '=', actor.districtId)
      .where('classroom_id', '=', feedback.classroomId)
      .execute(),
    selectVisitFacts(tx, actor, [feedback.visitId]),
    selectTeam(tx, actor, feedback.visitId),
  ]);
  const visit = facts.get(feedback.visitId);
  if (!visit) throw new Error('The visit of a feedback is not there');
  const scales = await selectScales(
    tx,
    actor,
    [...scores, ...agreed].map((score) => score.indicator_id),
  );
  const people = await selectColleagues(tx, actor, [...team, ...observations.map((each) => each.appointment_id)]);
  const person = (appointmentId: string) => ({ appointmentId, name: people.get(appointmentId)?.name ?? null });
  const inOrder = <Score extends (typeof agreed)[number] | (typeof scores)[number]>(given: readonly Score[]) =>
    scales.flatMap((scale) =>
      given
        .filter((score) => score.indicator_id === scale.id)
        .map((score) => {
          const value = scoreValueOf(score);
          return { score, named: { indicatorId: scale.id, code: scale.code, label: scale.label, value, words: scoreWords(value, scale) } };
        }),
    );
  // as the rows themselves say, which a form that was narrowed since has closed
  const rows = widestOf(observations.map((each) => rowsOfOffice(each.office, actor.districtId)));
  return {
    feedback,
    visit: { id: feedback.visitId, kind: visit.kind, date: visit.date, school: visit.school },
    readers: {
      team: team.map(person).sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '')),
      office: rows === 'team_and_teacher' ? null : audienceSentences[rows],
    },
    seen: observations.map((observation) => ({
      observer: person(observation.appointment_id),
      summary: observation.summary,
      notes: notes.filter((note) => note.observation_id === observation.id).map((note) => note.text),
      scores: inOrder(scores.filter((score) => score.observation_id === observation.id)).map(({ score, named }) => ({ ...named, evidence: score.evidence })),
    })),
    agreed: inOrder(agreed).map(({ score, named }) => ({ ...named, reason: score.reason })),
  };
}

interface VisitFacts {
  kind: string;
  date: string;
  school: string;
}

/**
 * Facts of visits that a teacher had feedback from, and who is in the team now: the teacher reads neither the visit nor its
 * circle. Asked under the access role, by ids that the teacher's own feedback names.
 */
async function selectVisitFacts(tx: Tx, actor: Actor, visitIds: readonly string[]): Promise<Map<string, VisitFacts>> {
  if (visitIds.length === 0) return new Map();
  const { rows } = await lookAsAccess(tx, (access) =>
    sql<{ id: string; kind: string; date: string; school: string }>`
      select v.id, v.kind, coalesce(v.held_on, v.local_date) as date, s.name as school
      from visit v
      join school s on s.district_id = ${actor.districtId} and s.id = v.school_id
      where v.district_id = ${actor.districtId} and v.id = any(${[...visitIds]}::uuid[])`.execute(access),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function selectTeam(tx: Tx, actor: Actor, visitId: string): Promise<string[]> {
  const { rows } = await lookAsAccess(tx, (access) =>
    sql<{ appointment_id: string }>`
      select m.appointment_id from visit v
      join circle_member m on m.district_id = ${actor.districtId} and m.circle_id = v.circle_id and m.ends is null and m.suspended_at is null
      where v.district_id = ${actor.districtId} and v.id = ${visitId}`.execute(access),
  );
  return rows.map((row) => row.appointment_id);
}
