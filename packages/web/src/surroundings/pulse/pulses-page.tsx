import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type PulseRound, pulsePromise } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { SurroundingsTabs } from '../shared/surroundings-tabs.tsx';
import { NewPulseDialog } from './new-pulse-dialog.tsx';
import { groupsWords, whenWords } from './pulse-words.ts';

const columns: Column<PulseRound>[] = [
  { key: 'name', label: 'Pulse', cell: (round) => round.name },
  { key: 'about', label: 'On', cell: (round) => round.about.name },
  { key: 'groups', label: 'Asks', cell: (round) => groupsWords(round) },
  { key: 'when', label: 'When', cell: (round) => whenWords(round) },
  { key: 'mine', label: 'You', cell: (round) => mineWords(round) },
];

/** Short anonymous question rounds. */
export function PulsesPage() {
  const [address, setAddress] = useAddressState({ page: '1' });
  const pulses = useQuery(api.surroundings.listPulses.queryOptions({ input: { offset: offsetOf(address.page) }, placeholderData: keepPreviousData }));
  const mayOpen = useMay('design.decide');
  const [opening, setOpening] = useState(false);
  const waiting = pulses.data?.rows.filter(({ state, mine }) => state === 'open' && mine.asked && !mine.answered).length ?? 0;
  return (
    <>
      <SurroundingsTabs />
      <PageHeader
        question="How do people find it?"
        answer={
          pulses.data && `${countWords(pulses.data.total, 'pulse')}${waiting > 0 ? `, ${waiting} to answer` : ''}. Four questions, answered without a name.`
        }
        action={
          mayOpen && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpening(true)}>
              Ask a pulse
            </Button>
          )
        }
      />
      {opening && <NewPulseDialog onClose={() => setOpening(false)} />}
      {pulses.isPending && <LoadingState what="the pulses" />}
      {pulses.isError && <ProblemNotice error={pulses.error} onRetry={() => pulses.refetch()} />}
      {pulses.data && (
        <>
          <DataList
            caption="Pulses, newest first"
            rows={pulses.data.rows}
            columns={columns}
            rowKey={(round) => round.id}
            rowLink={(round) => `/pulse/${round.id}`}
            empty={<EmptyState>A pulse asks a role group about one part of the design: clarity, expectation, usefulness, trust. {pulsePromise}</EmptyState>}
          />
          <PageTurner total={pulses.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}

function mineWords({ mine, state }: PulseRound): string {
  if (!mine.asked) return 'not asked';
  if (mine.answered) return 'answered';
  return state === 'open' ? 'to answer' : 'not answered';
}
