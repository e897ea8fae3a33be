import type { KeptResult } from '../../platform/offline/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './capture.module.css';

/** What stands here while a visit is read, when it cannot be, and when it is not on this device. */
export function PacketState({ query, visitId }: { query: KeptResult<unknown>; visitId: string }) {
  return (
    <main className={classes.pick}>
      <h1>Observe</h1>
      {query.isPending && <LoadingState what="the visit" />}
      {query.isError && (
        <ProblemNotice
          error={query.error}
          onRetry={() => query.refetch()}
          todo="Open Trellis once where there is a network. Visits of the next seven days then open without one."
        />
      )}
      {query.isSuccess && (
        <EmptyState action={<ButtonLink to={`/walkthroughs/${visitId}`}>Open the visit</ButtonLink>}>
          You observe on the day of a visit, as part of its team. This visit is not one of yours today or in the next seven days.
        </EmptyState>
      )}
    </main>
  );
}
