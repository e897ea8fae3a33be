import type { CompiledQuery } from 'kysely';
import { type Actor, prepared, type Tx } from '../platform/db/index.ts';
import type { EntryContent } from './entry-content.ts';
import { type EntryPlace, nameRows, resourceRows } from './entry-rows.ts';
import type { Stamps } from './stamps.ts';

/**
 * A task by hand with its entry in one statement: each statement costs its start and its part of a round trip, more than
 * its rows. Each table's own policy checks its rows; foreign keys are checked at the end, when all rows are there.
 */
const insertTaskAndEntry = prepared<never>(
  'create_task',
  `with event as (
     insert into task (district_id, id, circle_id, appointment_id, origin_kind, origin_id, task_type_id, kind, local_date,
       school_year_id, week_id, school_id, region_id, place, structure_id)
     values (:district, :task, :circle, :appointment, 'hand', :task, :taskType, :kind, :date,
       :schoolYear, :taskWeek, :school, :region, :place, :structure)
   ), people as (
     insert into task_person (district_id, task_id, position, circle_id, appointment_id, role_group, part, count)
     select :district, :task, at - 1, :circle, :appointment, role_group, part, count
     from unnest(:groups::text[], :parts::text[], :counts::integer[]) with ordinality as given (role_group, part, count, at)
   ), entry as (
     insert into log_entry (district_id, id, circle_id, task_id, appointment_id, minutes, why, focus_set_by, sustained, kind, local_date,
       school_year_id, week_id, school_id)
     values (:district, :entry, :circle, :task, :appointment, :minutes, :why, :focusSetBy, :sustained, :kind, :date,
       :schoolYear, :logWeek, :school)
   ), clock as (
     insert into log_entry_clock (district_id, log_entry_id, appointment_id, start_minute)
     values (:district, :entry, :appointment, :startMinute)
   )
   insert into interaction (district_id, id, circle_id, log_entry_id, appointment_id, position, partner_group, focus, focus_type_id,
     kind, local_date, school_year_id)
   select :district, id, :circle, :entry, :appointment, at - 1, partner_group, focus, focus_type_id, :kind, :date, :schoolYear
   from unnest(:talks::uuid[], :partners::text[], :foci::text[], :focusTypes::uuid[]) with ordinality as given (id, partner_group, focus, focus_type_id, at)`,
);

/** The statements that write a task by hand and its author's entry. */
export function taskByHand(tx: Tx, actor: Actor, at: EntryPlace, content: EntryContent, stamps: Stamps): CompiledQuery[] {
  const { people, interactions } = content;
  const [names, resources] = [nameRows(actor, at, content), resourceRows(actor, at, content)];
  const whole = insertTaskAndEntry({
    district: actor.districtId,
    task: at.taskId,
    entry: at.entryId,
    circle: at.circle,
    appointment: actor.appointmentId,
    kind: content.kind,
    taskType: content.taskTypeId,
    date: content.date,
    startMinute: content.startMinute,
    minutes: content.minutes,
    place: content.place,
    school: content.schoolId,
    structure: content.structureId,
    why: content.why,
    focusSetBy: content.focusSetBy,
    sustained: content.sustained,
    schoolYear: stamps.schoolYearId,
    region: stamps.regionId,
    taskWeek: stamps.taskWeekId,
    logWeek: stamps.logWeekId,
    groups: people.map((person) => person.group),
    parts: people.map((person) => person.part),
    counts: people.map((person) => person.count),
    talks: interactions.map((talk) => talk.id),
    partners: interactions.map((talk) => talk.partner),
    foci: interactions.map((talk) => talk.focus),
    focusTypes: interactions.map((talk) => talk.focusTypeId),
  });
  return [
    whole,
    ...(names.length > 0 ? [tx.insertInto('task_person_name').values(names).compile()] : []),
    ...(resources.length > 0 ? [tx.insertInto('log_entry_resource').values(resources).compile()] : []),
  ];
}
