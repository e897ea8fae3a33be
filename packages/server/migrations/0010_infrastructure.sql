-- The designed infrastructure. A district has one adopted design per subject and any number of drafts. A draft is a copy
-- of all rows under another design id with the same ids, so that comparing and adopting are joins by id.

create table design (
  district_id uuid not null references district,
  id uuid not null,
  subject text not null check (length(subject) between 1 and 80),
  name text not null check (length(name) between 1 and 200),
  state text not null check (state in ('adopted', 'draft', 'discarded')),
  based_on uuid,
  -- appointments that were invited to a draft; its author needs no invitation. On the parent row only, of which there are
  -- a handful: see docs/decisions/0004-design-as-document.md
  members uuid[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null default now(),
  -- what an imported document says of its district; null: the district's own name and its own school leaders
  district_name text check (length(district_name) between 1 and 200),
  school_leaders text[],
  -- the choices that are ours; null: the defaults
  settings jsonb,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, based_on) references design,
  foreign key (district_id, created_by) references appointment
);
create unique index design_adopted on design (district_id, subject) where state = 'adopted';

create table component (
  district_id uuid not null references district,
  design_id uuid not null,
  id uuid not null,
  -- what documents and links call it; never changes
  key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  kind text not null
    check (kind in ('vision', 'goals', 'framework', 'material', 'assessment', 'plan_template', 'leader_learning', 'teacher_learning', 'structure', 'role')),
  name text not null check (length(name) between 1 and 200),
  summary text,
  owner_name text check (length(owner_name) between 1 and 200),
  owner_appointment uuid,
  subject text check (length(subject) between 1 and 80),
  -- null: not said, which is another thing than nobody
  for_groups text[],
  state text not null default 'active' check (state in ('active', 'retired')),
  -- what only this kind holds; read and written by the domain's schema of the kind
  detail jsonb not null,
  evidence jsonb,
  -- name, summary and owner in lower case without marks, for search
  folded text not null,
  position integer not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid not null,
  -- in a draft: the revision of the adopted row that was copied
  copied_from_revision integer,
  primary key (district_id, design_id, id),
  unique (district_id, design_id, key),
  foreign key (district_id, design_id) references design,
  foreign key (district_id, owner_appointment) references appointment,
  foreign key (district_id, updated_by) references appointment
);

-- What one person made of a component within five minutes.
create table component_version (
  district_id uuid not null references district,
  design_id uuid not null,
  id uuid not null,
  component_id uuid not null,
  revision integer not null,
  by_appointment uuid not null,
  started_at timestamptz not null default now(),
  at timestamptz not null default now(),
  snapshot jsonb not null,
  primary key (district_id, design_id, id),
  foreign key (district_id, design_id, component_id) references component,
  foreign key (district_id, by_appointment) references appointment
);
create index component_version_component on component_version (district_id, design_id, component_id, revision desc);

create table component_link (
  district_id uuid not null references district,
  design_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('uses', 'specifies', 'assesses', 'compensates_for')),
  position integer not null,
  -- in a draft: it was in the adopted design when the draft took its copy
  copied boolean not null default false,
  -- only in a draft, and only of copied links: a removal that can be adopted
  removed boolean not null default false,
  primary key (district_id, design_id, id),
  unique (district_id, design_id, from_id, to_id, kind),
  foreign key (district_id, design_id, from_id) references component,
  foreign key (district_id, design_id, to_id) references component
);
create index component_link_to on component_link (district_id, design_id, to_id);

-- Mandates, spheres (one of each kind), judgments of features, justified decisions (one a rating).
create table statement (
  district_id uuid not null references district,
  design_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('mandate', 'sphere', 'feature', 'decision')),
  -- a mandate's key, a sphere's kind, a decision's rating; a judgment has none of its own and is called by its id
  key text not null,
  detail jsonb not null,
  -- removed rows stay, so that a removal in a draft can be told from an addition to the adopted design, and be adopted
  removed boolean not null default false,
  position integer not null,
  revision integer not null default 1,
  by_appointment uuid not null,
  at timestamptz not null default now(),
  copied_from_revision integer,
  primary key (district_id, design_id, id),
  foreign key (district_id, design_id) references design,
  foreign key (district_id, by_appointment) references appointment
);
create unique index statement_key on statement (district_id, design_id, kind, key) where not removed;

-- Says that a section was recorded even when it is empty. An absent section is not determined, never taken as none.
create table design_section (
  district_id uuid not null references district,
  design_id uuid not null,
  section text not null check (section in ('components', 'structures', 'roles', 'links', 'authority', 'features', 'decisions')),
  stated boolean not null,
  primary key (district_id, design_id, section),
  foreign key (district_id, design_id) references design
);

-- Coding that came with an imported document and stays with it.
create table design_coding (
  district_id uuid not null references district,
  design_id uuid not null,
  coding jsonb not null,
  primary key (district_id, design_id),
  foreign key (district_id, design_id) references design
);

-- An artifact of a component. A draft shows those of the adopted design as well; they are not copied.
create table attachment (
  district_id uuid not null references district,
  id uuid not null,
  design_id uuid not null,
  component_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size integer not null check (size between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) = size),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  primary key (district_id, id),
  foreign key (district_id, design_id, component_id) references component,
  foreign key (district_id, uploaded_by) references appointment
);
create index attachment_component on attachment (district_id, component_id);

-- Policies ------------------------------------------------------------------------------------------------------------

alter table design enable row level security;
create policy read on design for select to trellis_app
  using (
    district_id = (select app.district()) and (select app.may('design.read'))
    and (state = 'adopted' or created_by = (select app.appointment()) or (select app.appointment()) = any (members))
  );
create policy write on design for insert to trellis_app
  with check (
    district_id = (select app.district()) and (select app.may('design.edit'))
    and state = 'draft' and created_by = (select app.appointment())
  );
-- what is adopted, and becoming adopted, takes a decision; a draft is changed by those who read it
create policy change on design for update to trellis_app
  using (
    district_id = (select app.district()) and (select app.may('design.edit'))
    and ((state = 'adopted' and (select app.may('design.decide'))) or created_by = (select app.appointment()) or (select app.appointment()) = any (members))
  )
  with check (district_id = (select app.district()) and (select app.may('design.edit')) and (state <> 'adopted' or (select app.may('design.decide'))));
create policy count on design for select to trellis_release using (district_id = (select app.district()));
grant select, insert, update on design to trellis_app;
grant select (district_id, id, subject, state) on design to trellis_release;

-- Which designs this appointment reads, and which of them are drafts: the policy of design answers, since these
-- functions run as their caller. Evaluated once a statement.
create function app.designs() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(array_agg(id), '{}') from public.design where district_id = (select app.district()) $$;
create function app.drafts() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(array_agg(id), '{}') from public.design where district_id = (select app.district()) and state = 'draft' $$;

do $$
declare
  t text;
  readable constant text := 'district_id = (select app.district()) and (select app.may(''design.read'')) and design_id = any ((select app.designs())::uuid[])';
  writable constant text := 'district_id = (select app.district()) and (select app.may(''design.edit'')) and design_id = any ((select app.designs())::uuid[])';
  in_draft constant text := 'district_id = (select app.district()) and (select app.may(''design.edit'')) and design_id = any ((select app.drafts())::uuid[])';
begin
  foreach t in array array['component', 'component_version', 'component_link', 'design_section', 'design_coding', 'attachment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, readable);
    execute format('create policy write on %I for insert to trellis_app with check (%s)', t, writable);
    execute format('grant select, insert, delete on %I to trellis_app', t);
  end loop;
  foreach t in array array['component', 'component_link', 'design_section', 'design_coding', 'attachment'] loop
    execute format('create policy change on %I for update to trellis_app using (%s) with check (%s)', t, writable, writable);
  end loop;
  -- rows of the adopted design are retired, never deleted; links, attachments and coding are removed
  foreach t in array array['component', 'component_version', 'design_section'] loop
    execute format('create policy clear on %I for delete to trellis_app using (%s)', t, in_draft);
  end loop;
  foreach t in array array['component_link', 'attachment', 'design_coding'] loop
    execute format('create policy clear on %I for delete to trellis_app using (%s)', t, writable);
  end loop;

  -- a decision takes its own permission; a copy of one into a draft does not
  alter table statement enable row level security;
  execute format('create policy read on statement for select to trellis_app using (%s)', readable);
  execute format('create policy write on statement for insert to trellis_app with check (%s and (kind <> ''decision'' or (select app.may(''design.decide'')) or (copied_from_revision is not null and design_id = any ((select app.drafts())::uuid[]))))', writable);
  execute format('create policy change on statement for update to trellis_app using (%s and (kind <> ''decision'' or (select app.may(''design.decide'')))) with check (%s and (kind <> ''decision'' or (select app.may(''design.decide''))))', writable, writable);
  execute format('create policy clear on statement for delete to trellis_app using (%s)', in_draft);
end $$;

grant update (key, name, summary, owner_name, owner_appointment, subject, for_groups, state, detail, evidence, folded, position, revision, updated_at, updated_by, copied_from_revision)
  on component to trellis_app;
grant update (copied, removed) on component_link to trellis_app;
grant update (coding) on design_coding to trellis_app;
grant update (stated) on design_section to trellis_app;
grant update (design_id) on attachment to trellis_app;
grant select, insert, delete on statement to trellis_app;
grant update (key, detail, removed, position, revision, by_appointment, at, copied_from_revision) on statement to trellis_app;

-- one's own version of the last five minutes grows; everything else in history stays as it was
create policy change on component_version for update to trellis_app
  using (
    district_id = (select app.district()) and (select app.may('design.edit')) and design_id = any ((select app.designs())::uuid[])
    and by_appointment = (select app.appointment()) and started_at > now() - interval '5 minutes'
  )
  with check (district_id = (select app.district()) and by_appointment = (select app.appointment()));
grant update (revision, at, snapshot) on component_version to trellis_app;

create policy count on component for select to trellis_release using (district_id = (select app.district()));
grant select (district_id, design_id, id, key, kind, subject, state) on component to trellis_release;
