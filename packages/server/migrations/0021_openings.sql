-- On which days a reader opened a log that is shared with them. Its owner sees it, and so does the reader. One row for a
-- reader, a log and a day: no time of day and no count of requests, which would measure the page and not the person.
-- The reader's own requests add the rows; nobody changes or removes one.
create table opening (
  district_id uuid not null references district,
  circle_id uuid not null,
  -- the reader
  appointment_id uuid not null,
  local_date date not null,
  primary key (district_id, circle_id, appointment_id, local_date),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment
);
create index opening_reader on opening (district_id, appointment_id);

alter table opening enable row level security;
create policy read on opening for select to trellis_app
  using (district_id = (select app.district()) and (appointment_id = (select app.appointment()) or circle_id in (
    select c.id from circle c where c.district_id = (select app.district()) and c.owner_appointment_id = (select app.appointment()))));
create policy add on opening for insert to trellis_app
  with check (district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[]) and appointment_id = (select app.appointment()));
grant select, insert on opening to trellis_app;
