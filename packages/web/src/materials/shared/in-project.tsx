import type { ContractRouterClient } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import type { Contract } from '@trellis/domain/api';
import type { ReactNode } from 'react';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProjectTabs } from './project-tabs.tsx';

/** A coding as its pages read it: the project, its scope, its figures. */
export type ProjectView = Awaited<ReturnType<ContractRouterClient<Contract>['materials']['readProject']>>;

/** Reads the coding of the page's address, also against another; waiting and failing look the same on each of its pages. */
export function InProject({ otherId, children }: { otherId?: string; children: (view: ProjectView) => ReactNode }) {
  const { projectId } = usePageParams<'projectId'>();
  const input = otherId ? { id: projectId, otherId } : { id: projectId };
  const read = useQuery({
    ...api.materials.readProject.queryOptions({ input }),
    placeholderData: (before) => (before?.project.id === projectId ? before : undefined),
  });
  if (read.isPending) return <LoadingState what="the coding" lines={8} />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <>
      <ProjectTabs projectId={projectId} name={read.data.project.name} />
      {children(read.data)}
    </>
  );
}
