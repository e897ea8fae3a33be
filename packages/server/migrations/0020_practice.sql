-- Practice: what is held (task), what one person says of it (log entry), what was talked about (interaction), how far a
-- week is logged, what was planned and what became of it. A log is one circle. Its author writes; those with whom it is
-- shared read everything but times of day, names of people and earlier versions, which are in tables of the author's own.

-- The district's own words, each counted as a standard kind -----------------------------------------------------------

create table task_type (
  district_id uuid not null references district,
  id uuid not null,
  label text not null check (length(label) between 1 and 200),
  kind text not null,
  retired boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, label)
);

create table focus_type (
  district_id uuid not null references district,
  id uuid not null,
  label text not null check (length(label) between 1 and 200),
  focus text not null,
  retired boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, label)
);

-- A type that counts as another kind from now on, also in what was recorded before.
create table type_remapping (
  district_id uuid not null references district,
  id uuid not null,
  type_id uuid not null,
  what text not null check (what in ('task', 'focus')),
  from_kind text not null,
  to_kind text not null,
  entries integer not null,
  interactions integer not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (district_id, id),
  foreign key (district_id, decided_by) references appointment
);

-- Events and what is said of them -------------------------------------------------------------------------------------

create table task (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  -- who holds it; for one that was added by hand, its author
  appointment_id uuid not null,
  -- what it was made from: itself when added by hand, an occurrence, or a record of another room
  origin_kind text not null check (length(origin_kind) between 1 and 40),
  origin_id uuid not null,
  task_type_id uuid,
  kind text not null,
  local_date date not null,
  school_year_id uuid,
  week_id uuid,
  school_id uuid,
  region_id uuid,
  place text,
  structure_id uuid,
  subject text not null default 'mathematics',
  state text not null default 'held' check (state in ('held', 'voided')),
  primary key (district_id, id),
  unique (district_id, origin_kind, origin_id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, task_type_id) references task_type,
  foreign key (district_id, school_year_id) references school_year,
  foreign key (district_id, school_id) references school
);
create index task_structure on task (district_id, structure_id, local_date) where structure_id is not null;
create index task_task_type on task (district_id, task_type_id) where task_type_id is not null;

create table task_person (
  district_id uuid not null,
  task_id uuid not null,
  position integer not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  role_group text not null,
  part text not null,
  count integer check (count between 1 and 10000),
  primary key (district_id, task_id, position),
  foreign key (district_id, task_id) references task on delete cascade
);

-- Who it was by name. Not for readers of a shared log: that somebody is coached is not the coach's to tell.
create table task_person_name (
  district_id uuid not null,
  task_id uuid not null,
  position integer not null,
  appointment_id uuid not null,
  person_id uuid not null,
  primary key (district_id, task_id, position),
  foreign key (district_id, task_id, position) references task_person on delete cascade,
  foreign key (district_id, person_id) references person
);

create table log_entry (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  task_id uuid not null,
  appointment_id uuid not null,
  minutes integer not null check (minutes between 1 and 1440),
  why text not null default '' check (length(why) <= 10000),
  focus_set_by text,
  sustained boolean,
  state text not null default 'confirmed' check (state in ('confirmed', 'to_confirm')),
  -- stamped when written, so that nothing is worked out while counting
  kind text not null,
  local_date date not null,
  school_year_id uuid,
  -- of the author's calendar, to which log_week refers
  week_id uuid,
  school_id uuid,
  synthetic boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, task_id, appointment_id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, task_id) references task,
  foreign key (district_id, appointment_id) references appointment
);
create index log_entry_day on log_entry (district_id, appointment_id, local_date desc, id);

-- Times of day never leave their author.
create table log_entry_clock (
  district_id uuid not null,
  log_entry_id uuid not null,
  appointment_id uuid not null,
  start_minute integer check (start_minute between 0 and 1439),
  received_at timestamptz not null default now(),
  primary key (district_id, log_entry_id),
  foreign key (district_id, log_entry_id) references log_entry on delete cascade
);

create table log_entry_resource (
  district_id uuid not null,
  log_entry_id uuid not null,
  -- a component of the design
  component_id uuid not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  resource_use text,
  primary key (district_id, log_entry_id, component_id),
  foreign key (district_id, log_entry_id) references log_entry on delete cascade
);

create table interaction (
  district_id uuid not null,
  id uuid not null,
  circle_id uuid not null,
  log_entry_id uuid not null,
  appointment_id uuid not null,
  position integer not null,
  partner_group text not null,
  focus text not null,
  focus_type_id uuid,
  kind text not null,
  local_date date not null,
  school_year_id uuid,
  primary key (district_id, id),
  foreign key (district_id, log_entry_id) references log_entry on delete cascade,
  foreign key (district_id, focus_type_id) references focus_type
);
create index interaction_entry on interaction (district_id, log_entry_id);
create index interaction_day on interaction (district_id, appointment_id, local_date);
create index interaction_focus_type on interaction (district_id, focus_type_id) where focus_type_id is not null;

-- Earlier versions, one per five minutes of writing, and what was removed. No reference to the entry: it may be gone.
create table log_entry_revision (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  log_entry_id uuid not null,
  appointment_id uuid not null,
  what text not null check (what in ('changed', 'removed')),
  saved_at timestamptz not null default now(),
  snapshot jsonb not null,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle
);
create index log_entry_revision_entry on log_entry_revision (district_id, log_entry_id, saved_at desc);

create table log_week (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  week_id uuid not null,
  state text not null check (state in ('complete', 'partial', 'none')),
  primary key (district_id, id),
  unique (district_id, appointment_id, week_id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, week_id) references week
);

create table timer (
  district_id uuid not null references district,
  appointment_id uuid not null,
  started_at timestamptz not null default now(),
  kind text,
  school_id uuid,
  primary key (district_id, appointment_id),
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, school_id) references school
);

-- Planned against held ------------------------------------------------------------------------------------------------

create table occurrence (
  district_id uuid not null references district,
  id uuid not null,
  -- a component of the design
  structure_id uuid not null,
  kind text not null,
  local_date date not null,
  start_minute integer check (start_minute between 0 and 1439),
  minutes integer not null check (minutes between 1 and 1440),
  school_id uuid,
  facilitator_appointment_id uuid not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'changed', 'did_not_happen')),
  held_on date,
  held_minutes integer check (held_minutes between 1 and 1440),
  reason text check (length(reason) <= 200),
  decided_by uuid,
  decided_at timestamptz,
  revision integer not null default 1,
  primary key (district_id, id),
  constraint occurrence_once unique nulls not distinct (district_id, structure_id, local_date, school_id, facilitator_appointment_id),
  foreign key (district_id, school_id) references school,
  foreign key (district_id, facilitator_appointment_id) references appointment,
  check ((state = 'planned') = (decided_by is null))
);
create index occurrence_facilitator on occurrence (district_id, facilitator_appointment_id, local_date);
create index occurrence_day on occurrence (district_id, local_date);

-- Double coding -------------------------------------------------------------------------------------------------------

create table coding_sample (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  -- the first coder, whose conversations they are
  appointment_id uuid not null,
  second_appointment_id uuid not null,
  invited_on date not null,
  finished_on date,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, second_appointment_id) references appointment,
  check (appointment_id <> second_appointment_id)
);
create index coding_sample_first on coding_sample (district_id, appointment_id);
create index coding_sample_second on coding_sample (district_id, second_appointment_id);

-- What the first coder gave to the second to code: the words as they stood that day, without the log around them.
create table coding_item (
  district_id uuid not null,
  id uuid not null,
  sample_id uuid not null,
  interaction_id uuid not null,
  appointment_id uuid not null,
  second_appointment_id uuid not null,
  position integer not null,
  kind text not null,
  partner_group text not null,
  why text not null,
  second_focus text,
  primary key (district_id, id),
  unique (district_id, sample_id, interaction_id),
  foreign key (district_id, sample_id) references coding_sample on delete cascade
);

-- The first coder's own codes, frozen at the invitation, which open to the second with the last item.
create table coding_first (
  district_id uuid not null,
  item_id uuid not null,
  sample_id uuid not null,
  appointment_id uuid not null,
  focus text not null,
  primary key (district_id, item_id),
  foreign key (district_id, item_id) references coding_item on delete cascade
);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['task_type', 'focus_type'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district()) and (select app.may(''district.read'')))', t);
    execute format('create policy add on %I for insert to trellis_app with check (district_id = (select app.district()) and ((select app.may(''practice.team'')) or (select app.may(''district.manage''))))', t);
    execute format('create policy change on %I for update to trellis_app using (district_id = (select app.district()) and ((select app.may(''practice.team'')) or (select app.may(''district.manage'')))) with check (district_id = (select app.district()))', t);
    execute format('grant select, insert, update on %I to trellis_app', t);
  end loop;

  -- rows of a log: its circle reads, its author writes
  foreach t in array array['task', 'task_person', 'log_entry', 'log_entry_resource', 'interaction', 'log_week'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]))', t);
    execute format('create policy add on %I for insert to trellis_app with check (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()))', t);
    execute format('create policy change on %I for update to trellis_app using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment())) with check (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()))', t);
    execute format('create policy remove on %I for delete to trellis_app using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()))', t);
    execute format('grant select, insert, update, delete on %I to trellis_app', t);
  end loop;

  -- rows that nobody but their author reads
  foreach t in array array['task_person_name', 'log_entry_clock', 'log_entry_revision', 'timer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own on %I for all to trellis_app using (district_id = (select app.district()) and appointment_id = (select app.appointment())) with check (district_id = (select app.district()) and appointment_id = (select app.appointment()))', t);
  end loop;
end $$;
revoke delete on task from trellis_app;
grant select, insert, update, delete on task_person_name, log_entry_clock, timer to trellis_app;
grant select, insert on log_entry_revision to trellis_app;

alter table type_remapping enable row level security;
create policy read on type_remapping for select to trellis_app using (district_id = (select app.district()) and (select app.may('district.read')));
create policy add on type_remapping for insert to trellis_app
  with check (district_id = (select app.district()) and decided_by = (select app.appointment()) and ((select app.may('practice.team')) or (select app.may('district.manage'))));
grant select, insert on type_remapping to trellis_app;

-- Planned and held is the structure's, not the log's: the team's readers see it, its facilitator decides.
alter table occurrence enable row level security;
create policy read on occurrence for select to trellis_app
  using (district_id = (select app.district()) and (facilitator_appointment_id = (select app.appointment()) or (select app.may('practice.team'))));
create policy plan on occurrence for insert to trellis_app
  with check (district_id = (select app.district()) and (
    (facilitator_appointment_id = (select app.appointment()) and (select app.may('practice.facilitate'))) or (select app.may('practice.team'))));
create policy decide on occurrence for update to trellis_app
  using (district_id = (select app.district()) and facilitator_appointment_id = (select app.appointment()))
  with check (district_id = (select app.district()) and facilitator_appointment_id = (select app.appointment()));
grant select, insert, update on occurrence to trellis_app;

-- The two who code, and nobody else, whoever reads the log.
alter table coding_sample enable row level security;
create policy read on coding_sample for select to trellis_app
  using (district_id = (select app.district()) and (appointment_id = (select app.appointment()) or second_appointment_id = (select app.appointment())));
create policy invite on coding_sample for insert to trellis_app
  with check (district_id = (select app.district()) and appointment_id = (select app.appointment()) and circle_id = any ((select app.circles())::uuid[]));
create policy finish on coding_sample for update to trellis_app
  using (district_id = (select app.district()) and second_appointment_id = (select app.appointment()) and finished_on is null)
  with check (district_id = (select app.district()) and second_appointment_id = (select app.appointment()));
grant select, insert, update (finished_on) on coding_sample to trellis_app;

alter table coding_item enable row level security;
create policy read on coding_item for select to trellis_app
  using (district_id = (select app.district()) and (appointment_id = (select app.appointment()) or second_appointment_id = (select app.appointment())));
create policy invite on coding_item for insert to trellis_app
  with check (district_id = (select app.district()) and appointment_id = (select app.appointment()) and second_focus is null);
create policy code on coding_item for update to trellis_app
  using (district_id = (select app.district()) and second_appointment_id = (select app.appointment()))
  with check (district_id = (select app.district()) and second_appointment_id = (select app.appointment()));
grant select, insert, update (second_focus) on coding_item to trellis_app;

alter table coding_first enable row level security;
create policy read on coding_first for select to trellis_app
  using (district_id = (select app.district()) and (appointment_id = (select app.appointment()) or sample_id in (
    select s.id from coding_sample s
    where s.district_id = (select app.district()) and s.second_appointment_id = (select app.appointment()) and s.finished_on is not null)));
create policy keep on coding_first for insert to trellis_app
  with check (district_id = (select app.district()) and appointment_id = (select app.appointment()));
grant select, insert on coding_first to trellis_app;

-- Two things happen to a log that its author did not do: an event turns out not to have happened (the entry is then to be
-- confirmed by its author), and a word of the district's counts as another kind. Both are verbs under trellis_access,
-- which can set these columns, finds rows by ids only and reads nothing of what was said.
do $$
declare t text;
begin
  foreach t in array array['task', 'log_entry', 'interaction'] loop
    execute format('create policy find on %I for select to trellis_access using (district_id = (select app.district()))', t);
    execute format('create policy restamp on %I for update to trellis_access using (district_id = (select app.district())) with check (district_id = (select app.district()))', t);
  end loop;
end $$;
grant select (district_id, id, task_type_id, kind), update (kind) on task to trellis_access;
grant select (district_id, id, task_id, state, kind), update (kind, state) on log_entry to trellis_access;
grant select (district_id, id, log_entry_id, focus_type_id, kind, focus), update (kind, focus) on interaction to trellis_access;

-- Releases: counts over whole districts, without a word that anybody wrote and without times of day.
do $$
declare t text;
begin
  foreach t in array array['task', 'task_person', 'log_entry', 'log_entry_resource', 'interaction', 'log_week', 'occurrence'] loop
    execute format('create policy count on %I for select to trellis_release using (district_id = (select app.district()))', t);
  end loop;
end $$;
grant select (district_id, id, appointment_id, task_type_id, kind, local_date, school_year_id, week_id, school_id, region_id, place, structure_id, subject, state) on task to trellis_release;
grant select (district_id, task_id, position, role_group, part, count) on task_person to trellis_release;
grant select (district_id, id, task_id, appointment_id, minutes, focus_set_by, sustained, state, kind, local_date, school_year_id, week_id, school_id, synthetic) on log_entry to trellis_release;
grant select (district_id, log_entry_id, component_id, resource_use) on log_entry_resource to trellis_release;
grant select (district_id, id, log_entry_id, appointment_id, partner_group, focus, kind, local_date, school_year_id) on interaction to trellis_release;
grant select (district_id, appointment_id, week_id, state) on log_week to trellis_release;
grant select (district_id, id, structure_id, kind, local_date, minutes, school_id, state, held_on) on occurrence to trellis_release;
