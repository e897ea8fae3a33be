import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { PageProblem } from '../../ui/page-problem.tsx';

/** A page that could not be drawn: what happened, what was kept, what to do. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return <PageProblem error={error} onRetry={retry} />;
}
