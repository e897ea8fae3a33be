-- Walkthroughs: forms and who sees their classroom rows, visits with their team and classrooms, and what each observer saw.
-- The visiting team is a circle. A row about a classroom carries, beside its circle, the one office that the form opens it
-- to (none by default), and from the day the team gave feedback the appointment of the teacher it is opened to.

create table visit_form (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('classroom_walkthrough', 'practice_walk', 'instructional_rounds', 'learning_walk', 'follow_up')),
  retired_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, name)
);

-- What a form was at a time. Never changed: who captures holds on to the version that was in force then.
create table visit_form_version (
  district_id uuid not null references district,
  id uuid not null,
  form_id uuid not null,
  number integer not null check (number >= 1),
  -- none: what students do is described and nothing is scored
  rubric_version_id uuid,
  -- a component of the design; no key points there, since the same component stands in every draft
  structure_id uuid,
  -- who sees rows of one classroom; there is no default, somebody must choose
  classroom_rows text not null check (classroom_rows in ('team_and_teacher', 'school_leaders', 'all_leaders')),
  agenda jsonb not null,
  photos boolean not null default false,
  -- a wider audience is announced before it is first used
  announced_on date not null,
  in_force_from date not null,
  decided_by uuid not null,
  reason text check (length(reason) <= 2000),
  decided_at timestamptz not null default now(),
  primary key (district_id, id),
  unique (district_id, form_id, number),
  foreign key (district_id, form_id) references visit_form,
  foreign key (district_id, decided_by) references appointment,
  check (in_force_from >= announced_on)
);

-- That a visit is planned or was held is no secret among those who plan visits; nothing here says what was seen.
create table visit (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  form_id uuid not null,
  form_version_id uuid not null,
  kind text not null,
  school_id uuid not null,
  local_date date not null,
  start_minute integer check (start_minute between 0 and 1439),
  minutes integer not null check (minutes between 1 and 1440),
  school_year_id uuid,
  lead_appointment_id uuid not null,
  structure_id uuid,
  occurrence_id uuid,
  follows_visit_id uuid,
  -- indicators of the form's rubric that this visit looks at first
  focus_indicator_ids uuid[] not null default '{}',
  state text not null default 'planned' check (state in ('planned', 'under_way', 'debriefed', 'reported', 'did_not_happen')),
  -- said by the lead; then it stands in the lead's log
  held_on date,
  held_minutes integer check (held_minutes between 1 and 1440),
  -- why it did not happen
  reason text check (length(reason) <= 200),
  synthetic boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, form_id) references visit_form,
  foreign key (district_id, form_version_id) references visit_form_version,
  foreign key (district_id, school_id) references school,
  foreign key (district_id, school_year_id) references school_year,
  foreign key (district_id, lead_appointment_id) references appointment,
  foreign key (district_id, follows_visit_id) references visit
);
create index visit_day on visit (district_id, local_date desc, id);
create index visit_school on visit (district_id, school_id, local_date desc);
create index visit_lead on visit (district_id, lead_appointment_id, local_date desc);
create index visit_circle on visit (district_id, circle_id);

-- What the team writes for itself beforehand.
create table visit_plan (
  district_id uuid not null,
  visit_id uuid not null,
  circle_id uuid not null,
  problem_of_practice text not null default '' check (length(problem_of_practice) <= 10000),
  -- what the host tells at the start, and what the group learns together
  host_presentation text not null default '' check (length(host_presentation) <= 10000),
  learning text not null default '' check (length(learning) <= 10000),
  revision integer not null default 1,
  primary key (district_id, visit_id),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, circle_id) references circle
);

create table visit_member (
  district_id uuid not null,
  -- also the id of the event in this member's own log, once they take the visit into it
  id uuid not null,
  visit_id uuid not null,
  appointment_id uuid not null,
  circle_id uuid not null,
  part text not null check (part in ('lead', 'observer', 'host', 'guest')),
  answer text check (answer in ('coming', 'not_coming')),
  left_on date,
  primary key (district_id, id),
  unique (district_id, visit_id, appointment_id),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment
);
create index visit_member_appointment on visit_member (district_id, appointment_id);

create table visit_classroom (
  district_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  circle_id uuid not null,
  position integer not null,
  grade text not null,
  -- 'A 3rd-grade classroom', or how the school calls it
  label text not null check (length(label) between 1 and 200),
  -- the appointment of the teacher, where the team knows whose classroom it is
  taught_by uuid,
  removed boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, taught_by) references appointment
);
create index visit_classroom_visit on visit_classroom (district_id, visit_id, position);

-- What one observer saw in one classroom. Several observers in one classroom have a row each.
create table observation (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  office uuid,
  opened_to uuid,
  visit_id uuid not null,
  classroom_id uuid not null,
  appointment_id uuid not null,
  form_version_id uuid not null,
  -- stamped when received, so that nothing is worked out while counting
  school_id uuid not null,
  school_year_id uuid,
  local_date date not null,
  grade text not null,
  parts_of_lesson text[] not null default '{}',
  task text not null default '' check (length(task) <= 2000),
  task_level integer check (task_level between 1 and 4),
  standards text[] not null default '{}',
  minutes integer check (minutes between 1 and 1440),
  summary text not null default '' check (length(summary) <= 10000),
  -- whether the observer had been part of a calibration round on this rubric by then; null: nothing was scored
  calibrated boolean,
  finished boolean not null default false,
  withdrawn boolean not null default false,
  -- order on the device; its clock is never asked
  device_sequence bigint not null default 0,
  received_at timestamptz not null default now(),
  synthetic boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, classroom_id) references visit_classroom,
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, form_version_id) references visit_form_version,
  foreign key (district_id, school_id) references school
);
create index observation_visit on observation (district_id, visit_id, classroom_id);
create index observation_own on observation (district_id, appointment_id, local_date desc, id);
create index observation_opened on observation (district_id, opened_to) where opened_to is not null;
create index observation_day on observation (district_id, local_date);

-- Parts of an observation copy its circle; that it is there is asked of the observation, once.

-- Low-inference notes, in the order of the lesson. Seconds since the observer came in, never a time of day.
create table observation_note (
  district_id uuid not null,
  id uuid not null,
  observation_id uuid not null,
  circle_id uuid not null,
  office uuid,
  opened_to uuid,
  appointment_id uuid not null,
  position integer not null,
  second integer check (second between 0 and 86400),
  text text not null check (length(text) between 1 and 10000),
  indicator_ids uuid[] not null default '{}',
  primary key (district_id, id),
  foreign key (district_id, observation_id) references observation
);
create index observation_note_observation on observation_note (district_id, observation_id, position);

create table score (
  district_id uuid not null,
  observation_id uuid not null,
  indicator_id uuid not null,
  circle_id uuid not null,
  office uuid,
  opened_to uuid,
  appointment_id uuid not null,
  -- 'not_observed' is a word, never a number
  kind text not null check (kind in ('level', 'yes_no', 'choices', 'not_observed')),
  level integer,
  yes boolean,
  choices text[],
  evidence text not null default '' check (length(evidence) <= 10000),
  primary key (district_id, observation_id, indicator_id),
  foreign key (district_id, observation_id) references observation,
  check ((kind = 'level') = (level is not null)),
  check ((kind = 'yes_no') = (yes is not null)),
  check ((kind = 'choices') = (choices is not null))
);
create index score_indicator on score (district_id, indicator_id);

-- A picture of the board or of students' work. The file is kept apart and is served after this row was read.
create table observation_photo (
  district_id uuid not null,
  id uuid not null,
  observation_id uuid not null,
  circle_id uuid not null,
  office uuid,
  opened_to uuid,
  appointment_id uuid not null,
  shows text not null check (shows in ('board', 'student_work', 'task', 'other')),
  -- the observer looked and found no face and no name on it
  privacy_checked boolean not null check (privacy_checked),
  caption text not null default '' check (length(caption) <= 500),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes integer not null check (bytes between 1 and 5000000),
  sha256 text not null,
  removed boolean not null default false,
  primary key (district_id, id),
  foreign key (district_id, observation_id) references observation
);
create index observation_photo_observation on observation_photo (district_id, observation_id);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  in_circle constant text := 'district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[])';
  opened constant text := 'district_id = (select app.district()) and (circle_id = any ((select app.circles())::uuid[])
    or office = any ((select app.offices())::uuid[]) or opened_to = (select app.appointment()) or appointment_id = (select app.appointment()))';
begin
  -- what forms are, and who sees what is captured with them, everybody on staff can read
  foreach t in array array['visit_form', 'visit_form_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district()) and (select app.may(''district.read'')))', t);
    execute format('create policy add on %I for insert to trellis_app with check (district_id = (select app.district()) and (select app.may(''visits.forms'')))', t);
    execute format('grant select, insert on %I to trellis_app', t);
  end loop;
  execute 'create policy change on visit_form for update to trellis_app using (district_id = (select app.district()) and (select app.may(''visits.forms''))) with check (district_id = (select app.district()))';
  execute 'grant update on visit_form to trellis_app';

  execute 'alter table visit enable row level security';
  execute format('create policy read on visit for select to trellis_app using (%s or (district_id = (select app.district()) and (select app.may(''visits.plan''))))', in_circle);
  execute format('create policy add on visit for insert to trellis_app with check (%s and lead_appointment_id = (select app.appointment()) and (select app.may(''visits.plan'')))', in_circle);
  execute format('create policy change on visit for update to trellis_app using (%s) with check (%s)', in_circle, in_circle);
  execute 'grant select, insert, update on visit to trellis_app';

  -- the team's own
  foreach t in array array['visit_plan', 'visit_member', 'visit_classroom'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy team on %I for all to trellis_app using (%s) with check (%s)', t, in_circle, in_circle);
    execute format('grant select, insert, update on %I to trellis_app', t);
  end loop;

  -- what was seen: the team reads, whoever wrote it (also after leaving), the office that the form opens it to, and the
  -- teacher once it was opened; its observer writes
  foreach t in array array['observation', 'observation_note', 'score', 'observation_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, opened);
    execute format('create policy add on %I for insert to trellis_app with check (%s and appointment_id = (select app.appointment()))', t, in_circle);
    execute format('create policy change on %I for update to trellis_app using (%s and appointment_id = (select app.appointment())) with check (%s and appointment_id = (select app.appointment()))', t, in_circle, in_circle);
    execute format('grant select, insert, update on %I to trellis_app', t);
    -- opening to a teacher and narrowing an office are verbs of the access room: they find rows by ids and set these two columns
    execute format('create policy find on %I for select to trellis_access using (district_id = (select app.district()))', t);
    execute format('create policy open on %I for update to trellis_access using (district_id = (select app.district())) with check (district_id = (select app.district()))', t);
    execute format('grant update (office, opened_to) on %I to trellis_access', t);
    execute format('create policy count on %I for select to trellis_release using (district_id = (select app.district()))', t);
  end loop;
  foreach t in array array['observation_note', 'score'] loop
    execute format('create policy remove on %I for delete to trellis_app using (%s and appointment_id = (select app.appointment()))', t, in_circle);
    execute format('grant delete on %I to trellis_app', t);
  end loop;
end $$;
grant select (district_id, id, visit_id, classroom_id, form_version_id, school_id, office, opened_to) on observation to trellis_access;
grant select (district_id, id, observation_id, office, opened_to) on observation_note to trellis_access;
grant select (district_id, observation_id, indicator_id, office, opened_to) on score to trellis_access;
grant select (district_id, id, observation_id, office, opened_to) on observation_photo to trellis_access;

-- Releases count without a word that anybody wrote.
create policy count on visit for select to trellis_release using (district_id = (select app.district()));
create policy count on visit_classroom for select to trellis_release using (district_id = (select app.district()));
create policy count on visit_form_version for select to trellis_release using (district_id = (select app.district()));
grant select (district_id, id, form_id, form_version_id, kind, school_id, local_date, held_on, school_year_id, lead_appointment_id, structure_id, state, synthetic, focus_indicator_ids) on visit to trellis_release;
grant select (district_id, id, visit_id, grade, taught_by, removed) on visit_classroom to trellis_release;
grant select (district_id, id, form_id, number, rubric_version_id) on visit_form_version to trellis_release;
grant select (district_id, id, visit_id, classroom_id, appointment_id, form_version_id, school_id, school_year_id, local_date, grade, parts_of_lesson, task_level, calibrated, finished, withdrawn, synthetic) on observation to trellis_release;
grant select (district_id, observation_id, indicator_id, kind, level, yes, choices) on score to trellis_release;
