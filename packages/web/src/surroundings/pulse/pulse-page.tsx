import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PulseRound } from '@trellis/domain/infrastructure/surroundings';
import { api, client, useChange } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { PulseBallot } from './pulse-ballot.tsx';
import { PulseFigures } from './pulse-figures.tsx';
import { groupsWords, whenWords } from './pulse-words.ts';

/** One pulse: the ballot while it is open and not answered, the figures once it is added up. */
export function PulsePage() {
  const { pulseId } = usePageParams<'pulseId'>();
  const read = useQuery(api.surroundings.readPulse.queryOptions({ input: { id: pulseId } }));
  if (read.isPending) return <LoadingState what="the pulse" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const { round, groups, refused } = read.data;
  const toAnswer = round.state === 'open' && round.mine.asked && !round.mine.answered;
  return (
    <>
      <PageHeader
        question={round.name}
        answer={`On ${round.about.name}. Asks ${groupsWords(round)}.`}
        badge={<Badge variant="default">{whenWords(round)}</Badge>}
        action={round.state === 'open' || round.state === 'planned' ? <Close round={round} /> : undefined}
        back={{ to: '/pulse', label: 'Pulse' }}
      />
      {toAnswer && <PulseBallot round={round} />}
      {round.state === 'open' && round.mine.answered && (
        <p>You have answered. What you answered is kept as a part of sums only, so it cannot be shown or changed.</p>
      )}
      {round.state === 'open' && !round.mine.asked && <p>Your role group is not asked.</p>}
      {!toAnswer && (groups.length > 0 ? <PulseFigures groups={groups} /> : refused && <p>{refused}</p>)}
    </>
  );
}

function Close({ round }: { round: PulseRound }) {
  const may = useMay('design.decide');
  const close = useChange(() => client.surroundings.closePulse({ id: round.id, revision: round.revision }));
  if (!may) return null;
  return (
    <>
      <Button variant="default" loading={close.isPending} onClick={() => close.mutate(undefined)}>
        Close it now
      </Button>
      <ProblemNotice error={close.error} kept="It is open as before." />
    </>
  );
}
