import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { gradeLabel } from '@trellis/domain/infrastructure';
import { dokText, type SampleUnit, type SecondCoding } from '@trellis/domain/materials';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { contentWords } from '../shared/words.ts';
import { agreementSentence } from './agreement-words.ts';
import { SettleDialog } from './settle-dialog.tsx';

interface Props {
  round: SecondCoding;
  units: readonly SampleUnit[];
  mayCode: boolean;
}

/** How far two people agree, and what becomes of each unit that they coded differently. */
export function Result({ round, units, mayCode }: Props) {
  const [settling, setSettling] = useState<SampleUnit | null>(null);
  const apart = units.filter(({ same }) => same !== null && !(same.content && same.dok));
  const open = apart.filter(({ settled }) => settled === null).length;
  const columns: Column<SampleUnit>[] = [
    { key: 'key', label: 'Name', cell: (unit) => unit.key },
    { key: 'grade', label: 'Grade', cell: (unit) => gradeLabel(unit.grade) },
    { key: 'first', label: 'First', cell: ({ first }) => codesWords(first) },
    { key: 'second', label: 'Second', cell: ({ second }) => codesWords(second) },
    { key: 'settled', label: 'Settled as', cell: ({ settled }) => (settled ? settledWords(settled) : 'Open'), sortBy: ({ settled }) => (settled ? 1 : 0) },
    ...(mayCode
      ? [
          {
            key: 'settle',
            label: 'Settle',
            cell: (unit: SampleUnit) => (
              <Button variant="default" aria-label={`Settle ${unit.key}`} onClick={() => setSettling(unit)}>
                {unit.settled ? 'Settle anew' : 'Settle'}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Agreement round={round} />
      <RecordSection title="Coded differently" aside={apart.length > 0 && `${apart.length} of ${units.length}, ${open === 0 ? 'all settled' : `${open} open`}`}>
        <DataList
          caption="Coded differently"
          rows={apart}
          columns={columns}
          rowKey={(unit) => unit.unitId}
          empty={<p>All of them were coded alike, so there is nothing to settle.</p>}
        />
      </RecordSection>
      {settling && <SettleDialog round={round} unit={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function Agreement({ round }: { round: SecondCoding }) {
  const read = useQuery(api.materials.readAgreement.queryOptions({ input: { id: round.id } }));
  if (read.isPending) return <LoadingState what="the agreement" lines={2} />;
  if (read.isError) return <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />;
  const { content, dok, note } = read.data.agreement;
  return (
    <>
      <dl className={rows.facts}>
        <dt>Topics</dt>
        <dd>{agreementSentence(content)}</dd>
        <dt>Demand</dt>
        <dd>{agreementSentence(dok)}</dd>
      </dl>
      <HowDoYouKnow
        rule="Alike, topics: both gave the very same set of codes; one more or fewer is a difference. Alike, demand: both gave the same level, and each difference counts the same. Kappa: how far that is beyond what their own habits would give by chance; 1 is full agreement, 0 what chance gives. No level is called good here."
        method={{ href: '/methods/agreement', label: 'How agreement is computed' }}
      >
        <p>{note}</p>
        <p>
          The sample of {round.size} was drawn by chance, with {round.seed} as the start of the draw. Agreement is that of the first codings; settling does not
          change it.
        </p>
      </HowDoYouKnow>
    </>
  );
}

function codesWords(codes: SampleUnit['first']): string {
  return codes ? `${contentWords(codes.content)} · demand ${dokText(codes.dok)}` : 'No data';
}

function settledWords(settled: NonNullable<SampleUnit['settled']>): string {
  return `${codesWords(settled)}. ${settled.reason}${settled.by.name ? ` (${settled.by.name})` : ''}`;
}
