import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { isSignedOut, problemOf } from './problem.ts';

// a page may start without a network; otherwise the library takes the first `online` for no news
onlineManager.setOnline(navigator.onLine !== false);

/** A signed-out answer anywhere asks for the session again; the frame then says so without taking the page away. */
function onError(error: unknown): void {
  if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: api.access.session.key() });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // without a network a question fails at once, and the page says so; with one that is slow it is asked three times
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (count, error) => problemOf(error).unreachable && navigator.onLine && count < 2,
    },
    mutations: { retry: false },
  },
});
