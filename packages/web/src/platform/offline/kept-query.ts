import { hashKey, type QueryFunction, type QueryFunctionContext, type QueryKey } from '@tanstack/react-query';
import { problemOf } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { openDeviceOf } from '../outbox/start.ts';
import { sessionQuery } from '../session/session.ts';

const patience = 4_000;
const again = 30_000;
const ages = new Map<string, number>();

/** When a kept answer was given, by the device's clock; null for one that the server gave just now. */
export const keptSince = (key: QueryKey): number | null => ages.get(hashKey(key)) ?? null;

/** What `api.room.operation.queryOptions({ input })` gives. */
export interface Question<Data> {
  queryKey: QueryKey;
  queryFn: QueryFunction<Data>;
  enabled?: boolean;
}

/**
 * A question whose last answer is kept on the device, sealed, for the appointment it was asked under; without a network
 * that answer holds. What the API refuses is refused: only silence brings the kept one.
 */
export function keptOptions<Data>(options: Question<Data>) {
  const name = hashKey(options.queryKey);
  return {
    ...options,
    networkMode: 'always' as const,
    staleTime: () => (ages.has(name) ? 0 : 30_000),
    refetchInterval: (): number | false => (ages.has(name) ? again : false),
    queryFn: async (context: QueryFunctionContext): Promise<Data> => {
      const session = queryClient.getQueryData(sessionQuery.queryKey);
      const device = session?.account && session.current ? await openDeviceOf(session.account.id) : null;
      const author = session?.current?.id ?? '';
      const kept = await device?.kept.selectOptional(author, name);
      const signal = kept ? AbortSignal.any([context.signal, AbortSignal.timeout(patience)]) : context.signal;
      try {
        const value = await options.queryFn({ ...context, signal });
        ages.delete(name);
        await device?.kept.keep(author, name, value);
        return value;
      } catch (error) {
        const silent = problemOf(error).unreachable || (error instanceof DOMException && error.name === 'TimeoutError');
        if (!kept || !silent) throw error;
        ages.set(name, kept.at);
        return kept.value as Data;
      }
    },
  };
}
