-- Coding of curricula and assessments: what is coded, which standards it sets out to cover, the codes of every activity or
-- item, and the blind second coding of a sample.

create table coding_project (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null check (kind in ('activities', 'items')),
  name text not null check (length(name) between 1 and 200),
  -- a material or assessment of the adopted design; no key points there, since the same component stands in every draft
  component_id uuid,
  grades text[] not null default '{}',
  scope_name text check (length(scope_name) between 1 and 200),
  coded_whole boolean not null default false,
  -- the ratings read this one
  rates boolean not null default false,
  -- how agreement was reached elsewhere
  agreement_note text check (length(agreement_note) >= 20),
  created_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, kind, name),
  foreign key (district_id, created_by) references appointment
);
create unique index coding_project_rates on coding_project (district_id, kind) where rates;

create table scope_standard (
  district_id uuid not null references district,
  project_id uuid not null,
  grade text not null check (grade in ('PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12')),
  code text not null check (length(code) between 1 and 40),
  position integer not null,
  primary key (district_id, project_id, grade, code),
  foreign key (district_id, project_id) references coding_project
);

create table coded_unit (
  district_id uuid not null references district,
  id uuid not null,
  project_id uuid not null,
  key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  grade text not null check (grade in ('PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12')),
  -- each code once, sorted: two codings are the same when these lists are
  content text[] not null default '{}',
  dok text not null check (dok in ('1', '2', '3', '4', 'NEI')),
  -- as people write it, when it came from a file
  coder text check (length(coder) between 1 and 80),
  -- who gave it these codes here
  coded_by uuid,
  source_row integer,
  -- two people coded it and settled what it is
  settled boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, project_id, key),
  foreign key (district_id, project_id) references coding_project,
  foreign key (district_id, coded_by) references appointment
);
create index coded_unit_grade on coded_unit (district_id, project_id, grade, key);

-- A sample that a second person codes without seeing the first codes.
create table second_coding (
  district_id uuid not null references district,
  id uuid not null,
  project_id uuid not null,
  coder_appointment_id uuid not null,
  size integer not null check (size between 1 and 500),
  seed integer not null check (seed >= 0),
  coded integer not null default 0 check (coded between 0 and size),
  started_by uuid not null,
  started_on date not null,
  finished_on date,
  primary key (district_id, id),
  foreign key (district_id, project_id) references coding_project,
  foreign key (district_id, coder_appointment_id) references appointment,
  foreign key (district_id, started_by) references appointment
);
create index second_coding_project on second_coding (district_id, project_id);
create index second_coding_coder on second_coding (district_id, coder_appointment_id);

create table second_code (
  district_id uuid not null references district,
  second_coding_id uuid not null,
  unit_id uuid not null,
  -- of the second coding, so that the policy asks one row only
  coder_appointment_id uuid not null,
  open boolean not null default true,
  content text[],
  dok text check (dok in ('1', '2', '3', '4', 'NEI')),
  -- the first codes as they stood when the second coding was finished
  first_content text[],
  first_dok text check (first_dok in ('1', '2', '3', '4', 'NEI')),
  primary key (district_id, second_coding_id, unit_id),
  foreign key (district_id, second_coding_id) references second_coding,
  foreign key (district_id, unit_id) references coded_unit,
  check ((content is null) = (dok is null)),
  check (open = (first_dok is null) and (open or dok is not null))
);
create index second_code_unit on second_code (district_id, unit_id);

-- What a unit is that two people coded differently, and why.
create table settled_code (
  district_id uuid not null references district,
  second_coding_id uuid not null,
  unit_id uuid not null,
  content text[] not null,
  dok text not null check (dok in ('1', '2', '3', '4', 'NEI')),
  reason text not null check (length(reason) between 5 and 1000),
  settled_by uuid not null,
  settled_on date not null,
  primary key (district_id, second_coding_id, unit_id),
  foreign key (district_id, second_coding_id, unit_id) references second_code,
  foreign key (district_id, settled_by) references appointment
);

-- Policies ------------------------------------------------------------------------------------------------------------
-- Ratings are computed from these rows, so whoever reads a rating reads them too, and finds the same rating.

do $$
declare
  t text;
  rated constant text := 'district_id = (select app.district()) and ((select app.may(''materials.read'')) or (select app.may(''design.read'')))';
  readable constant text := 'district_id = (select app.district()) and (select app.may(''materials.read''))';
  writable constant text := 'district_id = (select app.district()) and (select app.may(''materials.code''))';
begin
  foreach t in array array['coding_project', 'scope_standard', 'coded_unit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, rated);
    execute format('create policy write on %I for insert to trellis_app with check (%s)', t, writable);
    execute format('create policy change on %I for update to trellis_app using (%s) with check (%s)', t, writable, writable);
    execute format('create policy clear on %I for delete to trellis_app using (%s)', t, writable);
    execute format('grant select, insert, update, delete on %I to trellis_app', t);
  end loop;

  alter table second_coding enable row level security;
  execute format('create policy read on second_coding for select to trellis_app using (%s)', readable);
  execute format('create policy write on second_coding for insert to trellis_app with check (%s and finished_on is null)', writable);
  -- only the second coder goes on with it and finishes it
  execute format('create policy change on second_coding for update to trellis_app using (%s and finished_on is null and coder_appointment_id = (select app.appointment())) with check (%s)', writable, writable);
  grant select, insert on second_coding to trellis_app;
  grant update (coded, finished_on) on second_coding to trellis_app;

  -- until it is finished nobody but the second coder reads what the second coder chose
  alter table second_code enable row level security;
  execute format('create policy read on second_code for select to trellis_app using (%s and (not open or coder_appointment_id = (select app.appointment())))', readable);
  execute format('create policy write on second_code for insert to trellis_app with check (%s and open and dok is null)', writable);
  execute format('create policy change on second_code for update to trellis_app using (%s and open and coder_appointment_id = (select app.appointment())) with check (%s)', writable, writable);
  grant select, insert on second_code to trellis_app;
  grant update (open, content, dok, first_content, first_dok) on second_code to trellis_app;

  alter table settled_code enable row level security;
  execute format('create policy read on settled_code for select to trellis_app using (%s)', readable);
  execute format('create policy write on settled_code for insert to trellis_app with check (%s)', writable);
  execute format('create policy change on settled_code for update to trellis_app using (%s) with check (%s)', writable, writable);
  grant select, insert on settled_code to trellis_app;
  grant update (content, dok, reason, settled_by, settled_on) on settled_code to trellis_app;
end $$;
