import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { keptOptions, keptSince, type Question } from './kept-query.ts';

/** A query, and since when its answer is kept; `asOf` null: the server gave it just now. */
export type KeptResult<Data> = UseQueryResult<Data> & { asOf: number | null };

/**
 * Like `useQuery`, and the last answer also holds without a network: `useKept(api.walkthroughs.visit.queryOptions({ input }))`.
 * Say so on the page when `asOf` is not null: `<AsOf at={visit.asOf} />`.
 */
export function useKept<Data>(options: Question<Data>): KeptResult<Data> {
  const result = useQuery(keptOptions(options));
  return { ...result, asOf: result.data === undefined ? null : keptSince(options.queryKey) };
}

/** Reads answers now, so that their pages open without a network later: for what somebody will need in a classroom. */
export async function keepOffline(questions: readonly Question<unknown>[]): Promise<void> {
  await Promise.all(questions.map((options) => queryClient.prefetchQuery(keptOptions(options))));
}
