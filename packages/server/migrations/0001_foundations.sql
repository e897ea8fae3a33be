-- The foundations: what every later table leans on. Roles (trellis_app, trellis_access, trellis_signin, trellis_release)
-- exist per cluster and are made before the first migration; see src/platform/db/roles.ts.

create schema app;
grant usage on schema app to trellis_app, trellis_access, trellis_release;

-- What the transaction says of itself. After a transaction a local setting reads as '' and not as null.
create function app.district() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.district', true), '')::uuid $$;
create function app.appointment() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.appointment', true), '')::uuid $$;
create function app.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app.circles() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.circles', true), ''), '{}')::uuid[] $$;
create function app.may(permission text) returns boolean language sql stable parallel safe
  as $$ select permission = any (coalesce(nullif(current_setting('app.permissions', true), ''), '{}')::text[]) $$;

-- Districts -----------------------------------------------------------------------------------------------------------

create table district (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  time_zone text not null,
  subject text not null default 'mathematics',
  -- the district's own word: region, network, cohort, area
  region_word text not null default 'region',
  -- role groups that this district counts as school leaders
  school_leaders text[] not null default '{principals,assistant_principals}',
  -- who sees classroom rows of walkthroughs; there is no default, a district must choose
  classroom_rows text check (classroom_rows in ('team_and_teacher', 'school_leaders', 'all_leaders')),
  -- whether the fact (never the content) of being coached is visible to principals
  coached_visible boolean not null default false,
  -- made-up people; the demonstration opens only such districts
  sample boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);

create table region (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, name)
);

create table school (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  region_id uuid,
  level text not null default 'elementary' check (level in ('elementary', 'middle', 'high', 'k8', 'other')),
  external_id text,
  retired_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, name),
  foreign key (district_id, region_id) references region
);

create table team (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  school_id uuid,
  grade text,
  kind text not null default 'grade_level' check (kind in ('grade_level', 'plc', 'ilt', 'department', 'other')),
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school
);

create table school_year (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  starts date not null,
  ends date not null,
  primary key (district_id, id),
  unique (district_id, starts),
  check (ends > starts)
);

-- Weeks are rows of a versioned calendar; a school may have its own.
create table calendar (
  district_id uuid not null references district,
  id uuid not null,
  school_year_id uuid not null,
  school_id uuid,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, school_year_id) references school_year,
  foreign key (district_id, school_id) references school
);

create table week (
  district_id uuid not null references district,
  id uuid not null,
  calendar_id uuid not null,
  number integer not null check (number between 1 and 60),
  starts date not null,
  ends date not null,
  in_session boolean not null default true,
  -- interactions are coded in sampled weeks, or when the coach likes
  sampled boolean not null default false,
  primary key (district_id, id),
  unique (district_id, calendar_id, number),
  foreign key (district_id, calendar_id) references calendar
);

-- People --------------------------------------------------------------------------------------------------------------

create table person (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- lower case without marks, for search by a leakproof comparison
  folded_name text not null,
  email text,
  external_id text,
  about text,
  retired_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, email),
  unique (district_id, external_id)
);
create index person_folded on person (district_id, folded_name text_pattern_ops);

create table team_member (
  district_id uuid not null references district,
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  starts date not null,
  ends date,
  primary key (district_id, id),
  foreign key (district_id, team_id) references team,
  foreign key (district_id, person_id) references person
);

-- The link between an account (global) and a person (the district's); made only by accepting an invitation.
create table person_account (
  district_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  primary key (district_id, person_id),
  unique (district_id, account_id),
  foreign key (district_id, person_id) references person
);
create index person_account_account on person_account (account_id);

create table invitation (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  token_digest text not null unique,
  invited_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person
);

-- Access --------------------------------------------------------------------------------------------------------------

create table appointment (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  title text,
  scope_kind text not null default 'district' check (scope_kind in ('district', 'region', 'school', 'team', 'section')),
  -- the region, school, team or section; none for a district. Several units are several appointments.
  scope_id uuid,
  starts date not null,
  ends date,
  minutes_per_week integer check (minutes_per_week between 0 and 10080),
  reports_to uuid,
  funding text,
  directed_by text check (directed_by in ('district', 'school', 'shared')),
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person,
  foreign key (district_id, reports_to) references appointment,
  check ((scope_kind = 'district') = (scope_id is null)),
  check (ends is null or ends >= starts)
);
create index appointment_person on appointment (district_id, person_id);

create table circle (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null check (kind in ('log')),
  owner_appointment_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (district_id, id),
  foreign key (district_id, owner_appointment_id) references appointment
);
-- an appointment has one log
create unique index circle_log on circle (district_id, owner_appointment_id) where kind = 'log';

create table circle_member (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  -- an owner writes; a reader only reads
  writes boolean not null default false,
  starts timestamptz not null default now(),
  ends timestamptz,
  granted_by uuid not null,
  -- a membership is suspended in the transaction in which its holder becomes an evaluator of the circle's teacher
  suspended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment
);
create index circle_member_appointment on circle_member (district_id, appointment_id);

-- Who evaluates whom: derived from school leadership, with recorded overrides.
create table evaluates (
  district_id uuid not null references district,
  id uuid not null,
  appointment_id uuid not null,
  teacher_id uuid not null,
  school_year_id uuid not null,
  origin text not null check (origin in ('derived', 'override')),
  -- an override may also say that somebody does not evaluate
  holds boolean not null default true,
  reason text,
  decided_by uuid,
  primary key (district_id, id),
  unique (district_id, appointment_id, teacher_id, school_year_id),
  foreign key (district_id, appointment_id) references appointment,
  foreign key (district_id, teacher_id) references person,
  foreign key (district_id, school_year_id) references school_year
);

-- What a role includes, copied from the domain at every start, so that the policies and the pages cannot disagree.
create table role_permission (
  role text not null,
  permission text not null,
  primary key (role, permission)
);

-- Audit and receipts --------------------------------------------------------------------------------------------------

create table audit_event (
  district_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  appointment_id uuid,
  verb text not null,
  subject_kind text,
  subject_id uuid,
  digest text,
  primary key (district_id, id, at)
) partition by range (at);
create table audit_event_rest partition of audit_event default;

-- Roots of closed minutes, each over the one before: a row that is changed later no longer fits its root.
create table audit_seal (
  minute timestamptz primary key,
  events integer not null,
  root text not null,
  previous_root text
);

create table receipt (
  district_id uuid not null references district,
  -- the id the device gave to the record
  client_id uuid not null,
  sender_appointment_id uuid not null,
  operation text not null,
  content_hash text not null,
  outcome text not null check (outcome in ('stored', 'conflict', 'quarantined')),
  received_at timestamptz not null default now(),
  primary key (district_id, sender_appointment_id, client_id)
);

-- Policies ------------------------------------------------------------------------------------------------------------

alter table district enable row level security;
create policy read on district for select to trellis_app, trellis_access using (id = (select app.district()));
create policy change on district for update to trellis_app using (id = (select app.district()) and (select app.may('district.manage'))) with check (id = (select app.district()));
grant select, update on district to trellis_app;
grant select on district to trellis_access;

do $$
declare t text;
begin
  foreach t in array array['region', 'school', 'team', 'team_member', 'school_year', 'calendar', 'week'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app, trellis_access using (district_id = (select app.district()) and (select app.may(''district.read'')))', t);
    execute format('create policy change on %I for all to trellis_app using (district_id = (select app.district()) and (select app.may(''district.manage''))) with check (district_id = (select app.district()) and (select app.may(''district.manage'')))', t);
    execute format('create policy count on %I for select to trellis_release using (district_id = (select app.district()))', t);
    execute format('grant select, insert, update, delete on %I to trellis_app', t);
    execute format('grant select on %I to trellis_access, trellis_release', t);
  end loop;
end $$;

alter table person enable row level security;
create policy read on person for select to trellis_app, trellis_access
  using (district_id = (select app.district()) and ((select app.may('people.read')) or id = (select app.person())));
create policy change on person for all to trellis_app
  using (district_id = (select app.district()) and (select app.may('people.manage')))
  with check (district_id = (select app.district()) and (select app.may('people.manage')));
grant select, insert, update on person to trellis_app;
grant select on person to trellis_access;

-- Nobody reads the link or a token through the application's role; app.* functions below answer what is needed.
alter table person_account enable row level security;
alter table invitation enable row level security;
create policy manage on invitation for all to trellis_app
  using (district_id = (select app.district()) and (select app.may('people.manage')))
  with check (district_id = (select app.district()) and (select app.may('people.manage')));
grant select (district_id, id, person_id, invited_by, expires_at, accepted_at), insert, delete on invitation to trellis_app;

alter table appointment enable row level security;
create policy read on appointment for select to trellis_app
  using (district_id = (select app.district()) and ((select app.may('people.read')) or person_id = (select app.person())));
create policy read_all on appointment for select to trellis_access, trellis_release using (district_id = (select app.district()));
create policy write on appointment for insert to trellis_access with check (district_id = (select app.district()) and (select app.may('people.manage')));
create policy change on appointment for update to trellis_access
  using (district_id = (select app.district()) and (select app.may('people.manage'))) with check (district_id = (select app.district()));
grant select on appointment to trellis_app, trellis_release;
grant select, insert, update on appointment to trellis_access;

-- A circle is seen by its members; memberships by the members of the same circle.
alter table circle enable row level security;
create policy read on circle for select to trellis_app using (district_id = (select app.district()) and id = any ((select app.circles())::uuid[]));
create policy read_all on circle for select to trellis_access, trellis_release using (district_id = (select app.district()));
create policy write on circle for insert to trellis_access with check (district_id = (select app.district()));
grant select on circle to trellis_app, trellis_release;
grant select, insert on circle to trellis_access;

alter table circle_member enable row level security;
create policy read on circle_member for select to trellis_app
  using (district_id = (select app.district()) and (circle_id = any ((select app.circles())::uuid[]) or appointment_id = (select app.appointment())));
create policy read_all on circle_member for select to trellis_access, trellis_release using (district_id = (select app.district()));
create policy write on circle_member for insert to trellis_access with check (district_id = (select app.district()));
create policy change on circle_member for update to trellis_access using (district_id = (select app.district())) with check (district_id = (select app.district()));
grant select on circle_member to trellis_app, trellis_release;
grant select, insert, update on circle_member to trellis_access;

-- A teacher sees who evaluates them; an evaluator sees whom; administrators keep the list.
alter table evaluates enable row level security;
create policy read on evaluates for select to trellis_app
  using (district_id = (select app.district()) and (teacher_id = (select app.person()) or appointment_id = (select app.appointment()) or (select app.may('access.manage'))));
create policy write on evaluates for all to trellis_access using (district_id = (select app.district())) with check (district_id = (select app.district()));
grant select on evaluates to trellis_app;
grant select, insert, update, delete on evaluates to trellis_access;

grant select on role_permission to trellis_app, trellis_access;

-- Append only: the application writes and cannot change or remove. Administrators count, nobody reads content, for there is none.
alter table audit_event enable row level security;
create policy write on audit_event for insert to trellis_app, trellis_access with check (district_id = (select app.district()));
create policy read on audit_event for select to trellis_app
  using (district_id = (select app.district()) and ((select app.may('access.manage')) or appointment_id = (select app.appointment())));
grant insert on audit_event to trellis_app, trellis_access;
grant select on audit_event to trellis_app;

alter table audit_seal enable row level security;
create policy read on audit_seal for select to trellis_app using (true);
grant select on audit_seal to trellis_app;

alter table receipt enable row level security;
create policy own on receipt for select to trellis_app using (district_id = (select app.district()) and sender_appointment_id = (select app.appointment()));
create policy write on receipt for insert to trellis_app with check (district_id = (select app.district()) and sender_appointment_id = (select app.appointment()));
grant select, insert on receipt to trellis_app;

-- Entering ------------------------------------------------------------------------------------------------------------
-- The only functions that see past the policies. Each answers one question about the account that is signed in.

create type app.entered as (
  district_id uuid, district_name text, time_zone text, sample boolean, appointment_id uuid, person_id uuid, person_name text, role text, title text,
  scope_kind text, scope_id uuid, scope_name text, starts date, ends date, permissions text[], circles uuid[], today date
);

-- Every appointment of the account that is in force today in its district, oldest first.
create function app.appointments_of(account uuid) returns setof app.entered
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select d.id, d.name, d.time_zone, d.sample, a.id, p.id, p.name, a.role, a.title, a.scope_kind, a.scope_id,
      coalesce(r.name, s.name, t.name, d.name), a.starts, a.ends,
      (select coalesce(array_agg(rp.permission order by rp.permission), '{}') from role_permission rp where rp.role = a.role),
      (select coalesce(array_agg(m.circle_id), '{}') from circle_member m
        where m.district_id = a.district_id and m.appointment_id = a.id and m.starts <= now() and (m.ends is null or m.ends > now()) and m.suspended_at is null),
      (now() at time zone d.time_zone)::date
    from person_account l
    join person p on p.district_id = l.district_id and p.id = l.person_id
    join appointment a on a.district_id = l.district_id and a.person_id = l.person_id
    join district d on d.id = l.district_id
    left join region r on a.scope_kind = 'region' and r.district_id = a.district_id and r.id = a.scope_id
    left join school s on a.scope_kind = 'school' and s.district_id = a.district_id and s.id = a.scope_id
    left join team t on a.scope_kind = 'team' and t.district_id = a.district_id and t.id = a.scope_id
    where l.account_id = account
      and a.starts <= (now() at time zone d.time_zone)::date
      and (a.ends is null or a.ends >= (now() at time zone d.time_zone)::date)
    order by a.starts, a.id
  $$;
revoke all on function app.appointments_of(uuid) from public;
grant execute on function app.appointments_of(uuid) to trellis_app;

-- What an invitation is for, by its token; nothing for a wrong, used or old token.
create function app.invitation_by_token(digest text) returns table (district_id uuid, district_name text, person_id uuid, person_name text, email text, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.district_id, d.name, i.person_id, p.name, p.email, i.expires_at
    from invitation i
    join district d on d.id = i.district_id
    join person p on p.district_id = i.district_id and p.id = i.person_id
    where i.token_digest = digest and i.accepted_at is null and i.expires_at > now()
  $$;
revoke all on function app.invitation_by_token(text) from public;
grant execute on function app.invitation_by_token(text) to trellis_app;

-- Links the account to the invited person; true when it did. A person has one account in a district.
create function app.accept_invitation(digest text, account uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare found_invitation record;
  begin
    update invitation i set accepted_at = now()
      where i.token_digest = digest and i.accepted_at is null and i.expires_at > now()
      returning i.district_id, i.person_id into found_invitation;
    if not found then return false; end if;
    insert into person_account (district_id, person_id, account_id)
      values (found_invitation.district_id, found_invitation.person_id, account)
      on conflict do nothing;
    return found;
  end $$;
revoke all on function app.accept_invitation(text, uuid) from public;
grant execute on function app.accept_invitation(text, uuid) to trellis_app;

-- Which people of the current district have an account, for the administrator's list.
create function app.linked_people() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select person_id from person_account where district_id = app.district() and app.may('people.manage') $$;
revoke all on function app.linked_people() from public;
grant execute on function app.linked_people() to trellis_app;

-- First set-up --------------------------------------------------------------------------------------------------------

-- The one-time link with which the first administrator sets up a district. One row while it is open.
create table set_up_token (
  digest text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
alter table set_up_token enable row level security;

create function app.set_up_open(token_digest text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select 1 from set_up_token where digest = token_digest and used_at is null and expires_at > now()) $$;
revoke all on function app.set_up_open(text) from public;
grant execute on function app.set_up_open(text) to trellis_app;

create function app.needs_set_up() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select 1 from district) $$;
revoke all on function app.needs_set_up() from public;
grant execute on function app.needs_set_up() to trellis_app;

-- Uses the token and makes the district with its first administrator; null when the token no longer opens.
create function app.set_up_district(token_digest text, account uuid, district uuid, district_name text, zone text, person uuid, person_name text, folded text, person_email text, first_appointment uuid)
  returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    update set_up_token set used_at = now() where digest = token_digest and used_at is null and expires_at > now();
    if not found then return false; end if;
    insert into district (id, name, time_zone) values (district, district_name, zone);
    insert into person (district_id, id, name, folded_name, email) values (district, person, person_name, folded, person_email);
    insert into person_account (district_id, person_id, account_id) values (district, person, account);
    insert into appointment (district_id, id, person_id, role, starts) values (district, first_appointment, person, 'administrator', (now() at time zone zone)::date);
    return true;
  end $$;
revoke all on function app.set_up_district(text, uuid, uuid, text, text, uuid, text, text, text, uuid) from public;
grant execute on function app.set_up_district(text, uuid, uuid, text, text, uuid, text, text, text, uuid) to trellis_app;
