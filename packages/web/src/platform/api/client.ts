import routes from 'virtual:trellis/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '@trellis/domain/api';
import { tabAppointment } from '../session/appointment.ts';

const link = new OpenAPILink(routes, {
  url: () => `${window.location.origin}/api`,
  headers: (): Record<string, string> => {
    const appointment = tabAppointment();
    return appointment === null ? {} : { 'x-trellis-appointment': appointment };
  },
  fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
});

/** Every operation as a function: `await client.access.session()`. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** Every operation for queries and mutations: `useQuery(api.access.session.queryOptions())`. */
export const api = createTanstackQueryUtils(client);
