import { Refusal } from '../api/problem.ts';
import { leaveDevice } from '../outbox/start.ts';
import { setTabAppointment } from './appointment.ts';
import { letGoSession } from './session.ts';

/** Ends the session on the server; the caller goes on with `startAs(null, …)` or reads the session again. Throws when the server was not reached: then nothing changed. */
export async function signOut(): Promise<void> {
  const answer = await fetch('/api/auth/sign-out', { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: '{}' });
  if (!answer.ok && answer.status !== 401) throw new Refusal('You are still signed in: the server did not end your session. Try again.');
  setTabAppointment(null);
  letGoSession();
  await leaveDevice();
}
