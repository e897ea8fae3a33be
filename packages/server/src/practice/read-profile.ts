import type { RoleGroup } from '@trellis/domain/access';
import { type Coverage, type Named, profile } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { openLog } from './openings.ts';
import { selectCounts } from './select-counts.ts';
import { calendarSchoolOf, selectWeeks } from './store-weeks.ts';
import { nameless, selectComponentNames } from './structures.ts';

export interface ProfileSought {
  appointmentId: string;
  from: string;
  to: string;
  weeks: 'complete' | 'all';
  school?: string | undefined;
  structure?: string | undefined;
}

/** The practice profile of one log: the asker's own, or one that is shared with them. */
export async function readProfile(tx: Tx, actor: Actor, sought: ProfileSought) {
  await openLog(tx, actor, sought.appointmentId);
  const counts = await selectCounts(tx, actor, {
    appointments: [sought.appointmentId],
    from: sought.from,
    to: sought.to,
    weeks: sought.weeks,
    school: sought.school,
    structure: sought.structure,
    schoolLeaders: await selectSchoolLeaders(tx, actor),
  });
  const componentNames = Object.fromEntries(
    await selectComponentNames(
      tx,
      actor,
      counts.resources.map((row) => row.component),
    ),
  );
  const schoolIds = [...new Set(counts.contacts.map((row) => row.school))];
  const schools = await selectSchools(tx, actor, schoolIds);
  const coverage = await selectCoverage(tx, actor, sought);
  return {
    ...sought,
    profile: profile(counts, { population: 'readable', coverage, componentNames }),
    schools,
    choices: await selectChoices(tx, actor, sought),
  };
}

/** The schools and structures of the log's records between two days, by name. */
async function selectChoices(tx: Tx, actor: Actor, sought: ProfileSought): Promise<{ schools: Named[]; structures: Named[] }> {
  const rows = await tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .where('e.district_id', '=', actor.districtId)
    .where('e.appointment_id', '=', sought.appointmentId)
    .where('e.local_date', '>=', sought.from)
    .where('e.local_date', '<=', sought.to)
    .where('e.state', '=', 'confirmed')
    .select(['e.school_id', 't.structure_id'])
    .distinct()
    .execute();
  const structures = [...new Set(rows.flatMap((row) => row.structure_id ?? []))];
  const names = await selectComponentNames(tx, actor, structures);
  return {
    schools: await selectSchools(tx, actor, [...new Set(rows.flatMap((row) => row.school_id ?? []))]),
    structures: structures.map((id) => ({ id, name: names.get(id) ?? nameless })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

async function selectSchools(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('school')
    .select(['id', 'name'])
    .where('district_id', '=', actor.districtId)
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
}

export async function selectSchoolLeaders(tx: Tx, actor: Actor): Promise<RoleGroup[]> {
  const district = await tx.selectFrom('district').select('school_leaders').where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  return district.school_leaders as RoleGroup[];
}

/**
 * How much the records cover: complete weeks of the session weeks until today, and in these what was logged of the hours
 * of the appointment. Null without a calendar.
 */
async function selectCoverage(tx: Tx, actor: Actor, sought: ProfileSought): Promise<Coverage | null> {
  const appointment = await tx
    .selectFrom('appointment')
    .select(['minutes_per_week', 'scope_kind', 'scope_id', 'starts', 'ends'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', sought.appointmentId)
    .executeTakeFirstOrThrow();
  const from = sought.from > appointment.starts ? sought.from : appointment.starts;
  const to = [sought.to, actor.today, appointment.ends ?? sought.to].reduce((first, day) => (day < first ? day : first));
  const schoolId = calendarSchoolOf({ scope: { kind: appointment.scope_kind as Actor['scope']['kind'], id: appointment.scope_id } });
  const weeks = to < from ? [] : (await selectWeeks(tx, actor, { schoolId, from, to })).filter((week) => week.in_session);
  if (weeks.length === 0) return null;
  const { complete, minutes } = await tx
    .selectFrom('log_week as w')
    .where('w.district_id', '=', actor.districtId)
    .where('w.appointment_id', '=', sought.appointmentId)
    .where('w.state', '=', 'complete')
    .where(
      'w.week_id',
      'in',
      weeks.map((week) => week.id),
    )
    .select([
      sql<number>`count(*)::int`.as('complete'),
      sql<number>`coalesce(sum((select sum(e.minutes) from log_entry e where e.district_id = ${actor.districtId} and e.appointment_id = ${sought.appointmentId} and e.week_id = w.week_id and e.state = 'confirmed')), 0)::int`.as(
        'minutes',
      ),
    ])
    .executeTakeFirstOrThrow();
  const hoursOf = ((appointment.minutes_per_week ?? 0) * complete) / 60;
  return { weeks: { complete, of: weeks.length }, hours: hoursOf > 0 ? { logged: minutes / 60, of: hoursOf } : null };
}
