-- Calibration: a group scores the same lesson, unseen by each other until the leader reveals, talks about what differs, and
-- writes down what it agrees on. A round is a circle: the leader and whoever takes part.
--
-- Who scored what is kept apart from the scores. A sheet has no author; `calibration_author` has, and is read by the author,
-- after the reveal by the leader, and by the group only if everybody in the round agreed to be named. `appointment_id` of a
-- score serves its policies alone: no login may read that column.

create table calibration_round (
  district_id uuid not null references district,
  id uuid not null,
  circle_id uuid not null,
  rubric_id uuid not null,
  rubric_version_id uuid not null,
  -- the indicators that are scored, in their order
  indicator_ids uuid[] not null check (cardinality(indicator_ids) between 1 and 100),
  title text not null check (length(title) between 1 and 200),
  leader_appointment_id uuid not null,
  local_date date not null,
  -- the round whose group calibrates anew, together with new people
  follows_round_id uuid,
  state text not null default 'open' check (state in ('open', 'closed')),
  synthetic boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, rubric_id) references rubric,
  foreign key (district_id, rubric_version_id) references rubric_version,
  foreign key (district_id, leader_appointment_id) references appointment,
  foreign key (district_id, follows_round_id) references calibration_round
);
create index calibration_round_circle on calibration_round (district_id, circle_id, local_date desc);

-- What people type to come in. A code that has run out, or was renewed, opens nothing.
create table calibration_code (
  district_id uuid not null references district,
  round_id uuid not null,
  circle_id uuid not null,
  code text not null check (code ~ '^[0-9]{6}$'),
  expires_at timestamptz not null,
  primary key (district_id, round_id),
  unique (district_id, code),
  foreign key (district_id, round_id) references calibration_round,
  foreign key (district_id, circle_id) references circle
);

create table calibration_member (
  district_id uuid not null references district,
  round_id uuid not null,
  appointment_id uuid not null,
  circle_id uuid not null,
  came_by text not null check (came_by in ('leader', 'invitation', 'code')),
  state text not null check (state in ('invited', 'joined', 'not_coming')),
  -- was not in the round that this one follows
  newcomer boolean not null default false,
  primary key (district_id, round_id, appointment_id),
  foreign key (district_id, round_id) references calibration_round,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment
);
create index calibration_member_appointment on calibration_member (district_id, appointment_id);

-- Whether a person agrees that names stand beside scores. Theirs alone: the reveal counts, and tells nobody who did not.
create table calibration_naming (
  district_id uuid not null references district,
  round_id uuid not null,
  appointment_id uuid not null,
  circle_id uuid not null,
  agrees boolean not null,
  primary key (district_id, round_id, appointment_id),
  foreign key (district_id, round_id) references calibration_round,
  foreign key (district_id, circle_id) references circle
);

create table calibration_lesson (
  district_id uuid not null references district,
  id uuid not null,
  round_id uuid not null,
  circle_id uuid not null,
  leader_appointment_id uuid not null,
  position integer not null check (position between 1 and 50),
  kind text not null check (kind in ('classroom', 'video')),
  -- 'A 3rd-grade classroom, comparing fractions': there is no place for a teacher
  title text not null check (length(title) between 1 and 200),
  -- as text, never embedded
  link text check (length(link) <= 2000),
  captions text not null default '' check (length(captions) <= 200),
  state text not null default 'gathering' check (state in ('gathering', 'revealed', 'agreed')),
  revealed_on date,
  -- everybody in the round had agreed to be named when it was revealed
  named boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, id),
  unique (district_id, round_id, position),
  foreign key (district_id, round_id) references calibration_round,
  foreign key (district_id, circle_id) references circle,
  check ((state = 'gathering') = (revealed_on is null))
);

-- That somebody has scored a lesson: what the group counts. Neither who nor what; `observer_id` stands for one person through
-- the lessons of one round, and for nobody in another.
create table calibration_sheet (
  district_id uuid not null references district,
  id uuid not null,
  lesson_id uuid not null,
  round_id uuid not null,
  circle_id uuid not null,
  observer_id uuid not null,
  -- came after the reveal: kept, marked, left out
  late boolean not null,
  primary key (district_id, id),
  foreign key (district_id, lesson_id) references calibration_lesson,
  foreign key (district_id, circle_id) references circle
);
create index calibration_sheet_lesson on calibration_sheet (district_id, lesson_id);

create table calibration_author (
  district_id uuid not null references district,
  sheet_id uuid not null,
  lesson_id uuid not null,
  round_id uuid not null,
  circle_id uuid not null,
  appointment_id uuid not null,
  leader_appointment_id uuid not null,
  -- the lesson is revealed: the leader sees whose sheet it is
  revealed boolean not null default false,
  -- and so does the group, everybody having agreed
  named boolean not null default false,
  revision integer not null default 1,
  primary key (district_id, sheet_id),
  unique (district_id, lesson_id, appointment_id),
  foreign key (district_id, sheet_id) references calibration_sheet,
  foreign key (district_id, circle_id) references circle,
  foreign key (district_id, appointment_id) references appointment,
  check (revealed or not named)
);
create index calibration_author_round on calibration_author (district_id, round_id);

create table calibration_score (
  district_id uuid not null references district,
  sheet_id uuid not null,
  indicator_id uuid not null,
  lesson_id uuid not null,
  circle_id uuid not null,
  -- for the policies only
  appointment_id uuid not null,
  revealed boolean not null default false,
  -- 'not_observed' is a word, never a number
  kind text not null check (kind in ('level', 'yes_no', 'choices', 'not_observed')),
  level integer,
  yes boolean,
  choices text[],
  primary key (district_id, sheet_id, indicator_id),
  foreign key (district_id, sheet_id) references calibration_sheet,
  foreign key (district_id, indicator_id) references rubric_indicator,
  foreign key (district_id, circle_id) references circle,
  check ((kind = 'level') = (level is not null)),
  check ((kind = 'yes_no') = (yes is not null)),
  check ((kind = 'choices') = (choices is not null))
);
create index calibration_score_lesson on calibration_score (district_id, lesson_id, indicator_id);

-- What was said about an indicator, as the leader wrote it down for the group.
create table calibration_note (
  district_id uuid not null references district,
  lesson_id uuid not null,
  indicator_id uuid not null,
  circle_id uuid not null,
  leader_appointment_id uuid not null,
  text text not null check (length(text) <= 10000),
  revision integer not null default 1,
  primary key (district_id, lesson_id, indicator_id),
  foreign key (district_id, lesson_id) references calibration_lesson,
  foreign key (district_id, indicator_id) references rubric_indicator,
  foreign key (district_id, circle_id) references circle
);

-- The score that the group settled on, or an anchor score that somebody set beforehand, each with its reason.
create table calibration_agreement (
  district_id uuid not null references district,
  lesson_id uuid not null,
  indicator_id uuid not null,
  circle_id uuid not null,
  leader_appointment_id uuid not null,
  basis text not null check (basis in ('consensus', 'anchor')),
  kind text not null check (kind in ('level', 'yes_no', 'choices', 'not_observed')),
  level integer,
  yes boolean,
  choices text[],
  reason text not null check (length(reason) between 1 and 2000),
  revision integer not null default 1,
  primary key (district_id, lesson_id, indicator_id),
  foreign key (district_id, lesson_id) references calibration_lesson,
  foreign key (district_id, indicator_id) references rubric_indicator,
  foreign key (district_id, circle_id) references circle,
  check ((kind = 'level') = (level is not null)),
  check ((kind = 'yes_no') = (yes is not null)),
  check ((kind = 'choices') = (choices is not null))
);

-- A district's own rule for calling an observer certified on a rubric; none: off. What an observer reaches is worked out when
-- that observer asks, and is stored nowhere.
create table certification_rule (
  district_id uuid not null references district,
  id uuid not null,
  rubric_id uuid not null,
  -- of the indicators with an agreed score: the least share scored exactly so, and at most one level away
  exact_percent integer not null check (exact_percent between 0 and 100),
  adjacent_percent integer not null check (adjacent_percent between exact_percent and 100),
  lessons integer not null check (lessons between 1 and 20),
  months integer not null check (months between 1 and 60),
  reason text not null check (length(reason) between 5 and 2000),
  decided_by uuid not null,
  decided_on date not null,
  ended_on date,
  revision integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, rubric_id) references rubric,
  foreign key (district_id, decided_by) references appointment
);
create unique index certification_rule_in_force on certification_rule (district_id, rubric_id) where ended_on is null;

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  here constant text := 'district_id = (select app.district())';
  in_circle constant text := 'district_id = (select app.district()) and circle_id = any ((select app.circles())::uuid[])';
  leads constant text := in_circle || ' and leader_appointment_id = (select app.appointment())';
  mine constant text := in_circle || ' and appointment_id = (select app.appointment())';
begin
  -- what the group reads and its leader writes
  foreach t in array array['calibration_round', 'calibration_lesson', 'calibration_note', 'calibration_agreement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, in_circle);
    execute format('create policy add on %I for insert to trellis_app with check (%s and (select app.may(''calibration.lead'')))', t, leads);
    execute format('create policy change on %I for update to trellis_app using (%s) with check (%s)', t, leads, leads);
    execute format('grant select, insert on %I to trellis_app', t);
  end loop;
  grant update (title, state, revision) on calibration_round to trellis_app;
  grant update (title, kind, link, captions, state, revealed_on, named, revision) on calibration_lesson to trellis_app;
  grant update (text, revision) on calibration_note to trellis_app;
  grant update (basis, kind, level, yes, choices, reason, revision) on calibration_agreement to trellis_app;

  -- the group sees its code; whoever types it is let in by a verb of the access room, which finds the round by it
  alter table calibration_code enable row level security;
  execute format('create policy team on calibration_code for all to trellis_app using (%s) with check (%s and (select app.may(''calibration.lead'')))', in_circle, in_circle);
  execute format('create policy find on calibration_code for select to trellis_access using (%s)', here);
  grant select, insert, delete on calibration_code to trellis_app;
  grant update (code, expires_at) on calibration_code to trellis_app;
  grant select on calibration_code to trellis_access;

  alter table calibration_member enable row level security;
  execute format('create policy read on calibration_member for select to trellis_app using (%s)', in_circle);
  execute format('create policy add on calibration_member for insert to trellis_app with check (%s)', in_circle);
  execute format('create policy change on calibration_member for update to trellis_app using (%s) with check (%s)', mine, mine);
  execute format('create policy find on calibration_member for select to trellis_access using (%s)', here);
  grant select, insert on calibration_member to trellis_app;
  grant update (state) on calibration_member to trellis_app;
  grant select (district_id, round_id, appointment_id, circle_id, state) on calibration_member to trellis_access;

  alter table calibration_naming enable row level security;
  execute format('create policy own on calibration_naming for all to trellis_app using (%s) with check (%s)', mine, mine);
  execute format('create policy find on calibration_naming for select to trellis_access using (%s)', here);
  grant select, insert on calibration_naming to trellis_app;
  grant update (agrees) on calibration_naming to trellis_app;
  grant select on calibration_naming to trellis_access;

  alter table calibration_sheet enable row level security;
  execute format('create policy read on calibration_sheet for select to trellis_app using (%s)', in_circle);
  execute format('create policy add on calibration_sheet for insert to trellis_app with check (%s and (select app.may(''calibration.score'')))', in_circle);
  execute format('create policy find on calibration_sheet for select to trellis_access using (%s)', here);
  grant select, insert on calibration_sheet to trellis_app;
  grant select on calibration_sheet to trellis_access;

  alter table calibration_author enable row level security;
  execute format('create policy read on calibration_author for select to trellis_app using (%s and (appointment_id = (select app.appointment()) or (revealed and leader_appointment_id = (select app.appointment())) or named))', in_circle);
  execute format('create policy add on calibration_author for insert to trellis_app with check (%s and not revealed)', mine);
  execute format('create policy change on calibration_author for update to trellis_app using (%s and not revealed) with check (%s and not revealed)', mine, mine);
  execute format('create policy find on calibration_author for select to trellis_access using (%s)', here);
  execute format('create policy reveal on calibration_author for update to trellis_access using (%s) with check (%s)', here, here);
  grant select, insert on calibration_author to trellis_app;
  grant update (revision) on calibration_author to trellis_app;
  grant select (district_id, sheet_id, lesson_id, round_id, appointment_id, revealed, named) on calibration_author to trellis_access;
  grant update (revealed, named) on calibration_author to trellis_access;

  -- before the reveal nobody but the author reads a score; after it nobody changes one
  alter table calibration_score enable row level security;
  execute format('create policy read on calibration_score for select to trellis_app using (%s and (revealed or appointment_id = (select app.appointment())))', in_circle);
  execute format('create policy add on calibration_score for insert to trellis_app with check (%s and not revealed)', mine);
  execute format('create policy clear on calibration_score for delete to trellis_app using (%s and not revealed)', mine);
  execute format('create policy find on calibration_score for select to trellis_access using (%s)', here);
  execute format('create policy reveal on calibration_score for update to trellis_access using (%s) with check (%s)', here, here);
  grant select (district_id, sheet_id, indicator_id, lesson_id, circle_id, revealed, kind, level, yes, choices), insert, delete on calibration_score to trellis_app;
  grant select (district_id, sheet_id, lesson_id, revealed) on calibration_score to trellis_access;
  grant update (revealed) on calibration_score to trellis_access;

  alter table certification_rule enable row level security;
  execute format('create policy read on certification_rule for select to trellis_app using (%s and (select app.may(''calibration.score'')))', here);
  execute format('create policy add on certification_rule for insert to trellis_app with check (%s and (select app.may(''frameworks.publish'')))', here);
  execute format('create policy change on certification_rule for update to trellis_app using (%s and (select app.may(''frameworks.publish''))) with check (%s)', here, here);
  grant select, insert on certification_rule to trellis_app;
  grant update (ended_on, revision) on certification_rule to trellis_app;
end $$;
