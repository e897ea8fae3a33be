-- What devices send: a receipt says what became of an operation, and what could not become the record is kept beside it.

alter table receipt drop constraint receipt_outcome_check;
alter table receipt add constraint receipt_outcome_check check (outcome in ('stored', 'conflict', 'quarantined', 'accepted', 'beside', 'held'));
alter table receipt
  -- of an operation on a record: which, what it became, and why it was kept apart
  add column record_id uuid,
  add column revision integer,
  add column reason text;
-- one that waited for another is decided when that one has come
create policy decide on receipt for update to trellis_app
  using (district_id = (select app.district()) and sender_appointment_id = (select app.appointment()))
  with check (district_id = (select app.district()) and sender_appointment_id = (select app.appointment()));
grant update (outcome, revision, reason) on receipt to trellis_app;

-- An operation whose content is not the record's: an edit of an older version lies beside the newer one until its author says
-- which stands, one that came before the one it was made on is held, one that its sender may not write is kept apart. Its
-- author alone reads it, whatever the appointment; nothing of it is ever dropped.
create table kept_operation (
  district_id uuid not null references district,
  -- of the operation, made by the device
  id uuid not null,
  sender_appointment_id uuid not null,
  -- as the device says; perhaps one that has ended
  author_appointment_id uuid not null,
  author_person_id uuid not null,
  operation text not null,
  record_id uuid not null,
  base_revision integer,
  after_id uuid,
  device_sequence bigint not null,
  content jsonb not null,
  outcome text not null check (outcome in ('beside', 'held', 'quarantined')),
  reason text check (reason in ('other_author', 'not_allowed', 'no_record', 'after_quarantined')),
  received_at timestamptz not null default now(),
  -- what its author decided: the stored version stands, this one does, or something made of both; or it was taken in after all
  settled text check (settled in ('stored', 'sent', 'merged', 'accepted')),
  settled_at timestamptz,
  primary key (district_id, sender_appointment_id, id),
  foreign key (district_id, sender_appointment_id) references appointment,
  foreign key (district_id, author_person_id) references person,
  check ((settled is null) = (settled_at is null)),
  check ((outcome = 'quarantined') = (reason is not null))
);
create index kept_operation_author on kept_operation (district_id, author_person_id, received_at) where settled is null;
create index kept_operation_after on kept_operation (district_id, sender_appointment_id, after_id) where after_id is not null;
create index kept_operation_record on kept_operation (district_id, record_id);

alter table kept_operation enable row level security;
create policy own on kept_operation for select to trellis_app
  using (district_id = (select app.district()) and author_person_id = (select app.person()));
create policy keep on kept_operation for insert to trellis_app
  with check (district_id = (select app.district()) and sender_appointment_id = (select app.appointment()));
create policy settle on kept_operation for update to trellis_app
  using (district_id = (select app.district()) and author_person_id = (select app.person()))
  with check (district_id = (select app.district()) and author_person_id = (select app.person()));
grant select, insert, update (outcome, reason, settled, settled_at) on kept_operation to trellis_app;

-- Forms score with a version of a rubric, and scores point to its indicators.
alter table visit_form_version add foreign key (district_id, rubric_version_id) references rubric_version;
alter table score add foreign key (district_id, indicator_id) references rubric_indicator;
