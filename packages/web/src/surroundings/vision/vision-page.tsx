import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { VisionForMe } from '@trellis/domain/infrastructure/surroundings';
import { useEffect, useRef } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import { SurroundingsTabs } from '../shared/surroundings-tabs.tsx';
import classes from './vision.module.css';

/** The vision of the adopted design. Nobody sees who has read it. */
export function VisionPage() {
  const read = useQuery(api.surroundings.readVision.queryOptions());
  const canOpen = useCanOpen();
  return (
    <>
      <SurroundingsTabs />
      <PageHeader
        question="What are we working toward?"
        answer={
          read.data?.vision &&
          `Version ${read.data.vision.version}, ${dayWords(read.data.vision.updatedOn)}${read.data.new ? ', new to you' : ''}. Nobody sees who has read it.`
        }
      />
      {read.isPending && <LoadingState what="the vision" />}
      {read.isError && <ProblemNotice error={read.error} onRetry={() => read.refetch()} />}
      {read.data && read.data.vision === null && (
        <EmptyState action={canOpen('/design') && <ButtonLink to="/design">District design</ButtonLink>}>
          No vision is written yet. It belongs to the district’s design, and stands here for everybody once it is.
        </EmptyState>
      )}
      {read.data?.vision && <VisionText vision={read.data.vision} isNew={read.data.new} />}
    </>
  );
}

function VisionText({ vision, isNew }: { vision: NonNullable<VisionForMe['vision']>; isNew: boolean }) {
  const canOpen = useCanOpen();
  const seen = useChange(() => client.surroundings.markVisionSeen({ componentId: vision.componentId, version: vision.version }));
  const end = useRef<HTMLDivElement>(null);
  const mark = useRef(seen.mutate);
  mark.current = seen.mutate;
  // reaching the end of the text is having seen it; a button does the same
  useEffect(() => {
    if (!isNew || !end.current) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      mark.current(undefined);
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [isNew]);
  return (
    <article className={classes.text}>
      <h2 className={classes.name}>{vision.name}</h2>
      {vision.statement && <div className={classes.statement}>{vision.statement}</div>}
      {vision.summary && <div className={classes.summary}>{vision.summary}</div>}
      <div ref={end} />
      <ProblemNotice error={seen.error} kept="It stays marked as new to you." />
      {isNew && seen.isError && (
        <Button variant="default" onClick={() => seen.mutate(undefined)}>
          I have read it
        </Button>
      )}
      {canOpen('/design/components/$componentId') && (
        <p data-no-print>
          <TextLink to={`/design/components/${vision.componentId}`}>In the district’s design</TextLink>, with earlier versions and evidence
        </p>
      )}
    </article>
  );
}
