-- The login for releases reads whole districts, so it reads nothing that a person typed: of appointments neither title nor
-- funding, of places and years no names, of components no keys. It counts by ids and by words that the code knows.
revoke select on appointment, region, school, team, school_year, component from trellis_release;
revoke select (key) on component from trellis_release;
grant select (district_id, id, person_id, role, scope_kind, scope_id, starts, ends, minutes_per_week, reports_to, directed_by) on appointment to trellis_release;
grant select (district_id, id, retired_on) on region to trellis_release;
grant select (district_id, id, region_id, level, retired_on) on school to trellis_release;
grant select (district_id, id, school_id, kind, retired_on) on team to trellis_release;
grant select (district_id, id, starts, ends) on school_year to trellis_release;
grant select (district_id, design_id, id, kind, subject, state) on component to trellis_release;
