import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CrosswalkPair, type CrosswalkStep, indicatorPartLabels, type RubricDetail } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { api } from '../../../platform/api/index.ts';
import { type Column, DataList } from '../../../ui/data-list/data-list.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { dayWords, listWords } from '../../../ui/words.ts';
import classes from './crosswalk-section.module.css';
import { DecideDialog, type Deciding } from './decide-dialog.tsx';

/** From each published version to the next: which indicators may be read on as one series. */
export function CrosswalkSection({ rubric }: { rubric: RubricDetail }) {
  const published = rubric.versions.filter((version) => version.state === 'published').length;
  const steps = useQuery({ ...api.frameworks.listCrosswalk.queryOptions({ input: { id: rubric.id } }), enabled: published > 1 });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  if (published < 2) return null;
  return (
    <>
      {steps.isPending && (
        <RecordSection title="From version to version">
          <LoadingState what="the crosswalk" lines={4} />
        </RecordSection>
      )}
      <ProblemNotice error={steps.error} onRetry={() => void steps.refetch()} />
      {steps.data?.map((step) => (
        <Step key={step.toVersion.id} step={step} mayDecide={rubric.may.publish} onDecide={setDeciding} />
      ))}
      {deciding && <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function Step({ step, mayDecide, onDecide }: { step: CrosswalkStep; mayDecide: boolean; onDecide: (deciding: Deciding) => void }) {
  const open = step.pairs.filter((pair) => pair.decision === null).length;
  return (
    <RecordSection
      title={`From version ${step.fromVersion.number} to ${step.toVersion.number}`}
      aside={open === 0 ? 'All decided' : `${open} to decide`}
      action={
        mayDecide &&
        step.removed.length > 0 &&
        step.added.length > 0 && (
          <Button variant="default" onClick={() => onDecide({ kind: 'new', step })}>
            Pair two indicators
          </Button>
        )
      }
    >
      <p>Trends go on over both versions only where somebody said that they may.</p>
      <DataList
        caption={`Indicators of version ${step.fromVersion.number} and what became of them in version ${step.toVersion.number}`}
        rows={step.pairs}
        rowKey={(pair) => `${pair.from.id}/${pair.to.id}`}
        columns={mayDecide ? [...columns, decideColumn(onDecide)] : columns}
        pageSize={200}
        empty={<p>No indicator of the one has become one of the other.</p>}
      />
      {step.added.length > 0 && <p>New: {listWords(step.added.map(({ code, label }) => `${code} ${label}`))}</p>}
      {step.removed.length > 0 && <p>Gone: {listWords(step.removed.map(({ code, label }) => `${code} ${label}`))}</p>}
    </RecordSection>
  );
}

const columns: Column<CrosswalkPair>[] = [
  {
    key: 'indicator',
    label: 'Indicator',
    cell: ({ from, to }) => (
      <>
        <strong>{from.code === to.code ? to.code : `${from.code} → ${to.code}`}</strong> {to.label}
      </>
    ),
  },
  { key: 'changed', label: 'What changed', cell: changedWords },
  { key: 'series', label: 'One series?', cell: (pair) => <Decision pair={pair} /> },
];

function decideColumn(onDecide: (deciding: Deciding) => void): Column<CrosswalkPair> {
  return {
    key: 'decide',
    label: 'Decide',
    cell: (pair) => (
      <Button variant="default" size="compact-md" onClick={() => onDecide({ kind: 'pair', pair })} aria-label={`Decide ${pair.to.code}`}>
        {pair.decision ? 'Change' : 'Decide'}
      </Button>
    ),
  };
}

function changedWords({ parts, from, to }: CrosswalkPair): string {
  if (parts.length === 0) return from.label === to.label ? 'Nothing' : 'Paired by hand';
  const words = listWords(parts.map((part) => indicatorPartLabels[part]));
  return `${words[0]?.toUpperCase()}${words.slice(1)}${parts.includes('label') ? `. Before: “${from.label}”` : ''}`;
}

function Decision({ pair: { decision, proposed } }: { pair: CrosswalkPair }) {
  if (!decision) return <>{proposed ? 'Not decided. Nothing that is measured changed.' : 'Not decided'}</>;
  return (
    <>
      <Badge variant="outline" color="gray">
        {decision.comparable ? 'One series' : 'Two series'}
      </Badge>{' '}
      <span className={classes.by}>
        {decision.decidedBy ? `${decision.decidedBy}, ` : ''}
        {dayWords(decision.decidedOn)}
      </span>
      {decision.note && <div className={classes.note}>{decision.note}</div>}
    </>
  );
}
