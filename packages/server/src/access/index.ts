export { endAppointmentsOf, giveAppointment, giveAppointments, requireAnotherAdministrator, selectAppointment, updateAppointment } from './appointments.ts';
export { admitToCircle, dismissFromCircle, type Membership, openCircle } from './circles.ts';
export { ensureAccount } from './ensure-account.ts';
export { createToken, digestOf } from './one-time-token.ts';
export { accessRoutes } from './routes.ts';
export { createSetUpLink } from './set-up.ts';
export { type SampleAccount, samplePeopleFile } from './store.ts';
export { syncEvaluates } from './sync-evaluates.ts';
export { noticeToTeachers } from './tell-teachers.ts';
