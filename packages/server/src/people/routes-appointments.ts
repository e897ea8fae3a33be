import { addDays } from '@trellis/domain/districts';
import type { NewAppointment } from '@trellis/domain/people';
import { giveAppointment as give, noticeToTeachers, requireAnotherAdministrator, selectAppointment, updateAppointment } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api, problem } from '../platform/http/api.ts';
import { selectPersonRow } from './store-person.ts';

const giveAppointment = api.people.giveAppointment.handler(async ({ context, input }) => {
  const { tx, actor, services } = context;
  await requireHolder(tx, actor, input);
  await requireUnit(tx, actor, input.scope);
  await requireSuperior(tx, actor, input.reportsTo, input.id);
  const { appeared, suspended, teacherIds } = await give(tx, actor, input);
  context.afterCommit(await noticeToTeachers(tx, actor, services, teacherIds));
  return { id: input.id, evaluates: appeared, suspended };
});

const changeAppointment = api.people.changeAppointment.handler(async ({ context, input }) => {
  await requireSuperior(context.tx, context.actor, input.reportsTo, input.id);
  return updateAppointment(context.tx, context.actor, input, {
    title: input.title,
    minutes_per_week: input.minutesPerWeek,
    reports_to: input.reportsTo,
    funding: input.funding,
    directed_by: input.directedBy,
  });
});

const endAppointment = api.people.endAppointment.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const current = await selectAppointment(tx, actor, input.id);
  if (input.until !== null && input.until < addDays(current.starts, -1)) {
    const earliest = addDays(current.starts, -1);
    throw problem('INVALID', 'ends before it begins', `It began on ${current.starts}. To take it back as if it had never been given, end it on ${earliest}.`, [
      { path: 'until', message: `Choose ${earliest} or a later day.` },
    ]);
  }
  if (current.role === 'administrator' && input.until !== null) await requireAnotherAdministrator(tx, actor, { appointmentId: input.id });
  return updateAppointment(tx, actor, input, { ends: input.until });
});

export const appointmentRoutes = { giveAppointment, changeAppointment, endAppointment };

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
