-- Insight: figures about others. They come only from these tables: computed by a job under trellis_release, which reads
-- whole districts without a word that anybody wrote, and written by trellis_release_writer, which can do nothing else.
-- A release is made once and never changed.

create table release (
  district_id uuid not null references district,
  id uuid not null,
  school_year_id uuid not null,
  rule text not null,
  rule_version integer not null,
  -- the last day that is counted
  as_of date not null,
  computed_at timestamptz not null default now(),
  primary key (district_id, id),
  unique (district_id, school_year_id, as_of),
  foreign key (district_id, school_year_id) references school_year
);

-- What a closed month was counted to be, per region, with whose records are in it: sums of later releases are made of
-- these, so that nothing can be had by comparing releases. Nobody reads it but the job.
create table release_leaf (
  district_id uuid not null,
  id uuid not null,
  release_id uuid not null,
  subject text not null check (subject in ('practice', 'access', 'coverage')),
  -- first day of the month
  month date not null,
  region_id uuid,
  contributors uuid[] not null,
  counts jsonb not null,
  primary key (district_id, id),
  unique nulls not distinct (district_id, release_id, subject, month, region_id),
  foreign key (district_id, release_id) references release
);

-- The lattice: which figures there are. Hidden for being small and hidden to protect others look alike.
create table release_figure (
  district_id uuid not null,
  id uuid not null,
  release_id uuid not null,
  subject text not null check (subject in ('practice', 'access')),
  unit_kind text not null check (unit_kind in ('district', 'region')),
  unit_id uuid,
  period_kind text not null check (period_kind in ('month', 'term', 'year')),
  starts date not null,
  ends date not null,
  hidden boolean not null,
  -- the order in which figures were taken
  position integer not null,
  primary key (district_id, id),
  unique (district_id, release_id, subject, position),
  foreign key (district_id, release_id) references release,
  check (ends >= starts),
  check ((unit_kind = 'district') = (unit_id is null))
);
create index release_figure_unit on release_figure (district_id, subject, unit_kind, unit_id, period_kind, ends desc);

-- What a figure says, only where it is not hidden. How far coaches differ is a part of its own, for coaches.
create table release_content (
  district_id uuid not null,
  figure_id uuid not null,
  part text not null check (part in ('practice', 'variability', 'access')),
  unit_kind text not null,
  period_kind text not null,
  coaches integer not null check (coaches >= 3),
  content jsonb not null,
  primary key (district_id, figure_id, part),
  foreign key (district_id, figure_id) references release_figure
);

-- Access to schools: who approached which school, on what ground, what came of it. A part of the coach's log.
create table approach (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  school_id uuid not null,
  local_date date not null,
  side text not null check (side in ('coach', 'school')),
  ground text not null check (ground in ('data_drop', 'walkthrough', 'assigned', 'request')),
  answer text check (answer in ('answered', 'invited', 'declined', 'no_answer')),
  answered_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, school_id) references school,
  check (answered_on is null or (answer is not null and answered_on >= local_date))
);
create index approach_day on approach (district_id, appointment_id, local_date desc, id);
create index approach_school on approach (district_id, school_id);

-- Policies ------------------------------------------------------------------------------------------------------------

-- How many logs are shared with this appointment now. Figures stay closed where fewer than three other coaches remain;
-- ended shares, and shares with the same person under another appointment, are counted when a figure is read.
create function app.shared_logs() returns bigint language sql stable parallel safe
  as $$ select count(distinct m.circle_id) from public.circle_member m join public.circle c on c.district_id = m.district_id and c.id = m.circle_id
    where m.district_id = app.district() and m.appointment_id = app.appointment() and not m.writes and c.kind = 'log' $$;
grant execute on function app.shared_logs() to trellis_app;

do $$
declare
  t text;
  -- who reads more than the district's year: those who read the team, coaches (exactly what others see), researchers
  whole constant text := '(select app.may(''practice.team'')) or (select app.may(''practice.log'')) or (select app.may(''research.read''))';
begin
  foreach t in array array['release', 'release_leaf', 'release_figure', 'release_content'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy write on %I for insert to trellis_release_writer with check (district_id = (select app.district()))', t);
    execute format('grant insert on %I to trellis_release_writer', t);
  end loop;
  execute 'create policy read on release for select to trellis_app using (district_id = (select app.district()) and (select app.may(''insight.read'')))';
  execute format('create policy read on release_figure for select to trellis_app
    using (district_id = (select app.district()) and (%s or ((select app.may(''insight.read'')) and unit_kind = ''district'' and period_kind = ''year'')))', whole);
  execute format('create policy read on release_content for select to trellis_app
    using (district_id = (select app.district()) and (%s or ((select app.may(''insight.read'')) and unit_kind = ''district'' and period_kind = ''year''))
      and coaches - (select app.shared_logs()) >= 3
      and (part <> ''variability'' or ((select app.may(''practice.log'')) and not (select app.may(''practice.team'')))))', whole);
  foreach t in array array['release', 'release_leaf', 'release_figure'] loop
    execute format('create policy count on %I for select to trellis_release using (district_id = (select app.district()))', t);
    execute format('grant select on %I to trellis_release', t);
  end loop;
end $$;
grant select on release, release_figure, release_content to trellis_app;

alter table approach enable row level security;
create policy read on approach for select to trellis_app using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]));
create policy add on approach for insert to trellis_app
  with check (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()));
create policy change on approach for update to trellis_app
  using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()))
  with check (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()));
create policy remove on approach for delete to trellis_app
  using (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()));
grant select, insert, update, delete on approach to trellis_app;
create policy count on approach for select to trellis_release using (district_id = (select app.district()));
grant select (district_id, id, appointment_id, school_id, local_date, side, ground, answer, answered_on) on approach to trellis_release;

-- What the job needs to know of the district: who its school leaders are.
create policy count on district for select to trellis_release using (id = (select app.district()));
grant select (id, time_zone, school_leaders, sample) on district to trellis_release;
grant usage on schema app to trellis_release_writer;
