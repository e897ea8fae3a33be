-- A draft that is behind is brought up to date, and what was adopted from a draft is taken back.

-- In a draft: the row's own revision when it last said the same as the adopted one; null: since it was copied.
alter table component add column in_step_at integer;
alter table statement add column in_step_at integer;
grant update (in_step_at) on component to trellis_app;
grant update (in_step_at) on statement to trellis_app;

-- In a draft: settings and school leaders of the adopted design when they were last alike; null: not known.
alter table design add column copied_settings jsonb;

-- What one person brought from a draft into the adopted design at once, with what stood before.
create table adoption (
  district_id uuid not null references district,
  id uuid not null,
  -- the adopted design
  design_id uuid not null,
  draft_id uuid not null,
  by_appointment uuid not null,
  at timestamptz not null default now(),
  -- read and written by the domain's schema of an adopted record
  records jsonb not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, design_id) references design,
  foreign key (district_id, draft_id) references design,
  foreign key (district_id, by_appointment) references appointment,
  foreign key (district_id, undone_by) references appointment,
  check ((undone_by is null) = (undone_at is null))
);
create index adoption_design on adoption (district_id, design_id, at desc);

alter table adoption enable row level security;
create policy read on adoption for select to trellis_app
  using (district_id = (select app.district()) and (select app.may('design.read')) and design_id = any ((select app.designs())::uuid[]));
create policy write on adoption for insert to trellis_app
  with check (
    district_id = (select app.district()) and (select app.may('design.decide')) and design_id = any ((select app.designs())::uuid[])
    and by_appointment = (select app.appointment())
  );
create policy change on adoption for update to trellis_app
  using (district_id = (select app.district()) and (select app.may('design.decide')) and design_id = any ((select app.designs())::uuid[]) and undone_at is null)
  with check (district_id = (select app.district()) and undone_by = (select app.appointment()));
grant select, insert on adoption to trellis_app;
grant update (undone_by, undone_at) on adoption to trellis_app;
