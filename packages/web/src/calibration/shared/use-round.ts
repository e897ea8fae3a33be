import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from '../../platform/api/index.ts';

/** A page that heard nothing for so long looks again: a phone that slept may have missed a signal. */
const lookAgain = 20_000;

/** A round, read again within moments of every change that somebody makes to it. */
export function useRound(id: string) {
  const round = useQuery({ ...api.calibration.readRound.queryOptions({ input: { id } }), refetchInterval: lookAgain, refetchOnWindowFocus: 'always' });
  useFollowing(id, round.isSuccess);
  return round;
}

/** Listens for changes of a round as long as the page is open, and begins anew when the connection breaks. */
function useFollowing(id: string, there: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!there) return;
    const closed = new AbortController();
    const listen = async () => {
      while (!closed.signal.aborted) {
        const changes = await client.calibration.followRound({ id }, { signal: closed.signal }).catch(() => null);
        try {
          for await (const _version of changes ?? []) await queries.invalidateQueries({ queryKey: api.calibration.key() });
        } catch {
          // the network went: what the page shows stays, and it listens again
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    };
    void listen();
    return () => closed.abort();
  }, [id, there, queries]);
}
