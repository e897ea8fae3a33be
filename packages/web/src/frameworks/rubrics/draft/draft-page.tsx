import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api/index.ts';
import { usePageParams } from '../../../platform/pages/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageProblem } from '../../../ui/page-problem.tsx';
import { Builder } from './builder.tsx';

/** The draft of a rubric, to be written and published. */
export function DraftPage() {
  const { rubricId } = usePageParams<'rubricId'>();
  const rubric = useQuery(api.frameworks.readRubric.queryOptions({ input: { id: rubricId } }));
  const draft = rubric.data?.versions.find((version) => version.state === 'draft');
  const inUse = rubric.data?.versions.find((version) => version.state === 'published');
  const version = useQuery(api.frameworks.readRubricVersion.queryOptions({ input: draft ? { id: draft.id } : skipToken }));
  const before = useQuery(api.frameworks.readRubricVersion.queryOptions({ input: inUse ? { id: inUse.id } : skipToken }));
  const error = rubric.error ?? version.error ?? before.error;
  if (error) return <PageProblem error={error} onRetry={() => void Promise.all([rubric.refetch(), version.refetch(), before.refetch()])} />;
  if (rubric.data && !draft)
    return (
      <>
        <PageHeader back={{ to: `/rubrics/${rubricId}`, label: rubric.data.name }} question="There is no draft of this rubric" />
        <EmptyState action={<ButtonLink to={`/rubrics/${rubricId}`}>Open the rubric</ButtonLink>}>
          Its draft was published, or thrown away. The next version begins on the rubric’s page.
        </EmptyState>
      </>
    );
  if (!rubric.data || !version.data || (inUse && !before.data)) return <LoadingState what="the draft" lines={10} />;
  return <Builder key={version.data.id} rubric={rubric.data} version={version.data} before={before.data ?? null} />;
}
