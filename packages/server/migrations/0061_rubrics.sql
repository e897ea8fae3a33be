-- Rubrics: drafts and published versions, the indicators that scores point to, what became of them from version to
-- version, and the indicators that a district focuses on in a school year.

create table rubric (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  subject text not null check (length(subject) between 1 and 80),
  -- empty: every grade
  grades text[] not null default '{}',
  -- what sets it apart from others of its subject
  variant text check (length(variant) between 1 and 200),
  built_in text check (built_in in ('math_ipg', 'five_tenet_ipg', 'nctm_practices', 'webb_levels')),
  retired_on date,
  created_by uuid not null,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, created_by) references appointment
);

create table rubric_version (
  district_id uuid not null references district,
  id uuid not null,
  rubric_id uuid not null,
  number integer not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'published')),
  content jsonb not null,
  started_by uuid not null,
  started_on date not null,
  -- whoever changed it while it was a draft, each once
  writers uuid[] not null default '{}',
  changed_by uuid not null,
  changed_on date not null,
  published_by uuid,
  published_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, rubric_id, number),
  foreign key (district_id, rubric_id) references rubric,
  foreign key (district_id, started_by) references appointment,
  foreign key (district_id, changed_by) references appointment,
  foreign key (district_id, published_by) references appointment,
  check ((state = 'published') = (published_on is not null) and (published_on is null) = (published_by is null))
);
create unique index rubric_version_draft on rubric_version (district_id, rubric_id) where state = 'draft';

-- One row an indicator, written when its version is published: what scores point to.
create table rubric_indicator (
  district_id uuid not null references district,
  id uuid not null,
  version_id uuid not null,
  rubric_id uuid not null,
  section_key text not null,
  -- through the whole version, from 0
  position integer not null check (position >= 0),
  code text not null check (length(code) between 1 and 20),
  label text not null check (length(label) between 1 and 500),
  observes text not null check (observes in ('teacher', 'student', 'both')),
  kind text not null check (kind in ('levels', 'yes_no', 'choices')),
  -- of the levels; no is 0 and yes is 1; none where several choices are open
  lowest integer,
  highest integer,
  not_observed_allowed boolean not null,
  primary key (district_id, id),
  unique (district_id, version_id, position),
  foreign key (district_id, version_id) references rubric_version,
  foreign key (district_id, rubric_id) references rubric,
  check ((kind = 'choices') = (lowest is null) and (lowest is null) = (highest is null) and lowest <= highest)
);
create index rubric_indicator_rubric on rubric_indicator (district_id, rubric_id);

-- What a person said of an indicator and what became of it: whether their scores may be read as one series.
create table rubric_crosswalk (
  district_id uuid not null references district,
  id uuid not null,
  from_indicator_id uuid not null,
  to_indicator_id uuid not null,
  comparable boolean not null,
  note text not null default '' check (length(note) <= 1000),
  decided_by uuid not null,
  decided_on date not null,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, from_indicator_id, to_indicator_id),
  foreign key (district_id, from_indicator_id) references rubric_indicator,
  foreign key (district_id, to_indicator_id) references rubric_indicator,
  foreign key (district_id, decided_by) references appointment
);
create index rubric_crosswalk_to on rubric_crosswalk (district_id, to_indicator_id);

create table rubric_focus (
  district_id uuid not null references district,
  id uuid not null,
  school_year_id uuid not null,
  rubric_id uuid not null,
  indicator_id uuid not null,
  set_by uuid not null,
  set_on date not null,
  primary key (district_id, id),
  unique (district_id, school_year_id, indicator_id),
  foreign key (district_id, school_year_id) references school_year,
  foreign key (district_id, rubric_id) references rubric,
  foreign key (district_id, indicator_id) references rubric_indicator,
  foreign key (district_id, set_by) references appointment
);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  here constant text := 'district_id = (select app.district())';
  readable constant text := here || ' and (select app.may(''frameworks.read''))';
  editable constant text := here || ' and (select app.may(''frameworks.edit''))';
  publishable constant text := here || ' and (select app.may(''frameworks.publish''))';
begin
  foreach t in array array['rubric', 'rubric_indicator', 'rubric_crosswalk', 'rubric_focus'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, readable);
    execute format('grant select on %I to trellis_app', t);
  end loop;

  execute format('create policy write on rubric for insert to trellis_app with check (%s)', editable);
  execute format('create policy change on rubric for update to trellis_app using (%s) with check (%s)', editable, editable);
  execute format('create policy clear on rubric for delete to trellis_app using (%s)', editable);
  grant insert, delete on rubric to trellis_app;
  grant update (name, subject, grades, variant, retired_on, revision) on rubric to trellis_app;

  -- a draft is read, changed and thrown away by those who edit; publishing is the last change of all
  alter table rubric_version enable row level security;
  execute format('create policy read on rubric_version for select to trellis_app using (%s and (state = ''published'' or (select app.may(''frameworks.edit''))))', readable);
  execute format('create policy write on rubric_version for insert to trellis_app with check (%s and state = ''draft'')', editable);
  execute format('create policy change on rubric_version for update to trellis_app using (%s and state = ''draft'') with check (%s and (state = ''draft'' or (select app.may(''frameworks.publish''))))', editable, editable);
  execute format('create policy clear on rubric_version for delete to trellis_app using (%s and state = ''draft'')', editable);
  grant select, insert, delete on rubric_version to trellis_app;
  grant update (state, content, writers, changed_by, changed_on, published_by, published_on, revision) on rubric_version to trellis_app;

  -- neither changed nor removed: scores point to them
  execute format('create policy write on rubric_indicator for insert to trellis_app with check (%s)', publishable);
  grant insert on rubric_indicator to trellis_app;

  execute format('create policy write on rubric_crosswalk for insert to trellis_app with check (%s)', publishable);
  execute format('create policy change on rubric_crosswalk for update to trellis_app using (%s) with check (%s)', publishable, publishable);
  grant insert on rubric_crosswalk to trellis_app;
  grant update (comparable, note, decided_by, decided_on, revision) on rubric_crosswalk to trellis_app;

  execute format('create policy write on rubric_focus for insert to trellis_app with check (%s)', publishable);
  execute format('create policy clear on rubric_focus for delete to trellis_app using (%s)', publishable);
  grant insert, delete on rubric_focus to trellis_app;

  -- what releases count with: no code, no wording
  foreach t in array array['rubric_version', 'rubric_indicator', 'rubric_crosswalk', 'rubric_focus'] loop
    execute format('create policy count on %I for select to trellis_release using (%s)', t, here);
  end loop;
  grant select (district_id, id, rubric_id, number, state) on rubric_version to trellis_release;
  grant select (district_id, id, version_id, rubric_id, position, kind, lowest, highest, not_observed_allowed) on rubric_indicator to trellis_release;
  grant select (district_id, id, from_indicator_id, to_indicator_id, comparable) on rubric_crosswalk to trellis_release;
  grant select (district_id, id, school_year_id, rubric_id, indicator_id) on rubric_focus to trellis_release;
end $$;
