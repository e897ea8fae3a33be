import { Refusal } from '../api/problem.ts';
import { leaveDevice } from '../outbox/start.ts';
import { countUnsent, unsentWords } from '../outbox/unsent.ts';
import { setTabAppointment } from './appointment.ts';
import { letGoSession } from './session.ts';

/** Something on this device is not sent: whoever leaves knows it first. */
export class UnsentWork extends Refusal {
  readonly count: number;
  constructor(count: number) {
    super(`${unsentWords(count)} Send or copy it first, or sign out all the same: it stays here, sealed, until you sign in again.`, 'UNSENT');
    this.count = count;
  }
}

/**
 * Ends the session on the server and closes what this person left on the device; the caller goes on with `startAs(null, …)` or
 * reads the session again. Throws UnsentWork unless told that leaving it here is meant, and when the server was not reached:
 * then nothing changed.
 */
export async function signOut({ leavingUnsent = false }: { leavingUnsent?: boolean } = {}): Promise<void> {
  const unsent = leavingUnsent ? 0 : await countUnsent();
  if (unsent > 0) throw new UnsentWork(unsent);
  const answer = await fetch('/api/auth/sign-out', { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: '{}' });
  if (!answer.ok && answer.status !== 401) throw new Refusal('You are still signed in: the server did not end your session. Try again.');
  setTabAppointment(null);
  letGoSession();
  await leaveDevice();
}
