-- Visits are followed: the agenda that a team made its own, the lead handed over, and what members' calendars were told.

-- The team's own agenda; null: as the form has it. What is written there is for the team.
alter table visit_plan add column agenda jsonb;

-- How often a visit was moved, called off or given another team: calendars compare it.
alter table visit add column calendar_sequence integer not null default 0;

-- A member's calendar: mail about it waits until `calendar_due_at` (null: nothing is to be told), and what it was told last.
alter table visit_member
  add column calendar_due_at timestamptz,
  add column calendar_attempts integer not null default 0,
  add column calendar_told text;
create index visit_member_calendar on visit_member (district_id, calendar_due_at) where calendar_due_at is not null;

-- Handing the lead over: the circle and the planned day go to somebody else, which no row may do under its owner's own policies.
create policy hand_over on circle for update to trellis_access
  using (district_id = (select app.district())) with check (district_id = (select app.district()));
grant update (owner_appointment_id) on circle to trellis_access;
create policy find on occurrence for select to trellis_access using (district_id = (select app.district()));
create policy hand_over on occurrence for update to trellis_access
  using (district_id = (select app.district())) with check (district_id = (select app.district()));
grant select (district_id, id, structure_id, local_date, school_id, facilitator_appointment_id) on occurrence to trellis_access;
grant update (facilitator_appointment_id, revision) on occurrence to trellis_access;
grant select (revision) on occurrence to trellis_access;
