import { randomUUID } from 'node:crypto';
import type { SyntheticClassroom, SyntheticObservation } from '@trellis/samples';
import { insertRows } from '../../platform/db/index.ts';
import { columnsOf } from '../../walkthroughs/index.ts';
import type { InsertedVisit } from './insert-visits.ts';
import { memberOf, type VisitsPlace, yearOf } from './place.ts';

interface Seen {
  id: string;
  at: InsertedVisit;
  classroomId: string;
  classroom: SyntheticClassroom;
  observation: SyntheticObservation;
  appointmentId: string;
  /** the appointment of the teacher who was given feedback */
  openedTo: string | null;
}

/** What every observer saw. Observers who have calibrated on the rubric by then are known by the rounds. */
export async function insertSeen(place: VisitsPlace, visits: readonly InsertedVisit[]): Promise<void> {
  const { owner, district, keys } = place;
  const calibratedBy = await selectCalibrated(place);
  const all = visits.flatMap((at) =>
    at.classrooms.flatMap(({ id, classroom }) =>
      classroom.observations.map(
        (observation): Seen => ({
          ...{ id: randomUUID(), at, classroomId: id, classroom, observation },
          appointmentId: memberOf(place, observation.observer, at.visit.date),
          openedTo: classroom.feedback && classroom.teacher ? memberOf(place, classroom.teacher, place.today) : null,
        }),
      ),
    ),
  );
  const indicatorOf = ({ form, rubricNumber }: InsertedVisit['version'], code: string) => keys('rubric_indicator', `${form.rubric}/${rubricNumber}/${code}`);
  const base = ({ at, appointmentId, openedTo }: Seen) => ({ district_id: district, circle_id: at.id, appointment_id: appointmentId, opened_to: openedTo });
  await insertRows(
    owner,
    'observation',
    all.map((seen) => {
      const { id, at, classroomId, classroom, observation } = seen;
      const { form } = at.version;
      const since = form.rubric && calibratedBy.get(`${seen.appointmentId} ${keys('rubric', form.rubric)}`);
      return {
        ...base(seen),
        id,
        visit_id: at.id,
        classroom_id: classroomId,
        form_version_id: at.version.id,
        school_id: keys('school', at.visit.school),
        school_year_id: yearOf(place, at.visit.date),
        local_date: at.visit.date,
        grade: classroom.grade,
        parts_of_lesson: observation.parts,
        task: observation.task,
        task_level: observation.taskLevel,
        standards: observation.standards,
        minutes: observation.minutes,
        summary: observation.summary,
        calibrated: form.rubric ? since !== undefined && since !== null && since <= at.visit.date : null,
        finished: observation.finished,
        received_at: `${at.visit.date}T21:00:00Z`,
        synthetic: true,
      };
    }),
  );
  await insertRows(
    owner,
    'observation_note',
    all.flatMap((seen) =>
      seen.observation.notes.map(({ second, text, codes }, position) => ({
        ...base(seen),
        ...{ id: randomUUID(), observation_id: seen.id, position, second, text },
        indicator_ids: codes.map((code) => indicatorOf(seen.at.version, code)),
      })),
    ),
  );
  await insertRows(
    owner,
    'score',
    all.flatMap((seen) =>
      seen.observation.scores.map(({ code, value, evidence }) => ({
        ...base(seen),
        ...{ observation_id: seen.id, indicator_id: indicatorOf(seen.at.version, code), evidence },
        ...columnsOf(value),
      })),
    ),
  );
}

/** The day on which an appointment first took part in a revealed lesson of a rubric, by both. */
async function selectCalibrated({ owner, district }: VisitsPlace): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ key: string; since: string }>(
    `select a.appointment_id || ' ' || r.rubric_id as key, min(l.revealed_on)::text as since
     from calibration_author a
     join calibration_lesson l on l.district_id = a.district_id and l.id = a.lesson_id
     join calibration_round r on r.district_id = a.district_id and r.id = a.round_id
     where a.district_id = $1 and a.revealed group by 1`,
    [district],
  );
  return new Map(rows.map(({ key, since }) => [key, since]));
}
