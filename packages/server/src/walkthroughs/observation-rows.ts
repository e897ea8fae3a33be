import type { ObservationContent, ObservedScore } from '@trellis/domain/walkthroughs';
import type { CompiledQuery } from 'kysely';
import { type Actor, prepared } from '../platform/db/index.ts';
import { columnsOf } from './score-columns.ts';

/** What is stamped on a record of one classroom when it comes in, so that nothing is worked out while counting. */
export interface ObservationStamps {
  circleId: string;
  office: string | null;
  openedTo: string | null;
  schoolId: string;
  schoolYearId: string | null;
  date: string;
  grade: string;
  calibrated: boolean | null;
}

export interface ObservationRecord {
  id: string;
  deviceSequence: number;
  content: ObservationContent;
  stamps: ObservationStamps;
}

const parts = `
  noted as (
    insert into observation_note (district_id, id, observation_id, circle_id, office, opened_to, appointment_id, position, second, text, indicator_ids)
    select :district, n.id, :record, :circle, :office, :opened, :appointment, n.position, n.second, n.text, n.indicators
    from jsonb_to_recordset(:notes::jsonb) as n(id uuid, position integer, second integer, text text, indicators uuid[])
  )
  insert into score (district_id, observation_id, indicator_id, circle_id, office, opened_to, appointment_id, kind, level, yes, choices, evidence)
  select :district, :record, s.indicator, :circle, :office, :opened, :appointment, s.kind, s.level, s.yes,
    case when s.choices is not null then array(select jsonb_array_elements_text(s.choices)) end, s.evidence
  from unnest(:indicators::uuid[], :kinds::text[], :levels::integer[], :answers::boolean[], :choices::jsonb[], :evidence::text[])
    as s(indicator, kind, level, yes, choices, evidence)`;

/** A record with its notes and scores in one statement: each statement costs its start and its part of a round trip, more than its rows. */
const insertStatement = prepared<never>(
  'receive_insert',
  `with seen as (
     insert into observation (district_id, id, circle_id, office, opened_to, visit_id, classroom_id, appointment_id, form_version_id, school_id, school_year_id,
       local_date, grade, parts_of_lesson, task, task_level, standards, minutes, summary, calibrated, finished, device_sequence)
     values (:district, :record, :circle, :office, :opened, :visit, :classroom, :appointment, :version, :school, :schoolYear,
       :date, :grade, :parts, :task, :taskLevel, :standards, :minutes, :summary, :calibrated, :finished, :sequence)
   ), ${parts}`,
);

const updateStatement = prepared<never>(
  'receive_update',
  `with seen as (
     update observation set office = :office, parts_of_lesson = :parts, task = :task, task_level = :taskLevel, standards = :standards, minutes = :minutes,
       summary = :summary, calibrated = :calibrated, finished = :finished, withdrawn = false, form_version_id = :version, classroom_id = :classroom,
       grade = :grade, device_sequence = :sequence, received_at = now(), revision = revision + 1
     where district_id = :district and id = :record and appointment_id = :appointment
   ), ${parts}`,
);

const removeNotes = prepared<never>(
  'receive_remove_notes',
  'delete from observation_note where district_id = :district and observation_id = :record and appointment_id = :appointment',
);
const removeScores = prepared<never>(
  'receive_remove_scores',
  'delete from score where district_id = :district and observation_id = :record and appointment_id = :appointment',
);

const beginVisit = prepared<never>(
  'receive_begin_visit',
  "update visit set state = 'under_way', revision = revision + 1 where district_id = :district and id = :visit and state = 'planned'",
);

/** The statement by which a visit that is planned begins. */
export function beginning(actor: Actor, visitId: string): CompiledQuery {
  return beginVisit({ district: actor.districtId, visit: visitId });
}

/** The statements that write a record that is new. */
export function insertion(actor: Actor, record: ObservationRecord): CompiledQuery[] {
  return [insertStatement({ ...valuesOf(actor, record), visit: record.content.visitId, school: record.stamps.schoolId, ...dayOf(record) })];
}

/** The statements that put a record in the place of what was there. The teacher it was opened to goes on reading it. */
export function replacement(actor: Actor, record: ObservationRecord): CompiledQuery[] {
  const at = { district: actor.districtId, record: record.id, appointment: actor.appointmentId };
  return [removeNotes(at), removeScores(at), updateStatement(valuesOf(actor, record))];
}

function dayOf({ stamps }: ObservationRecord) {
  return { schoolYear: stamps.schoolYearId, date: stamps.date };
}

function valuesOf(actor: Actor, { id, deviceSequence, content, stamps }: ObservationRecord) {
  return {
    district: actor.districtId,
    record: id,
    circle: stamps.circleId,
    office: stamps.office,
    opened: stamps.openedTo,
    classroom: content.classroomId,
    appointment: actor.appointmentId,
    version: content.formVersionId,
    grade: stamps.grade,
    parts: content.partsOfLesson,
    task: content.task,
    taskLevel: content.taskLevel,
    standards: content.standards,
    minutes: content.minutes,
    summary: content.summary,
    calibrated: stamps.calibrated,
    finished: content.finished,
    sequence: deviceSequence,
    notes: JSON.stringify(content.notes.map((note, position) => ({ ...note, position, indicators: note.indicatorIds, indicatorIds: undefined }))),
    ...scoreColumns(content.scores),
  };
}

/** A column each: one array costs less than a row each. */
function scoreColumns(scores: readonly ObservedScore[]) {
  const columns = scores.map((score) => columnsOf(score.value));
  return {
    indicators: scores.map((score) => score.indicatorId),
    kinds: columns.map(({ kind }) => kind),
    levels: columns.map(({ level }) => level),
    answers: columns.map(({ yes }) => yes),
    choices: columns.map(({ choices }) => choices && JSON.stringify(choices)),
    evidence: scores.map((score) => score.evidence),
  };
}
