-- What districts and people need beyond the foundations: retiring, decisions about protections, imports and their problems.

alter table region add column retired_on date;
alter table team add column retired_on date;
alter table school_year add column revision integer not null default 1;
create unique index school_external on school (district_id, external_id) where external_id is not null;
create unique index calendar_of on calendar (district_id, school_year_id, school_id, version) nulls not distinct;
create index team_school on team (district_id, school_id);
create index team_member_person on team_member (district_id, person_id);
create index team_member_team on team_member (district_id, team_id);

-- An appointment that was taken back before it began ends on the day before it starts: it was in force on no day.
alter table appointment drop constraint appointment_check1;
alter table appointment add constraint appointment_span check (ends is null or ends >= starts - 1);
create index appointment_scope on appointment (district_id, scope_id);

create index circle_member_circle on circle_member (district_id, circle_id);
create index evaluates_teacher on evaluates (district_id, teacher_id);
create index invitation_person on invitation (district_id, person_id);
create index audit_event_appointment on audit_event (district_id, appointment_id, at);
create index audit_event_at on audit_event using brin (at);

-- A protection changes only by a decision that everybody on staff can read. Such rows are never changed.
create table district_decision (
  district_id uuid not null references district,
  id uuid not null,
  setting text not null check (setting in ('classroom_rows', 'coached_visible')),
  value text not null,
  reason text,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null default now(),
  primary key (district_id, id),
  foreign key (district_id, decided_by) references appointment
);
alter table district_decision enable row level security;
create policy read on district_decision for select to trellis_app using (district_id = (select app.district()) and (select app.may('district.read')));
create policy write on district_decision for insert to trellis_app with check (district_id = (select app.district()) and (select app.may('district.manage')));
grant select, insert on district_decision to trellis_app;

-- What was brought in from a file: numbers and what was wrong with which line, never the file.
create table import_run (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null check (kind in ('people', 'schools', 'materials', 'assessments')),
  file_name text,
  content_hash text not null,
  started_by uuid not null,
  started_on date not null,
  started_at timestamptz not null default now(),
  row_count integer not null check (row_count >= 0),
  good integer not null check (good >= 0),
  bad integer not null check (bad >= 0),
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  problem_count integer not null,
  primary key (district_id, id),
  foreign key (district_id, started_by) references appointment,
  check (good + bad = row_count)
);
create index import_run_newest on import_run (district_id, started_at);

create table import_problem (
  district_id uuid not null references district,
  id uuid not null,
  run_id uuid not null,
  -- of the run, so that the policy asks one row only
  kind text not null,
  line integer not null,
  column_name text,
  message text not null,
  primary key (district_id, id),
  foreign key (district_id, run_id) references import_run
);
create index import_problem_run on import_problem (district_id, run_id, line);

do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_problem'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy own_kind on %I for all to trellis_app
      using (district_id = (select app.district()) and ((kind in ('people', 'schools') and (select app.may('people.manage'))) or (kind in ('materials', 'assessments') and (select app.may('materials.code')))))
      with check (district_id = (select app.district()) and ((kind in ('people', 'schools') and (select app.may('people.manage'))) or (kind in ('materials', 'assessments') and (select app.may('materials.code')))))$p$, t);
    execute format('grant select, insert on %I to trellis_app', t);
  end loop;
end $$;
