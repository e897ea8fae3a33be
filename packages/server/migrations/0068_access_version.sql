-- How often access in a district has changed: appointments, circles, memberships. Who asks is remembered for seconds; every
-- transaction compares this number, so that nothing is answered from what was remembered before a change.
create table access_version (
  district_id uuid not null references district,
  version bigint not null default 1,
  primary key (district_id)
);
alter table access_version enable row level security;
create policy own on access_version for all to trellis_app
  using (district_id = (select app.district())) with check (district_id = (select app.district()));
grant select, insert, update on access_version to trellis_app;

-- The number for a district that the account belongs to; 0 while nothing has changed, and for every other district.
create function app.access_version_of(account uuid, district uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(max(v.version), 0) from access_version v
    where v.district_id = district and exists (select 1 from person_account l where l.district_id = district and l.account_id = account)
  $$;
revoke all on function app.access_version_of(uuid, uuid) from public;
grant execute on function app.access_version_of(uuid, uuid) to trellis_app;
