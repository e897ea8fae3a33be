import { Badge, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RubricDetail, VersionSummary } from '@trellis/domain/frameworks';
import { api, client, useChange } from '../../../platform/api/index.ts';
import { useAddressState, usePageParams } from '../../../platform/pages/index.ts';
import { AudienceBadge } from '../../../ui/audience-badge.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageProblem } from '../../../ui/page-problem.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SectionTabs } from '../../../ui/section-tabs.tsx';
import { CrosswalkSection } from './crosswalk-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { FocusSection } from './focus-section.tsx';
import { VersionSection } from './version-section.tsx';
import { VersionsSection } from './versions-section.tsx';
import { rubricAnswer } from './words.ts';

/** One rubric: the version in use as observers see it, the focus in it, and how it came to be. */
export function RubricPage() {
  const { rubricId } = usePageParams<'rubricId'>();
  const rubric = useQuery(api.frameworks.readRubric.queryOptions({ input: { id: rubricId } }));
  if (rubric.isPending) return <LoadingState what="the rubric" lines={8} />;
  if (rubric.isError) return <PageProblem error={rubric.error} onRetry={() => void rubric.refetch()} />;
  return <Rubric rubric={rubric.data} />;
}

function Rubric({ rubric }: { rubric: RubricDetail }) {
  const [address, setAddress] = useAddressState({ version: '' });
  const inUse = rubric.versions.find((version) => version.state === 'published') ?? null;
  const draft = rubric.versions.find((version) => version.state === 'draft') ?? null;
  const shown = rubric.versions.find((version) => String(version.number) === address.version) ?? inUse ?? draft;
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        back={{ to: '/rubrics', label: 'Rubrics' }}
        question={rubric.name}
        answer={rubricAnswer(rubric, inUse)}
        badge={
          <Group gap="sm">
            {inUse ? (
              <AudienceBadge kind="building">Everybody in the district can read this</AudienceBadge>
            ) : (
              <AudienceBadge kind="table">Only those who edit rubrics</AudienceBadge>
            )}
            <Badge variant="outline" color="gray">
              Not for evaluation
            </Badge>
          </Group>
        }
        action={rubric.may.edit && <NextAction rubric={rubric} draft={draft} />}
      />
      {shown && (
        <VersionSection rubric={rubric} version={shown} onChoose={(number) => setAddress({ version: number === inUse?.number ? '' : String(number) })} />
      )}
      {inUse && <FocusSection rubric={rubric} versionId={inUse.id} />}
      <CrosswalkSection rubric={rubric} />
      <VersionsSection rubric={rubric} />
      <FactsSection rubric={rubric} />
    </>
  );
}

function NextAction({ rubric, draft }: { rubric: RubricDetail; draft: VersionSummary | null }) {
  const navigate = useNavigate();
  const path = `/rubrics/${rubric.id}/draft`;
  const begin = useChange(
    () => client.frameworks.startNextVersion({ id: rubric.id, versionId: crypto.randomUUID() }),
    () => void navigate({ to: path }),
  );
  if (draft) return <ButtonLink to={path}>Go on with version {draft.number}</ButtonLink>;
  if (rubric.retiredOn !== null) return null;
  return (
    <div>
      <Group gap="sm">
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
          Begin the next version
        </Button>
        <ButtonLink to={`/rubrics/import?rubric=${rubric.id}`} variant="default">
          From a file
        </ButtonLink>
      </Group>
      <ProblemNotice error={begin.error} kept="The rubric is as it was." />
    </div>
  );
}
