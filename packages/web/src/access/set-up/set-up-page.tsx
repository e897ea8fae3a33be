import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, problemOf } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { BarePage } from '../bare-page.tsx';
import { SetUpForm } from './set-up-form.tsx';

/** The first steps of a new installation, by one-time link: the first administrator and the district. */
export function SetUpPage() {
  const { token } = usePageParams<'token'>();
  const link = useQuery(api.access.readSetUp.queryOptions({ input: { token }, staleTime: Number.POSITIVE_INFINITY }));
  if (link.isPending)
    return (
      <BarePage title="Set up Trellis">
        <LoadingState what="the set-up" />
      </BarePage>
    );
  if (link.isError) {
    const away = problemOf(link.error).unreachable;
    return (
      <BarePage title="Set up Trellis">
        <ProblemNotice
          error={link.error}
          todo={
            away ? undefined : (
              <>
                For another link, the person who runs the server types <Code>npm run trellis -- user set-up-link</Code>
              </>
            )
          }
          onRetry={away ? () => link.refetch() : undefined}
        />
      </BarePage>
    );
  }
  return (
    <BarePage title="Set up Trellis" intro="You become the district's administrator. Schools, people and roles come next, and can be given to others.">
      <SetUpForm token={token} />
    </BarePage>
  );
}
