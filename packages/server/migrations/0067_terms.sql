-- The terms of a school year, as the district calls and sets them: they do not overlap and lie within the year. What is
-- counted by term is counted by them.

create table term (
  district_id uuid not null references district,
  id uuid not null,
  school_year_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  starts date not null,
  ends date not null,
  primary key (district_id, id),
  unique (district_id, school_year_id, starts),
  foreign key (district_id, school_year_id) references school_year,
  check (ends >= starts)
);

alter table term enable row level security;
create policy read on term for select to trellis_app using (district_id = (select app.district()) and (select app.may('district.read')));
create policy change on term for all to trellis_app
  using (district_id = (select app.district()) and (select app.may('district.manage')))
  with check (district_id = (select app.district()) and (select app.may('district.manage')));
create policy count on term for select to trellis_release using (district_id = (select app.district()));
grant select, insert, update, delete on term to trellis_app;
grant select (district_id, id, school_year_id, starts, ends) on term to trellis_release;

-- Years that are there already get two terms, parted by the weeks out of session around New Year, or else by New Year
-- itself; a year within one calendar year has one.
with years as (
  select y.district_id, y.id, y.starts, y.ends, make_date(extract(year from y.starts)::int, 12, 31) as december,
    min(w.starts) as break_starts, max(w.ends) as break_ends
  from school_year y
  left join calendar c on c.district_id = y.district_id and c.school_year_id = y.id and c.school_id is null
  left join week w on w.district_id = y.district_id and w.calendar_id = c.id and not w.in_session
    and w.starts <= make_date(extract(year from y.starts)::int + 1, 1, 2) and w.ends >= make_date(extract(year from y.starts)::int, 12, 24)
  group by 1, 2, 3, 4
), terms as (
  select district_id, id, 'Fall term' as name, starts, coalesce(break_starts - 1, december) as ends
  from years where ends > december
  union all
  select district_id, id, 'Spring term', coalesce(break_ends + 1, december + 1), ends
  from years where ends > december
  union all
  select district_id, id, case when extract(month from starts) >= 6 then 'Fall term' else 'Spring term' end, starts, ends
  from years where ends <= december
)
insert into term (district_id, id, school_year_id, name, starts, ends)
select district_id, gen_random_uuid(), id, name, starts, ends from terms where ends >= starts;
