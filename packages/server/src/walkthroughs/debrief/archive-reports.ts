import { daysOfWords } from '@trellis/domain/walkthroughs';
import type pg from 'pg';

/**
 * Takes the words out of every report whose school year is over, in each district's own time; figures stay. Drafts that were
 * never shared go the same way. Each is audited without an appointment: nobody decided it. Running it again does nothing.
 * @returns how many reports lost their words
 */
export async function archiveReports(owner: pg.Client, now: Date = new Date()): Promise<number> {
  const { rowCount } = await owner.query(
    `with due as materialized (
       select r.district_id, r.id, ($1::timestamptz at time zone d.time_zone)::date as today
       from visit_report r
       join district d on d.id = r.district_id
       left join school_year y on y.district_id = r.district_id and y.id = r.school_year_id
       where r.archived_on is null and coalesce(y.ends, r.local_date + $2::int) < ($1::timestamptz at time zone d.time_zone)::date
       for update of r skip locked
     ), archived as (
       update visit_report r
       set problem_of_practice = '', evidence = '', learned = '', next_steps = '', archived_on = due.today, revision = r.revision + 1
       from due where r.district_id = due.district_id and r.id = due.id
       returning r.district_id, r.id
     )
     insert into audit_event (district_id, id, at, verb, subject_kind, subject_id)
     select district_id, gen_random_uuid(), $1, 'walkthroughs.archiveReport', 'walkthroughs', id from archived`,
    [now, daysOfWords],
  );
  return rowCount ?? 0;
}
