import { api, client, queryClient } from '../../platform/api/index.ts';

/** So long a stream outlives its page: one page of a round often leads to another, and the reveal itself does. */
const lingers = 5_000;

interface Following {
  pages: number;
  stop: AbortController;
}

const followed = new Map<string, Following>();

/** Listens for changes of a round as long as some page of it is open; one stream for all of them. Answers how to stop. */
export function followRound(id: string): () => void {
  const following = followed.get(id) ?? begin(id);
  following.pages += 1;
  return () => {
    following.pages -= 1;
    setTimeout(() => {
      if (following.pages > 0 || followed.get(id) !== following) return;
      following.stop.abort();
      followed.delete(id);
    }, lingers);
  };
}

function begin(id: string): Following {
  const following = { pages: 0, stop: new AbortController() };
  followed.set(id, following);
  void listen(id, following.stop.signal);
  return following;
}

/** What the page shows is read again at each signal; the stream begins anew when the connection breaks. */
async function listen(id: string, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const changes = await client.calibration.followRound({ id }, { signal: stopped }).catch(() => null);
    try {
      for await (const _version of changes ?? []) await queryClient.invalidateQueries({ queryKey: api.calibration.key() });
    } catch {
      // the network went: what the page shows stays, and it listens again
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
