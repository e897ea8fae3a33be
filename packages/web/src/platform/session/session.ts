import { ORPCError } from '@orpc/client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Appointment, Permission, Session } from '@trellis/domain/access';
import { api, client } from '../api/client.ts';
import { problemOf, Refusal } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { deviceStorage, setDraftOwner } from '../drafts/draft-store.ts';
import { followSession } from '../outbox/start.ts';
import { setTabAppointment, tabAppointment } from './appointment.ts';
import { forgetSession, type HeldSession, keepSession, selectOptionalKeptSession } from './held-session.ts';

const patience = 4_000;
let held: HeldSession | null = null;

/** Asks the server who is signed in. An appointment that ended since is forgotten, and the question asked again without it. */
async function askServer(signal: AbortSignal): Promise<Session> {
  try {
    return await client.access.session(undefined, { signal });
  } catch (error) {
    const stale = error instanceof ORPCError && (error.status === 403 || error.status === 404) && tabAppointment() !== null;
    if (!stale) throw error;
    setTabAppointment(null);
    return client.access.session(undefined, { signal });
  }
}

/** Who works here: by the server's word; without a network, by its last word; after the session ended, whoever worked on this page. */
async function readSession(): Promise<HeldSession> {
  const kept = held ?? selectOptionalKeptSession(deviceStorage(), tabAppointment());
  try {
    // where there is a last word, a network that does not answer is none
    const session = await askServer(AbortSignal.timeout(kept ? patience : 60_000));
    if (held?.account && held.account.id !== session.account?.id) held = { ...held, standing: 'signed_out' };
    else held = takeOver(session);
    await followSession(held.standing === 'here' ? session : { account: null });
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    if (kept === null) throw new Refusal('There is no network, and nobody is signed in on this device. Sign in once there is one.');
    held = { ...kept, standing: kept.standing === 'signed_out' ? 'signed_out' : 'offline' };
    await followSession(held);
  }
  setDraftOwner(held.account?.id ?? null);
  return held;
}

function takeOver(session: Session): HeldSession {
  const asOf = Date.now();
  if (session.account === null) forgetSession(deviceStorage());
  else keepSession(deviceStorage(), session, asOf);
  if (session.current) setTabAppointment(session.current.id);
  return { ...session, standing: 'here', asOf };
}

const isUnreachable = (error: unknown): boolean => problemOf(error).unreachable || (error instanceof DOMException && error.name === 'TimeoutError');

export const sessionQuery = queryOptions({
  queryKey: api.access.session.queryKey(),
  queryFn: readSession,
  networkMode: 'always',
  refetchOnReconnect: 'always',
  staleTime: ({ state }) => (state.data?.standing === 'here' ? 5 * 60_000 : 0),
  refetchInterval: ({ state }) => (state.data?.standing === 'offline' ? 30_000 : false),
});

/** Forgets who works on this page, after a sign-out. */
export function letGoSession(): void {
  held = null;
  forgetSession(deviceStorage());
}

/** The session as the router needs it, before a page is drawn. */
export const ensureSession = (): Promise<HeldSession> => queryClient.ensureQueryData(sessionQuery);

/** Who is signed in, under which appointment, with which permissions. */
export function useSession(): HeldSession {
  return useSuspenseQuery(sessionQuery).data;
}

/** The appointment of this tab; pages inside the frame always have one. */
export function useAppointment(): Appointment {
  const { current } = useSession();
  if (current === null) throw new Error('This page needs an appointment; mark it open to everybody who is signed in instead.');
  return current;
}

/** Whether the current appointment includes this permission. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

/**
 * Goes on under another appointment (null: the server's choice, or nobody). The tab loads anew, so that nothing that was
 * read under the old one is left in it; unsent drafts stay on the device under their owner's id.
 */
export function startAs(appointmentId: string | null, path = '/'): void {
  setTabAppointment(appointmentId);
  window.location.assign(path);
}
