-- Trends of walkthroughs: figures of a closed term, computed once by the job that releases figures and never changed. They
-- hold sums over five teachers or more, and no id of a person, a classroom or a visit.

create table trend_release (
  district_id uuid not null references district,
  id uuid not null,
  school_year_id uuid not null,
  -- the term as it was then: a district may set its terms otherwise later. No key points there for that reason
  term_id uuid not null,
  starts date not null,
  ends date not null,
  rule text not null,
  rule_version integer not null,
  -- what observers had finished and not withdrawn when it was computed
  observations integer not null,
  -- some of it is made up, for a demonstration
  synthetic boolean not null,
  computed_at timestamptz not null default now(),
  primary key (district_id, id),
  unique (district_id, starts),
  foreign key (district_id, school_year_id) references school_year,
  check (ends >= starts)
);

-- The lattice: an indicator, a unit, a grade band or all grades, all classrooms or those with calibrated observers only.
-- Without a content it is hidden: for being small or to protect others, which look alike.
create table trend_figure (
  district_id uuid not null,
  id uuid not null,
  release_id uuid not null,
  indicator_id uuid not null,
  unit_kind text not null check (unit_kind in ('district', 'region', 'school')),
  unit_id uuid,
  band text check (band in ('pk_2', '3_5', '6_8', '9_12')),
  calibrated boolean not null,
  teachers integer check (teachers >= 5),
  content jsonb,
  primary key (district_id, id),
  unique nulls not distinct (district_id, release_id, indicator_id, unit_kind, unit_id, band, calibrated),
  foreign key (district_id, release_id) references trend_release,
  foreign key (district_id, indicator_id) references rubric_indicator,
  check ((unit_kind = 'district') = (unit_id is null)),
  check ((teachers is null) = (content is null))
);
create index trend_figure_series on trend_figure (district_id, indicator_id, unit_kind, unit_id, band);
create index trend_figure_unit on trend_figure (district_id, unit_kind, unit_id);

-- How many observations of a released term came later and are left out. A larger number takes the place of a smaller one.
create table trend_late (
  district_id uuid not null,
  release_id uuid not null,
  observations integer not null check (observations > 0),
  primary key (district_id, release_id, observations),
  foreign key (district_id, release_id) references trend_release
);

-- The schools that an appointment holds in: its own, those of its regions, or all of the district.
create function app.scope_schools() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(array_agg(s.id), '{}') from public.appointment a join public.school s on s.district_id = a.district_id and (a.scope_kind = 'district'
      or (a.scope_kind = 'region' and s.region_id = any (a.scope_id || a.further_units))
      or (a.scope_kind = 'school' and s.id = a.scope_id)
      or (a.scope_kind = 'team' and s.id = (select t.school_id from public.team t where t.district_id = a.district_id and t.id = a.scope_id)))
    where a.district_id = app.district() and a.id = app.appointment() $$;
grant execute on function app.scope_schools() to trellis_app;

do $$
declare
  t text;
begin
  foreach t in array array['trend_release', 'trend_figure', 'trend_late'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy write on %I for insert to trellis_release_writer with check (district_id = (select app.district()))', t);
    execute format('grant insert on %I to trellis_release_writer', t);
    execute format('grant select on %I to trellis_app', t);
  end loop;
  foreach t in array array['trend_release', 'trend_late'] loop
    execute format('create policy read on %I for select to trellis_app using (district_id = (select app.district()) and (select app.may(''visits.trends'')))', t);
    execute format('create policy count on %I for select to trellis_release using (district_id = (select app.district()))', t);
  end loop;
end $$;
-- of a school, only those who take part in visits there
create policy read on trend_figure for select to trellis_app using (district_id = (select app.district()) and (select app.may('visits.trends'))
  and (unit_kind <> 'school' or ((select app.may('visits.take_part')) and unit_id = any ((select app.scope_schools())::uuid[]))));
grant select (district_id, id, term_id, starts, ends, computed_at) on trend_release to trellis_release;
grant select (district_id, release_id, observations) on trend_late to trellis_release;

-- What the job needs beside scores: which visits' reports others read, so that subtracting one leaves nothing small, and
-- what came after a release.
create policy count on visit_report for select to trellis_release using (district_id = (select app.district()));
grant select (district_id, visit_id, office, shared_on) on visit_report to trellis_release;
grant select (received_at) on observation to trellis_release;
