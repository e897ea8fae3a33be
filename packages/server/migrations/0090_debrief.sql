-- After the walk: what the team agrees on, feedback that a teacher reads and answers, steps that somebody promised, and the
-- report that goes beyond the team.

alter table circle drop constraint circle_kind_check;
alter table circle add constraint circle_kind_check check (kind in ('log', 'visit', 'calibration', 'next_step'));

-- The team's agreed score of one indicator in one classroom, with its reason. The observers' own scores stay as they are.
create table agreed_score (
  district_id uuid not null,
  classroom_id uuid not null,
  indicator_id uuid not null,
  visit_id uuid not null,
  circle_id uuid not null,
  office uuid,
  opened_to uuid,
  kind text not null check (kind in ('level', 'yes_no', 'choices', 'not_observed')),
  level integer,
  yes boolean,
  choices text[],
  reason text not null default '' check (length(reason) <= 2000),
  decided_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, classroom_id, indicator_id),
  foreign key (district_id, classroom_id) references visit_classroom,
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, indicator_id) references rubric_indicator,
  foreign key (district_id, decided_by) references appointment,
  check ((kind = 'level') = (level is not null)),
  check ((kind = 'yes_no') = (yes is not null)),
  check ((kind = 'choices') = (choices is not null))
);
create index agreed_score_visit on agreed_score (district_id, visit_id);

-- One message to the teacher of one classroom. Sending it opens what was seen there to that teacher.
create table feedback (
  district_id uuid not null references district,
  id uuid not null,
  visit_id uuid not null,
  classroom_id uuid not null,
  circle_id uuid not null,
  -- the appointment of the teacher
  for_appointment uuid not null,
  written_by uuid not null,
  saw text not null check (length(saw) between 1 and 10000),
  question text not null default '' check (length(question) <= 2000),
  -- one, small enough for the next lessons
  next_step text not null default '' check (length(next_step) <= 500),
  sent_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, classroom_id),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, classroom_id) references visit_classroom,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, for_appointment) references appointment,
  foreign key (district_id, written_by) references appointment
);
create index feedback_for on feedback (district_id, for_appointment, sent_on desc);
create index feedback_visit on feedback (district_id, visit_id);

-- That the teacher opened it; nobody counts how often.
create table feedback_opening (
  district_id uuid not null references district,
  feedback_id uuid not null,
  circle_id uuid not null,
  for_appointment uuid not null,
  appointment_id uuid not null,
  opened_on date not null,
  primary key (district_id, feedback_id, appointment_id),
  foreign key (district_id, feedback_id) references feedback,
  foreign key (district_id, appointment_id) references appointment
);

create table feedback_answer (
  district_id uuid not null references district,
  id uuid not null,
  feedback_id uuid not null,
  circle_id uuid not null,
  for_appointment uuid not null,
  -- who answers: the teacher, or somebody of the team
  appointment_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  answered_on date not null,
  primary key (district_id, id),
  foreign key (district_id, feedback_id) references feedback,
  foreign key (district_id, appointment_id) references appointment
);
create index feedback_answer_of on feedback_answer (district_id, feedback_id);

-- A step that somebody promised. It has a circle of its own, a part of the circle it comes from.
create table next_step (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  owner_appointment_id uuid not null,
  text text not null check (length(text) between 1 and 500),
  school_id uuid,
  due date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  reason text check (length(reason) <= 500),
  promised_on date not null,
  decided_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, owner_appointment_id) references appointment,
  foreign key (district_id, school_id) references school,
  check ((state = 'open') = (decided_on is null))
);
create index next_step_owner on next_step (district_id, owner_appointment_id, state, due);

-- Where a step comes from, for those who read that.
create table next_step_origin (
  district_id uuid not null,
  next_step_id uuid not null,
  -- the circle of the origin
  circle_id uuid not null,
  kind text not null check (kind in ('visit')),
  origin_id uuid not null,
  primary key (district_id, next_step_id),
  foreign key (district_id, next_step_id) references next_step,
  foreign key (district_id, circle_id) references circle
);
create index next_step_origin_of on next_step_origin (district_id, kind, origin_id);

-- The report of a visit. Its words are the team's until it is shared; then the office of its audience reads it too.
create table visit_report (
  district_id uuid not null references district,
  id uuid not null,
  visit_id uuid not null,
  circle_id uuid not null,
  office uuid,
  school_id uuid not null,
  local_date date not null,
  school_year_id uuid,
  grades text[] not null default '{}',
  -- classrooms that were seen, and teachers as far as they are known apart
  classrooms integer not null default 0,
  teachers integer not null default 0,
  problem_of_practice text not null default '' check (length(problem_of_practice) <= 10000),
  evidence text not null default '' check (length(evidence) <= 10000),
  learned text not null default '' check (length(learned) <= 10000),
  next_steps text not null default '' check (length(next_steps) <= 10000),
  audience text not null default 'team' check (audience in ('team', 'school_leaders', 'all_leaders')),
  shared_on date,
  -- from this day on the report has figures and no words
  archived_on date,
  written_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, visit_id),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, school_id) references school,
  foreign key (district_id, school_year_id) references school_year,
  foreign key (district_id, written_by) references appointment
);
create index visit_report_school on visit_report (district_id, school_id, local_date desc);

-- What a report says of one indicator, frozen when it is shared; made only of five classrooms or more.
create table visit_report_figure (
  district_id uuid not null,
  report_id uuid not null,
  indicator_id uuid not null,
  circle_id uuid not null,
  office uuid,
  -- of `levels`: how many scores at each level; of the others: at each answer. *Not observed* has a count of its own
  counts jsonb not null,
  classrooms integer not null check (classrooms >= 5),
  observers integer not null,
  primary key (district_id, report_id, indicator_id),
  foreign key (district_id, report_id) references visit_report,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, indicator_id) references rubric_indicator
);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  in_circle constant text := 'district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[])';
  me constant text := '(select app.appointment())';
begin
  foreach t in array array['agreed_score', 'feedback', 'feedback_opening', 'feedback_answer', 'next_step', 'next_step_origin', 'visit_report', 'visit_report_figure'] loop
    execute format('alter table %I enable row level security', t);
  end loop;

  execute format('create policy read on agreed_score for select to trellis_app using (district_id = (select app.district())
    and (circle_id = any ((select app.circles())::uuid[]) or office = any ((select app.offices())::uuid[]) or opened_to = %s))', me);
  execute format('create policy add on agreed_score for insert to trellis_app with check (%s and decided_by = %s)', in_circle, me);
  execute format('create policy change on agreed_score for update to trellis_app using (%s) with check (%s and decided_by = %s)', in_circle, in_circle, me);
  execute format('create policy remove on agreed_score for delete to trellis_app using (%s)', in_circle);
  execute 'create policy find on agreed_score for select to trellis_access using (district_id = (select app.district()))';
  execute 'create policy open on agreed_score for update to trellis_access using (district_id = (select app.district())) with check (district_id = (select app.district()))';

  -- the teacher reads feedback once it was sent; nobody changes it from then on
  execute format('create policy read on feedback for select to trellis_app
    using (district_id = (select app.district()) and (circle_id = any ((select app.circles())::uuid[]) or (for_appointment = %s and sent_on is not null)))', me);
  execute format('create policy add on feedback for insert to trellis_app with check (%s and written_by = %s)', in_circle, me);
  execute format('create policy change on feedback for update to trellis_app using (%s and sent_on is null) with check (%s)', in_circle, in_circle);
  foreach t in array array['feedback_opening', 'feedback_answer'] loop
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district()) and (circle_id = any ((select app.circles())::uuid[]) or for_appointment = %s))', t, me);
    execute format('create policy add on %I for insert to trellis_app with check (district_id = (select app.district()) and appointment_id = %s
      and (circle_id = any ((select app.circles())::uuid[]) or for_appointment = %s))', t, me, me);
  end loop;

  execute format('create policy read on next_step for select to trellis_app using (%s)', in_circle);
  execute format('create policy add on next_step for insert to trellis_app with check (%s)', in_circle);
  execute format('create policy change on next_step for update to trellis_app using (%s and owner_appointment_id = %s) with check (%s and owner_appointment_id = %s)', in_circle, me, in_circle, me);
  execute format('create policy origin on next_step_origin for all to trellis_app using (%s) with check (%s)', in_circle, in_circle);

  -- a shared report is changed by nobody; its words leave with the year
  foreach t in array array['visit_report', 'visit_report_figure'] loop
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district())
      and (circle_id = any ((select app.circles())::uuid[]) or office = any ((select app.offices())::uuid[])))', t);
    execute format('create policy add on %I for insert to trellis_app with check (%s)', t, in_circle);
  end loop;
  execute format('create policy change on visit_report for update to trellis_app using (%s and shared_on is null) with check (%s)', in_circle, in_circle);
end $$;
grant select, insert, update, delete on agreed_score to trellis_app;
grant select (district_id, classroom_id, indicator_id, visit_id, office, opened_to), update (office, opened_to) on agreed_score to trellis_access;
grant select, insert, update on feedback to trellis_app;
grant select, insert on feedback_opening, feedback_answer to trellis_app;
grant select, insert, update on next_step to trellis_app;
grant select, insert on next_step_origin to trellis_app;
grant select, insert, update on visit_report to trellis_app;
grant select, insert on visit_report_figure to trellis_app;

-- A teacher is told about the visit that feedback came from, and who is in its team, by verbs of the access room.
create policy find on visit for select to trellis_access using (district_id = (select app.district()));
grant select (district_id, id, circle_id, kind, school_id, local_date, held_on, form_version_id) on visit to trellis_access;
create policy find on visit_form_version for select to trellis_access using (district_id = (select app.district()));
grant select (district_id, id, classroom_rows) on visit_form_version to trellis_access;
