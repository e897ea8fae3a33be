-- A school's leaders say themselves what their school works on and teaches from: of their own school only, which is the
-- office they sit in. Whoever changes the design says it of every school, as before.

drop policy change on school_focus;
drop policy change on material_in_use;
drop policy own on use_check;

do $$
declare
  t text;
  describes constant text := 'district_id = (select app.district()) and (select app.may(''schools.describe''))';
  of_school constant text := '((select app.may(''design.edit'')) or school_id = any ((select app.offices())::uuid[]))';
  mine constant text := 'checked_by = (select app.appointment())';
  -- a look is one at a material, and so at its school
  of_material constant text := '((select app.may(''design.edit'')) or material_in_use_id in (
    select m.id from material_in_use m where m.district_id = (select app.district()) and m.school_id = any ((select app.offices())::uuid[])))';
begin
  foreach t in array array['school_focus', 'material_in_use'] loop
    execute format('create policy change on %I for all to trellis_app using (%s and %s) with check (%s and %s)', t, describes, of_school, describes, of_school);
  end loop;
  execute format('create policy add on use_check for insert to trellis_app with check (%s and %s and %s)', describes, mine, of_material);
  execute format('create policy change on use_check for update to trellis_app using (%s and %s and %s) with check (%s and %s and %s)',
    describes, mine, of_material, describes, mine, of_material);
  execute format('create policy remove on use_check for delete to trellis_app using (%s and %s and %s)', describes, mine, of_material);
end $$;
