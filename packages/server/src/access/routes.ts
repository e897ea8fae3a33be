import type { Actor } from '../platform/db/index.ts';
import { open, problem } from '../platform/http/api.ts';
import { auditRoutes } from './routes-audit.ts';
import { evaluatesRoutes } from './routes-evaluates.ts';
import { setUpRoutes } from './routes-set-up.ts';
import { needsSetUp, selectSamplePeople } from './store.ts';

const session = open.access.session.handler(async ({ context }) => {
  const { services, account } = context;
  const { actors, actor } = await context.selectNow();
  return {
    mode: services.config.mode,
    needsSetUp: await needsSetUp(services.pools.app),
    account,
    appointments: actors.map(presentAppointment),
    current: actor ? presentAppointment(actor) : null,
    permissions: actor?.permissions ?? [],
  };
});

const deviceSecret = open.access.deviceSecret.handler(async ({ context }) => {
  if (!context.accountId) throw problem('SIGNED_OUT', 'device secret without a session');
  return { secret: context.services.signIn.deviceSecret(context.accountId) };
});

const samplePeople = open.access.samplePeople.handler(async ({ context }) => {
  if (context.services.config.mode !== 'demonstration') return [];
  return (await selectSamplePeople(context.services.config.dataFolder)).map((person) => person.shown);
});

const signInAsSample = open.access.signInAsSample.handler(async ({ context, input }) => {
  const { services } = context;
  if (services.config.mode !== 'demonstration') throw problem('NOT_FOUND', 'sample sign-in outside the demonstration');
  const person = (await selectSamplePeople(services.config.dataFolder)).find((candidate) => candidate.shown.appointmentId === input.appointmentId);
  if (!person) throw problem('NOT_FOUND', 'no such sample person');
  const headers = await services.signIn.signIn(person.email, person.password);
  for (const cookie of headers.getSetCookie()) context.resHeaders?.append('set-cookie', cookie);
  return { appointmentId: input.appointmentId };
});

export const accessRoutes = { session, deviceSecret, samplePeople, signInAsSample, ...evaluatesRoutes, ...auditRoutes, ...setUpRoutes };

function presentAppointment(actor: Actor) {
  return {
    id: actor.appointmentId,
    personId: actor.personId,
    role: actor.role,
    title: actor.title,
    scope: actor.scope,
    district: { id: actor.districtId, name: actor.districtName, timeZone: actor.timeZone, sample: actor.sample },
    from: actor.from,
    until: actor.until,
  };
}
