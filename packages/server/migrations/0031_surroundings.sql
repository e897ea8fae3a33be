-- What surrounds the designed infrastructure: schools' focus, materials in use and looks at them, roadblocks, pulses, and
-- who has seen which version of the vision.

create table school_focus (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  school_year_id uuid not null,
  subject text not null check (length(subject) between 1 and 200),
  goal text not null,
  -- share of the school's own plan for professional learning, 0 to 1; null: not known
  mathematics_share double precision check (mathematics_share between 0 and 1),
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, school_year_id, school_id),
  foreign key (district_id, school_id) references school,
  foreign key (district_id, school_year_id) references school_year
);

create table material_in_use (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  grades text[] not null check (cardinality(grades) between 1 and 15),
  name text not null check (length(name) between 1 and 200),
  -- a material of the adopted design; no key points there, since the same component stands in every draft
  component_id uuid,
  standing text not null check (standing in ('adopted', 'supplemental', 'instead_of_adopted')),
  funding text not null check (funding in ('district', 'school', 'grant', 'not_known')),
  -- first calendar year of the school year in which it came into use
  since integer check (since between 1900 and 2200),
  until date,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school
);
create index material_in_use_school on material_in_use (district_id, school_id);

-- A light look at whether a material is used as meant. There is no place for a teacher in it.
create table use_check (
  district_id uuid not null references district,
  id uuid not null,
  material_in_use_id uuid not null,
  grade text not null,
  checked_on date not null,
  looked integer not null check (looked between 1 and 10000),
  in_use integer not null check (in_use between 0 and looked),
  -- null: not looked for
  higher_demand_done integer check (higher_demand_done between 0 and looked),
  note text not null default '' check (length(note) <= 2000),
  checked_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, material_in_use_id) references material_in_use,
  foreign key (district_id, checked_by) references appointment
);
create index use_check_material on use_check (district_id, material_in_use_id, checked_on);

create table roadblock (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid,
  text text not null check (length(text) between 5 and 4000),
  raised_by uuid not null,
  raised_on date not null,
  owner_appointment_id uuid not null,
  answer text check (length(answer) between 5 and 4000),
  answered_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school,
  foreign key (district_id, raised_by) references appointment,
  foreign key (district_id, owner_appointment_id) references appointment,
  check ((answer is null) = (answered_on is null))
);
create index roadblock_raised_by on roadblock (district_id, raised_by);
create index roadblock_owner on roadblock (district_id, owner_appointment_id);

-- An anonymous question round about one component. See docs/decisions/0007-anonymous-pulse.md.
create table pulse_round (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  component_id uuid not null,
  -- who is asked; empty: everybody
  groups text[] not null default '{}',
  opens date not null,
  closes date not null,
  -- answers are sealed to this key; the other half is on the machine, outside the database, until the round is added up
  public_key text not null,
  closed_on date,
  added_up_on date,
  opened_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, opened_by) references appointment,
  check (closes >= opens),
  check (added_up_on is null or closed_on is not null)
);
create index pulse_round_newest on pulse_round (district_id, opens);

-- That a person has answered: no answer, no time, and nobody else reads it.
create table pulse_ballot (
  district_id uuid not null references district,
  round_id uuid not null,
  person_id uuid not null,
  primary key (district_id, round_id, person_id),
  foreign key (district_id, round_id) references pulse_round,
  foreign key (district_id, person_id) references person
);

-- An answer that nobody can read, until the round is added up; the role group is inside.
create table pulse_sealed (
  district_id uuid not null references district,
  id uuid not null,
  round_id uuid not null,
  sealed text not null,
  primary key (district_id, id),
  foreign key (district_id, round_id) references pulse_round
);
create index pulse_sealed_round on pulse_sealed (district_id, round_id);

-- How many of a role group gave which answer. This is all that is kept of the answers.
create table pulse_count (
  district_id uuid not null references district,
  round_id uuid not null,
  role_group text not null,
  question text not null check (question in ('clarity', 'expectation', 'usefulness', 'trust')),
  answer integer not null check (answer between 1 and 5),
  people integer not null check (people >= 0),
  primary key (district_id, round_id, role_group, question, answer),
  foreign key (district_id, round_id) references pulse_round
);

-- Which version of the vision a person has seen; theirs alone.
create table vision_seen (
  district_id uuid not null references district,
  person_id uuid not null,
  component_id uuid not null,
  version integer not null check (version >= 1),
  primary key (district_id, person_id, component_id),
  foreign key (district_id, person_id) references person
);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  readable constant text := 'district_id = (select app.district()) and (select app.may(''design.read''))';
  writable constant text := 'district_id = (select app.district()) and (select app.may(''design.edit''))';
begin
  foreach t in array array['school_focus', 'material_in_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, readable);
    execute format('create policy change on %I for all to trellis_app using (%s) with check (%s)', t, writable, writable);
    execute format('grant select, insert, update, delete on %I to trellis_app', t);
  end loop;

  -- a look is changed by whoever took it
  alter table use_check enable row level security;
  execute format('create policy read on use_check for select to trellis_app using (%s)', readable);
  execute format('create policy own on use_check for all to trellis_app using (%s and checked_by = (select app.appointment())) with check (%s and checked_by = (select app.appointment()))', writable, writable);
  grant select, insert, delete on use_check to trellis_app;
  grant update (grade, checked_on, looked, in_use, higher_demand_done, note, revision) on use_check to trellis_app;
end $$;

alter table roadblock enable row level security;
create policy read on roadblock for select to trellis_app
  using (
    district_id = (select app.district()) and (select app.may('design.respond'))
    and (raised_by = (select app.appointment()) or owner_appointment_id = (select app.appointment()) or (select app.may('design.roadblocks')))
  );
create policy raise on roadblock for insert to trellis_app
  with check (
    district_id = (select app.district()) and ((select app.may('practice.log')) or (select app.may('practice.facilitate')))
    and raised_by = (select app.appointment()) and answer is null
  );
create policy change on roadblock for update to trellis_app
  using (
    district_id = (select app.district()) and (select app.may('design.respond'))
    and (raised_by = (select app.appointment()) or owner_appointment_id = (select app.appointment()) or (select app.may('design.roadblocks')))
  )
  with check (district_id = (select app.district()));
grant select, insert on roadblock to trellis_app;
grant update (text, owner_appointment_id, answer, answered_on, revision) on roadblock to trellis_app;

alter table pulse_round enable row level security;
create policy read on pulse_round for select to trellis_app using (district_id = (select app.district()) and (select app.may('design.read')));
create policy write on pulse_round for insert to trellis_app
  with check (district_id = (select app.district()) and (select app.may('design.decide')) and closed_on is null and added_up_on is null);
create policy change on pulse_round for update to trellis_app
  using (district_id = (select app.district()) and (select app.may('design.decide')))
  with check (district_id = (select app.district()) and (select app.may('design.decide')) and added_up_on is null);
grant select, insert on pulse_round to trellis_app;
grant update (closed_on, revision) on pulse_round to trellis_app;

alter table pulse_ballot enable row level security;
create policy own on pulse_ballot for select to trellis_app using (district_id = (select app.district()) and person_id = (select app.person()));
create policy write on pulse_ballot for insert to trellis_app
  with check (district_id = (select app.district()) and (select app.may('design.respond')) and person_id = (select app.person()));
grant select, insert on pulse_ballot to trellis_app;

-- written by those who answer, read by no role of the application
alter table pulse_sealed enable row level security;
create policy write on pulse_sealed for insert to trellis_app with check (district_id = (select app.district()) and (select app.may('design.respond')));
grant insert on pulse_sealed to trellis_app;

alter table pulse_count enable row level security;
create policy read on pulse_count for select to trellis_app using (district_id = (select app.district()) and (select app.may('design.read')));
create policy count on pulse_count for select to trellis_release using (district_id = (select app.district()));
grant select on pulse_count to trellis_app, trellis_release;

alter table vision_seen enable row level security;
create policy own on vision_seen for all to trellis_app
  using (district_id = (select app.district()) and person_id = (select app.person()))
  with check (district_id = (select app.district()) and (select app.may('design.respond')) and person_id = (select app.person()));
grant select, insert, update on vision_seen to trellis_app;
