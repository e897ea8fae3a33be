import { randomUUID } from 'node:crypto';
import { type Plan, taskKindOfStructure } from '@trellis/domain/practice';
import { RRuleTemporal } from 'rrule-temporal';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectWeeks } from './store-weeks.ts';
import { selectOptionalStructure } from './structures.ts';

const longest = 400;

/**
 * Fills the calendar from a cadence: days in the district's time zone, in session weeks only. Days that are planned already
 * stay as they are, whatever became of them.
 */
export async function planOccurrences(tx: Tx, actor: Actor, plan: Plan): Promise<{ planned: string[]; already: string[]; notInSession: string[] }> {
  if (plan.until < plan.first || daysBetween(plan.first, plan.until) > longest) {
    throw invalid('until', 'an impossible span', `The last day comes after the first, at most ${longest} days later.`);
  }
  const structure = await selectOptionalStructure(tx, actor, plan.structureId);
  if (!structure) throw invalid('structureId', 'no such structure', 'This structure is not in your district’s design.');
  const cadence = plan.cadence ?? structure.cadence;
  if (!cadence) throw invalid('cadence', 'no cadence', 'The design does not say how often this meets. Say it here.');
  const kind = plan.kind ?? taskKindOfStructure(structure.word ?? structure.name);
  if (!kind) throw invalid('kind', 'no kind', 'Say as what this is logged.');
  const facilitator = await requireFacilitator(tx, actor, plan.facilitatorAppointmentId ?? actor.appointmentId);
  const schoolId = plan.schoolId ?? null;
  await requireSchool(tx, actor, schoolId);

  const days = daysOf(cadence, plan, actor.timeZone);
  const weeks = await selectWeeks(tx, actor, { schoolId, from: plan.first, to: plan.until });
  if (weeks.length === 0) throw invalid('first', 'no weeks', 'There are no school weeks for these days yet. They are set up under schools and years.');
  const inSession = days.filter((day) => weeks.some((week) => week.in_session && week.starts <= day && day <= week.ends));
  const before = await selectPlanned(tx, actor, plan, facilitator, schoolId);
  const planned = inSession.filter((day) => !before.has(day));
  if (planned.length > 0) {
    await tx
      .insertInto('occurrence')
      .values(
        planned.map((day) => ({
          district_id: actor.districtId,
          id: randomUUID(),
          structure_id: plan.structureId,
          kind,
          local_date: day,
          start_minute: plan.startMinute ?? null,
          minutes: plan.minutes,
          school_id: schoolId,
          facilitator_appointment_id: facilitator,
        })),
      )
      .onConflict((conflict) => conflict.constraint('occurrence_once').doNothing())
      .execute();
  }
  return { planned, already: inSession.filter((day) => before.has(day)), notInSession: days.filter((day) => !inSession.includes(day)) };
}

/** The days on which a cadence falls between the first and the last, counted from the first. */
export function daysOf(cadence: string, span: { first: string; until: string; startMinute?: number | null | undefined }, timeZone: string): string[] {
  const rule = cadence.trim().replace(/^RRULE:/i, '');
  if (!/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/i.test(rule))
    throw invalid('cadence', 'not a recurrence rule', 'This is not a rule such as FREQ=WEEKLY;BYDAY=TU.');
  const at = span.startMinute ?? 0;
  const time = `${String(Math.floor(at / 60)).padStart(2, '0')}${String(at % 60).padStart(2, '0')}00`;
  try {
    const found = new RRuleTemporal({
      rruleString: `DTSTART;TZID=${timeZone}:${span.first.replaceAll('-', '')}T${time}\nRRULE:${rule}`,
      maxIterations: 10_000,
    });
    const days: string[] = [];
    found.all((occurrence) => {
      const day = occurrence.toString().slice(0, 10);
      if (day > span.until) return false;
      days.push(day);
      return days.length < longest;
    });
    return [...new Set(days)].filter((day) => day <= span.until);
  } catch (error) {
    throw invalid('cadence', `recurrence rule refused: ${(error as Error).message}`, 'This is not a rule such as FREQ=WEEKLY;BYDAY=TU.');
  }
}

async function selectPlanned(tx: Tx, actor: Actor, plan: Plan, facilitator: string, schoolId: string | null): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('occurrence')
    .select('local_date')
    .where('district_id', '=', actor.districtId)
    .where('structure_id', '=', plan.structureId)
    .where('facilitator_appointment_id', '=', facilitator)
    .where('school_id', schoolId === null ? 'is' : '=', schoolId)
    .where('local_date', '>=', plan.first)
    .where('local_date', '<=', plan.until)
    .execute();
  return new Set(rows.map((row) => row.local_date));
}

async function requireFacilitator(tx: Tx, actor: Actor, id: string): Promise<string> {
  if (id === actor.appointmentId) return id;
  if (!actor.permissions.includes('practice.team')) throw problem('NOT_ALLOWED', 'planning for somebody else', 'You can plan what you facilitate yourself.');
  const row = await tx.selectFrom('appointment').select('id').where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw invalid('facilitatorAppointmentId', 'no such appointment', 'This person is not in your district.');
  return id;
}

async function requireSchool(tx: Tx, actor: Actor, id: string | null): Promise<void> {
  if (id === null) return;
  const row = await tx.selectFrom('school').select('id').where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw invalid('schoolId', 'no such school', 'This school is not in your district.');
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
