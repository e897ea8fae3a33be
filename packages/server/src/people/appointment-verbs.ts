import { addDays } from '@trellis/domain/districts';
import type { AppointmentChange, AppointmentGiven, NewAppointment } from '@trellis/domain/people';
import { giveAppointment, noticeToTeachers, type Post, requireAnotherAdministrator, selectAppointment, updateAppointment } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { type AfterCommit, problem } from '../platform/http/api.ts';
import { selectPersonRow } from './store-person.ts';

/** Gives an appointment, once what it names has been read. `notice` is for after the commit: it tells the teachers whose circles closed. */
export async function appoint(tx: Tx, actor: Actor, post: Post, given: NewAppointment): Promise<{ answer: AppointmentGiven; notice: AfterCommit }> {
  await requireHolder(tx, actor, given);
  await requireUnit(tx, actor, given.scope);
  await requireSuperior(tx, actor, given.reportsTo, given.id);
  const { appeared, suspended, teacherIds } = await giveAppointment(tx, actor, given);
  return { answer: { id: given.id, evaluates: appeared, suspended }, notice: await noticeToTeachers(tx, actor, post, teacherIds) };
}

/** Changes the terms on the revision they were read in; what is absent stays. */
export async function changeTerms(tx: Tx, actor: Actor, change: AppointmentChange): Promise<{ id: string; revision: number }> {
  await requireSuperior(tx, actor, change.reportsTo, change.id);
  return updateAppointment(tx, actor, change, {
    title: change.title,
    minutes_per_week: change.minutesPerWeek,
    reports_to: change.reportsTo,
    funding: change.funding,
    directed_by: change.directedBy,
  });
}

/** Ends an appointment with its last day; null leaves it open again. The day before its first takes it back. */
export async function endOn(tx: Tx, actor: Actor, key: { id: string; revision: number; until: string | null }): Promise<{ id: string; revision: number }> {
  const current = await selectAppointment(tx, actor, key.id);
  if (key.until !== null && key.until < addDays(current.starts, -1)) {
    const earliest = addDays(current.starts, -1);
    throw problem('INVALID', 'ends before it begins', `It began on ${current.starts}. To take it back as if it had never been given, end it on ${earliest}.`, [
      { path: 'until', message: `Choose ${earliest} or a later day.` },
    ]);
  }
  if (current.role === 'administrator' && key.until !== null) await requireAnotherAdministrator(tx, actor, { appointmentId: key.id });
  return updateAppointment(tx, actor, key, { ends: key.until });
}

async function requireHolder(tx: Tx, actor: Actor, given: NewAppointment): Promise<void> {
  const person = await selectPersonRow(tx, actor, given.personId);
  if (person.retired_on !== null && person.retired_on < given.from) {
    throw problem('INVALID', 'person is retired', 'This person is retired. Bring them back first.', [{ path: 'personId', message: 'Retired.' }]);
  }
}

async function requireUnit(tx: Tx, actor: Actor, scope: NewAppointment['scope']): Promise<void> {
  if (scope.kind === 'district' || scope.id === null) return;
  const ids = [scope.id, ...scope.further];
  if (scope.kind !== 'section') {
    const units = await tx.selectFrom(scope.kind).select('id').where('district_id', '=', actor.districtId).where('id', 'in', ids).execute();
    if (units.length === ids.length) return;
  }
  throw problem('INVALID', `no such ${scope.kind}`, `This ${scope.kind} is not in your district.`, [
    { path: 'scope.id', message: `Choose a ${scope.kind} from the list.` },
  ]);
}

async function requireSuperior(tx: Tx, actor: Actor, reportsTo: string | null | undefined, id: string): Promise<void> {
  if (!reportsTo) return;
  const superior = await tx.selectFrom('appointment').select('id').where('district_id', '=', actor.districtId).where('id', '=', reportsTo).executeTakeFirst();
  if (superior && reportsTo !== id) return;
  throw problem('INVALID', 'no such appointment to report to', 'Choose somebody else of your district to report to.', [
    { path: 'reportsTo', message: 'Choose from the list.' },
  ]);
}
