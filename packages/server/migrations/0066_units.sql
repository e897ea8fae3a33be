-- An appointment holds in one region or in several: somebody who heads four regions works under one appointment.
alter table appointment add column further_units uuid[] not null default '{}';
alter table appointment add constraint appointment_further_units
  check (cardinality(further_units) = 0 or (scope_kind = 'region' and scope_id <> all (further_units)));

-- What the parts of the district that an appointment holds in are called, by name: [{"id", "name"}].
alter type app.entered add attribute scope_units jsonb;

create or replace function app.appointments_of(account uuid) returns setof app.entered
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select d.id, d.name, d.time_zone, d.sample, a.id, p.id, p.name, a.role, a.title, a.scope_kind, a.scope_id,
      coalesce(units.name, d.name), a.starts, a.ends,
      (select coalesce(array_agg(rp.permission order by rp.permission), '{}') from role_permission rp where rp.role = a.role),
      (select coalesce(array_agg(m.circle_id), '{}') from circle_member m
        where m.district_id = a.district_id and m.appointment_id = a.id and m.starts <= now() and (m.ends is null or m.ends > now()) and m.suspended_at is null),
      (now() at time zone d.time_zone)::date,
      coalesce(units.list, '[]')
    from person_account l
    join person p on p.district_id = l.district_id and p.id = l.person_id
    join appointment a on a.district_id = l.district_id and a.person_id = l.person_id
    join district d on d.id = l.district_id
    left join lateral (
      select string_agg(u.name, ', ' order by u.name) as name, jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name) as list
      from (
        select r.id, r.name from region r where a.scope_kind = 'region' and r.district_id = a.district_id and r.id = any (a.scope_id || a.further_units)
        union all
        select s.id, s.name from school s where a.scope_kind = 'school' and s.district_id = a.district_id and s.id = a.scope_id
        union all
        select t.id, t.name from team t where a.scope_kind = 'team' and t.district_id = a.district_id and t.id = a.scope_id
      ) u
    ) units on true
    where l.account_id = account
      and a.starts <= (now() at time zone d.time_zone)::date
      and (a.ends is null or a.ends >= (now() at time zone d.time_zone)::date)
    order by a.starts, a.id
  $$;
