import { randomUUID } from 'node:crypto';
import { countVisit, officeOf, rowsOfAudience } from '@trellis/domain/walkthroughs';
import { insertRows } from '../../platform/db/index.ts';
import { columnsOf } from '../../walkthroughs/index.ts';
import type { InsertedVisit } from './insert-visits.ts';
import { leadOf, memberOf, type VisitsPlace, yearOf } from './place.ts';

/** What came of the visits: agreed scores, feedback with what teachers answered, steps, and reports with the figures that were frozen. */
export async function insertDebriefs(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  await insertAgreed(place, visits);
  await insertFeedback(place, visits);
  await insertSteps(place, visits);
  await insertReports(place, visits);
}

const indicatorOf = ({ keys }: VisitsPlace, { version: { form, rubricNumber } }: InsertedVisit, code: string) =>
  keys('rubric_indicator', `${form.rubric}/${rubricNumber}/${code}`);

async function insertAgreed(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  await insertRows(
    place.owner,
    'agreed_score',
    visits.flatMap((at) =>
      at.classrooms.flatMap(({ id, classroom: { agreed, feedback, teacher } }) =>
        agreed.map(({ code, value, reason }) => ({
          ...{ district_id: place.district, classroom_id: id, indicator_id: indicatorOf(place, at, code), visit_id: at.id, circle_id: at.id },
          opened_to: feedback && teacher ? memberOf(place, teacher, place.today) : null,
          ...columnsOf(value),
          reason,
          decided_by: memberOf(place, leadOf(at.visit), at.visit.date),
        })),
      ),
    ),
  );
}

async function insertFeedback(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  const { owner, district } = place;
  const all = visits.flatMap((at) =>
    at.classrooms.flatMap(({ id: classroomId, classroom: { feedback, teacher } }) =>
      feedback && teacher ? [{ id: randomUUID(), at, classroomId, feedback, teacher: memberOf(place, teacher, place.today), person: teacher }] : [],
    ),
  );
  await insertRows(
    owner,
    'feedback',
    all.map(({ id, at, classroomId, feedback, teacher }) => ({
      ...{ district_id: district, id, visit_id: at.id, classroom_id: classroomId, circle_id: at.id, for_appointment: teacher },
      written_by: memberOf(place, feedback.by, at.visit.date),
      ...{ saw: feedback.saw, question: feedback.question, next_step: feedback.nextStep, sent_on: feedback.sentOn },
    })),
  );
  await insertRows(
    owner,
    'feedback_opening',
    all.flatMap(({ id, at, feedback, teacher }) =>
      feedback.openedOn
        ? [{ district_id: district, feedback_id: id, circle_id: at.id, for_appointment: teacher, appointment_id: teacher, opened_on: feedback.openedOn }]
        : [],
    ),
  );
  await insertRows(
    owner,
    'feedback_answer',
    all.flatMap(({ id, at, feedback, teacher, person }) =>
      feedback.answers.map(({ by, text, on }) => ({
        ...{ district_id: district, id: randomUUID(), feedback_id: id, circle_id: at.id, for_appointment: teacher },
        ...{ appointment_id: by === person ? teacher : memberOf(place, by, at.visit.date), text, answered_on: on },
      })),
    ),
  );
}

/** Each step in a circle of its own, which the whole team is in. */
async function insertSteps(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  const { owner, district, keys } = place;
  const all = visits.flatMap((at) =>
    at.visit.step ? [{ id: randomUUID(), circle: randomUUID(), at, step: at.visit.step, owner: memberOf(place, at.visit.step.owner, at.visit.date) }] : [],
  );
  await insertRows(
    owner,
    'circle',
    all.map((step) => ({ district_id: district, id: step.circle, kind: 'next_step', owner_appointment_id: step.owner })),
  );
  await insertRows(
    owner,
    'circle_member',
    all.flatMap((step) =>
      step.at.members.map(({ appointmentId }) => ({
        ...{ district_id: district, id: randomUUID(), circle_id: step.circle, appointment_id: appointmentId },
        ...{ writes: appointmentId === step.owner, granted_by: step.owner },
      })),
    ),
  );
  await insertRows(
    owner,
    'next_step',
    all.map(({ id, circle, at, step, owner: ownedBy }) => ({
      ...{ district_id: district, id, circle_id: circle, owner_appointment_id: ownedBy, text: step.text, school_id: keys('school', at.visit.school) },
      ...{ due: step.due, state: step.doneOn ? 'done' : 'open', promised_on: at.visit.date, decided_on: step.doneOn },
    })),
  );
  await insertRows(
    owner,
    'next_step_origin',
    all.map(({ id, at }) => ({ district_id: district, next_step_id: id, circle_id: at.id, kind: 'visit', origin_id: at.id })),
  );
}

async function insertReports(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  const { owner, district, keys } = place;
  const all = visits.flatMap((at) => {
    const { report, school } = at.visit;
    if (!report) return [];
    const office = officeOf(rowsOfAudience(report.audience), { schoolId: keys('school', school), districtId: district });
    return [{ id: randomUUID(), at, report, office: report.sharedOn ? office : null }];
  });
  await insertRows(
    owner,
    'visit_report',
    all.map(({ id, at, report, office }) => {
      const seen = report.sharedOn ? at.classrooms.filter(({ classroom }) => classroom.observations.length > 0) : [];
      return {
        ...{ district_id: district, id, visit_id: at.id, circle_id: at.id, office, school_id: keys('school', at.visit.school), local_date: at.visit.date },
        ...{ school_year_id: yearOf(place, at.visit.date), grades: [...new Set(seen.map(({ classroom }) => classroom.grade))], classrooms: seen.length },
        teachers: new Set(seen.map(({ classroom }) => classroom.teacher ?? classroom.grade)).size,
        ...{ problem_of_practice: report.problemOfPractice, evidence: report.evidence, learned: report.learned, next_steps: report.nextSteps },
        ...{ audience: report.sharedOn ? report.audience : 'team', shared_on: report.sharedOn, archived_on: report.archivedOn },
        written_by: memberOf(place, report.by, at.visit.date),
      };
    }),
  );
  await insertRows(
    owner,
    'visit_report_figure',
    all.flatMap(({ id, at, report, office }) => (report.sharedOn ? figuresOf(place, at).map((figure) => ({ report_id: id, office, ...figure })) : [])),
  );
}

/** Counted as when a report is shared. */
function figuresOf(place: VisitsPlace, at: InsertedVisit) {
  const scores = at.classrooms.flatMap(({ classroom }) =>
    classroom.observations.flatMap(({ observer, scores }) =>
      scores.map(({ code, value }) => ({ indicatorId: indicatorOf(place, at, code), value, observer, teacher: classroom.teacher ?? classroom.grade })),
    ),
  );
  return countVisit(scores).map(({ indicatorId, ...counted }) => ({ district_id: place.district, indicator_id: indicatorId, circle_id: at.id, ...counted }));
}
