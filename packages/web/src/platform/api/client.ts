import routes from 'virtual:trellis/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '@trellis/domain/api';
import { tabAppointment } from '../session/appointment.ts';

export type Client = ContractRouterClient<Contract>;

function clientUnder(appointmentOf: () => string | null): Client {
  const link = new OpenAPILink(routes, {
    url: () => `${window.location.origin}/api`,
    headers: (): Record<string, string> => {
      const appointment = appointmentOf();
      return appointment === null ? {} : { 'x-trellis-appointment': appointment };
    },
    fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
  });
  return createORPCClient(link);
}

/** Every operation as a function: `await client.access.session()`. */
export const client: Client = clientUnder(tabAppointment);

/** Every operation under another appointment of the same account than the tab's: for what was written under that one. */
export const clientAs = (appointmentId: string): Client => clientUnder(() => appointmentId);

/** Every operation for queries and mutations: `useQuery(api.access.session.queryOptions())`. */
export const api = createTanstackQueryUtils(client);
