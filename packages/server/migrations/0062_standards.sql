-- Standards that a district brought in as CASE packages: documents, their items, everything that is said between items, and
-- the tree that follows from it. What is built in is code and has no rows here.

create table standards_document (
  district_id uuid not null references district,
  -- the CASE identifier, or the UUID made of what a draft had in its place
  id uuid not null,
  source_identifier text,
  uri text not null,
  case_version text not null check (case_version in ('1.0', '1.1')),
  title text not null,
  creator text not null,
  publisher text,
  description text,
  subjects text[] not null default '{}',
  language text,
  version text,
  adoption_status text,
  official_source_url text,
  notes text,
  last_changed timestamptz,
  -- everything else that the file said of the document, and beside it: definitions, rubrics, extensions
  more jsonb not null default '{}',
  rest jsonb not null default '{}',
  item_count integer not null check (item_count >= 0),
  imported_on date not null,
  retired_on date,
  revision integer not null default 1,
  primary key (district_id, id)
);

create table standard_item (
  district_id uuid not null references district,
  document_id uuid not null,
  id uuid not null,
  source_identifier text,
  uri text not null,
  code text,
  statement text not null,
  abbreviated text,
  type text,
  -- as the file writes them, and as grades are written elsewhere
  levels text[] not null default '{}',
  grades text[] not null default '{}',
  enumeration text,
  language text,
  notes text,
  last_changed timestamptz,
  more jsonb not null default '{}',
  -- in the file, for export; and in the order of reading, for lists
  file_position integer not null,
  position integer not null,
  -- a newer version no longer holds it; records may name it, so it stays
  retired_on date,
  primary key (district_id, document_id, id),
  foreign key (district_id, document_id) references standards_document
);
create index standard_item_id on standard_item (district_id, id);
create index standard_item_order on standard_item (district_id, document_id, position);

create table standard_association (
  district_id uuid not null references district,
  document_id uuid not null,
  id uuid not null,
  uri text not null,
  type text not null,
  -- of items or documents, here or elsewhere: no key points there
  origin_id uuid not null,
  destination_id uuid not null,
  -- identifier, address and title of both ends as the file says them
  origin jsonb not null,
  destination jsonb not null,
  sequence_number integer,
  last_changed timestamptz,
  more jsonb not null default '{}',
  file_position integer not null,
  retired_on date,
  primary key (district_id, document_id, id),
  foreign key (district_id, document_id) references standards_document
);
create index standard_association_origin on standard_association (district_id, origin_id);
create index standard_association_destination on standard_association (district_id, destination_id);

-- Where items stand: computed from isChildOf at import. At the top the parent is the document.
create table standard_place (
  district_id uuid not null references district,
  document_id uuid not null,
  parent_id uuid not null,
  item_id uuid not null,
  position integer not null check (position >= 1),
  primary key (district_id, document_id, parent_id, item_id),
  foreign key (district_id, document_id, item_id) references standard_item
);
create index standard_place_item on standard_place (district_id, document_id, item_id);
create index standard_place_order on standard_place (district_id, document_id, parent_id, position);

-- What an item is found by: words and the ends of its code, folded. Two dozen an item, so no key is looked up for each:
-- items are never removed.
create table standard_term (
  district_id uuid not null references district,
  document_id uuid not null,
  item_id uuid not null,
  term text not null,
  primary key (district_id, document_id, item_id, term)
);
create index standard_term_start on standard_term (district_id, term text_pattern_ops, document_id, item_id);

-- Imports that changed something: what they made and what was found, never the file.
create table standards_import (
  district_id uuid not null references district,
  id uuid not null,
  document_id uuid not null,
  content_hash text not null,
  file_name text,
  strict boolean not null,
  -- none: by the command line
  imported_by uuid,
  imported_on date not null,
  imported_at timestamptz not null default now(),
  report jsonb not null,
  primary key (district_id, id),
  foreign key (district_id, document_id) references standards_document,
  foreign key (district_id, imported_by) references appointment
);
create index standards_import_document on standards_import (district_id, document_id, imported_at);

-- Policies ------------------------------------------------------------------------------------------------------------

do $$
declare
  t text;
  readable constant text := 'district_id = (select app.district()) and (select app.may(''frameworks.read''))';
  writable constant text := 'district_id = (select app.district()) and (select app.may(''frameworks.edit''))';
begin
  foreach t in array array['standards_document', 'standard_item', 'standard_association', 'standard_place', 'standard_term', 'standards_import'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to trellis_app using (%s)', t, readable);
    execute format('grant select, insert on %I to trellis_app', t);
  end loop;
  foreach t in array array['standards_document', 'standard_item', 'standard_association', 'standard_place', 'standard_term'] loop
    execute format('create policy write on %I for insert to trellis_app with check (%s)', t, writable);
  end loop;
  execute format('create policy write on standards_import for insert to trellis_app with check (%s and (imported_by is null or imported_by = (select app.appointment())))', writable);
  foreach t in array array['standards_document', 'standard_item', 'standard_association'] loop
    execute format('create policy change on %I for update to trellis_app using (%s) with check (%s)', t, writable, writable);
    execute format('grant update on %I to trellis_app', t);
  end loop;
  foreach t in array array['standard_place', 'standard_term'] loop
    execute format('create policy clear on %I for delete to trellis_app using (%s)', t, writable);
    execute format('grant delete on %I to trellis_app', t);
  end loop;
end $$;
