import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RoundSummary } from '@trellis/domain/calibration';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { stateWords } from '../shared/words.ts';

const columns: Column<RoundSummary>[] = [
  { key: 'title', label: 'Round', cell: ({ title, synthetic }) => `${title}${synthetic ? ' (sample)' : ''}`, sortBy: ({ title }) => title },
  { key: 'on', label: 'Day', cell: ({ on }) => dayWords(on, 'short'), sortBy: ({ on }) => on },
  { key: 'rubric', label: 'Rubric', cell: ({ rubric }) => `${rubric.name}, version ${rubric.number}` },
  { key: 'leader', label: 'Leads', cell: ({ leader }) => leader.name ?? 'A colleague', sortBy: ({ leader }) => leader.name },
  { key: 'lessons', label: 'Lessons', cell: ({ lessons }) => lessons, sortBy: ({ lessons }) => lessons, numeric: true },
  { key: 'state', label: 'State', cell: ({ state }) => stateWords[state], sortBy: ({ state }) => state },
  { key: 'mine', label: 'You', cell: (round) => mineWords(round) },
];

/** The rounds that one is in: what waits, what was learned. */
export function RoundsPage() {
  const rounds = useQuery(api.calibration.listRounds.queryOptions({ input: {} }));
  const mayLead = useMay('calibration.lead');
  const waiting = rounds.data?.filter((round) => round.waitsForMe) ?? [];
  return (
    <>
      <PageHeader
        question="Do we see the same thing in a lesson?"
        answer={
          rounds.data &&
          `${countWords(rounds.data.length, 'round')} of yours${waiting.length > 0 ? `, ${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'} for your scores` : ''}. Calibration is for a shared understanding of the rubric. It is no test of anybody.`
        }
        action={
          <Group gap="sm">
            {mayLead && <ButtonLink to="/calibration/new">Start a round</ButtonLink>}
            <ButtonLink to="/calibration/join" variant="default">
              Join with a code
            </ButtonLink>
          </Group>
        }
      />
      {rounds.isPending && <LoadingState what="your rounds" />}
      {rounds.isError && <ProblemNotice error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {rounds.data && (
        <DataList
          caption="Your rounds, open ones first"
          rows={rounds.data}
          columns={columns}
          rowKey={(round) => round.id}
          rowLink={(round) => `/calibration/${round.id}`}
          empty={
            <EmptyState action={mayLead && <ButtonLink to="/calibration/new">Start a round</ButtonLink>}>
              A group scores the same lesson, each unseen by the others. The leader reveals the scores, the group talks about where they differ most, and writes
              down what it agrees on. Rounds that you lead or take part in stand here.
            </EmptyState>
          }
        />
      )}
      <p style={{ marginTop: '1.5rem' }}>
        <TextLink to="/calibration/certification">Certified observers</TextLink>: off unless the district sets a rule of its own.
      </p>
    </>
  );
}

function mineWords({ waitsForMe, mine, state }: RoundSummary): string {
  if (waitsForMe) return 'Waits for your scores';
  if (mine === 'joined') return state === 'gathering' ? 'Your scores are in' : 'Took part';
  return mine === 'not_coming' ? 'Not scoring' : mine === 'invited' ? 'Invited' : '';
}
