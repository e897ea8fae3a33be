import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { problemOf } from '../api/problem.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** A page that could not be drawn: what happened, what was kept, what to do. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  if (problemOf(error).code === 'NOT_FOUND') return <NotFoundPage />;
  return (
    <>
      <PageHeader question="This page could not be shown" />
      <ProblemNotice error={error} kept="Nothing was changed by this. Texts not sent yet are safe on this device." onRetry={retry} />
    </>
  );
}
