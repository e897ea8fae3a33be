import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { EmptyState, LoadingState, PageHeader, ProblemNotice } from '../../ui/index.ts';
import { PageProblem } from '../../ui/page-problem.tsx';
import { DesignTabs } from './design-tabs.tsx';
import { type DesignView, useDesignChange, useDesignInView } from './use-design.ts';

interface Props {
  /** what the page is, while there is no design to show */
  title: string;
  children: (view: DesignView) => ReactNode;
}

/** The frame of every page of a design: which design, the way to its other pages, and what to say when there is none. */
export function InDesign({ title, children }: Props) {
  const { view, error, none, retry } = useDesignInView();
  if (view)
    return (
      <>
        <DesignTabs view={view} />
        {children(view)}
      </>
    );
  if (error) return <PageProblem error={error} onRetry={retry} />;
  return (
    <>
      <PageHeader question={title} />
      {none ? <NoDesign /> : <LoadingState what="the design" />}
    </>
  );
}

function NoDesign() {
  const mayEdit = useMay('design.edit');
  const navigate = useNavigate();
  const start = useDesignChange(async (id: string) => {
    await client.infrastructure.createDraft({ id, name: 'Our design', from: null });
    await navigate({ to: `/design/drafts/${id}` });
  });
  return (
    <EmptyState
      title="No design is recorded yet"
      action={
        mayEdit && (
          <Button onClick={() => start.mutate(crypto.randomUUID())} loading={start.isPending}>
            Start with an empty draft
          </Button>
        )
      }
    >
      The district’s vision, goals, framework, materials, assessments, learning, meetings and roles stand here, with who answers for each. Start a draft, record
      what there is, and adopt it.
      <ProblemNotice error={start.error} />
    </EmptyState>
  );
}
