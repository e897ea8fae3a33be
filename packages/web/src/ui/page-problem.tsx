import { problemOf } from '../platform/api/problem.ts';
import { NotFoundPage } from '../platform/shell/not-found-page.tsx';
import { PageHeader } from './page-header.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  /** why what the page is about could not be read */
  error: unknown;
  onRetry: () => void;
}

/** In place of a page whose record could not be read. Gone, mistyped and not for this appointment look the same. */
export function PageProblem({ error, onRetry }: Props) {
  if (['NOT_FOUND', 'NOT_ALLOWED', 'INVALID'].includes(problemOf(error).code)) return <NotFoundPage />;
  return (
    <>
      <PageHeader question="This page could not be shown" />
      <ProblemNotice error={error} kept="Nothing was changed by this. Texts not sent yet are safe on this device." onRetry={onRetry} />
    </>
  );
}
