import { ORPCError } from '@orpc/client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Appointment, Permission, Session } from '@trellis/domain/access';
import { api, client } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { setDraftOwner } from '../drafts/draft-store.ts';
import { setTabAppointment, tabAppointment } from './appointment.ts';

/** Asks who is signed in. An appointment that ended since is forgotten, and the question asked again without it. */
async function readSession(): Promise<Session> {
  let session: Session;
  try {
    session = await client.access.session();
  } catch (error) {
    const stale = error instanceof ORPCError && (error.status === 403 || error.status === 404) && tabAppointment() !== null;
    if (!stale) throw error;
    setTabAppointment(null);
    session = await client.access.session();
  }
  setDraftOwner(session.account?.id ?? null);
  if (session.current) setTabAppointment(session.current.id);
  return session;
}

export const sessionQuery = queryOptions({ queryKey: api.access.session.queryKey(), queryFn: readSession, staleTime: 5 * 60_000 });

/** The session as the router needs it, before a page is drawn. */
export const ensureSession = (): Promise<Session> => queryClient.ensureQueryData(sessionQuery);

/** Who is signed in, under which appointment, with which permissions. */
export function useSession(): Session {
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
