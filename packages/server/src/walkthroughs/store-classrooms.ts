import { type Grade, gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { classroomOfGrade, type PlannedClassroom, type SchoolTeacher, type VisitClassroom } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectColleagues } from '../practice/index.ts';

/** The classrooms of a visit in their order, also those that were taken off it. */
export async function selectClassrooms(tx: Tx, actor: Actor, visitId: string): Promise<VisitClassroom[]> {
  const rows = await tx
    .selectFrom('visit_classroom')
    .select(['id', 'position', 'grade', 'label', 'taught_by', 'removed', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const teachers = await selectColleagues(
    tx,
    actor,
    rows.flatMap((row) => row.taught_by ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    grade: row.grade as Grade,
    label: row.label,
    taughtBy: row.taught_by ? { appointmentId: row.taught_by, name: teachers.get(row.taught_by)?.name ?? null } : null,
    removed: row.removed,
    revision: row.revision,
  }));
}

/** Adds classrooms behind those that are there. */
export async function insertClassrooms(
  tx: Tx,
  actor: Actor,
  visit: { id: string; circleId: string; schoolId: string },
  classrooms: readonly PlannedClassroom[],
  from: number,
): Promise<void> {
  if (classrooms.length === 0) return;
  const teachers = await requireTeachers(
    tx,
    actor,
    visit.schoolId,
    classrooms.flatMap((room) => room.taughtBy ?? []),
  );
  await tx
    .insertInto('visit_classroom')
    .values(
      classrooms.map((room, at) => ({
        district_id: actor.districtId,
        id: room.id,
        visit_id: visit.id,
        circle_id: visit.circleId,
        position: from + at,
        grade: room.grade,
        label: room.label ?? (room.taughtBy ? (teachers.get(room.taughtBy) as string) : classroomOfGrade(room.grade)),
        taught_by: room.taughtBy,
      })),
    )
    .execute();
}

/** Who teaches at a school now, by grade and name. */
export async function selectTeachers(tx: Tx, actor: Actor, schoolId: string): Promise<SchoolTeacher[]> {
  const { rows } = await sql<{ id: string; name: string; grade: string | null }>`
    select id, name, grade from (
      select a.id, p.name, p.folded_name, coalesce(t.grade, (
        select g.grade from team_member m join team g on g.district_id = ${actor.districtId} and g.id = m.team_id
        where m.district_id = ${actor.districtId} and m.person_id = p.id and m.starts <= ${actor.today} and (m.ends is null or m.ends >= ${actor.today})
          and g.school_id = ${schoolId} and g.grade is not null
        order by m.starts desc limit 1)) as grade
      from appointment a
      join person p on p.district_id = ${actor.districtId} and p.id = a.person_id
      left join team t on a.scope_kind = 'team' and t.district_id = ${actor.districtId} and t.id = a.scope_id
      where a.district_id = ${actor.districtId} and a.role in ('teacher', 'teacher_leader') and a.starts <= ${actor.today}
        and (a.ends is null or a.ends >= ${actor.today})
        and (a.scope_id = ${schoolId} or a.scope_id in (select s.id from team s where s.district_id = ${actor.districtId} and s.school_id = ${schoolId}))
    ) teacher
    order by array_position(${gradesYoungestFirst}::text[], grade), folded_name
    limit 500`.execute(tx);
  return rows.map((row) => ({ appointmentId: row.id, name: row.name, grade: row.grade as Grade | null }));
}

/** Refuses whoever does not teach at the school now; answers names. */
export async function requireTeachers(tx: Tx, actor: Actor, schoolId: string, appointmentIds: readonly string[]): Promise<Map<string, string>> {
  if (appointmentIds.length === 0) return new Map();
  const teachers = new Map((await selectTeachers(tx, actor, schoolId)).map((teacher) => [teacher.appointmentId, teacher.name]));
  if (appointmentIds.every((id) => teachers.has(id))) return teachers;
  const message = 'This person does not teach at this school now.';
  throw problem('INVALID', 'no teacher of the school', message, [{ path: 'taughtBy', message }]);
}
