import { useQuery } from '@tanstack/react-query';
import type { Round } from '@trellis/domain/calibration';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { useRound } from '../shared/use-round.ts';
import { Drift } from './drift.tsx';
import { numberWords } from './figure-words.ts';
import type { Figures } from './figures.ts';
import { ObserverSections } from './observers.tsx';
import { ScaleSection } from './scale-section.tsx';

/** How far the group agrees, and what else follows from the scores that were shown. */
export function FiguresPage() {
  const { roundId } = usePageParams<'roundId'>();
  const round = useRound(roundId);
  const read = useQuery(api.calibration.readFigures.queryOptions({ input: { id: roundId } }));
  if (round.isPending) return <LoadingState what="the figures" lines={6} />;
  if (round.isError) return <PageProblem error={round.error} onRetry={() => void round.refetch()} />;
  return (
    <>
      <PageHeader
        back={{ to: `/calibration/${roundId}`, label: round.data.title }}
        question="How far do we agree?"
        answer={read.data && answerOf(round.data, read.data)}
        badge={<AudienceBadge kind="table">{`The ${countWords(round.data.members.length, 'person', 'people')} of this round`}</AudienceBadge>}
      />
      {read.isPending && <LoadingState what="the figures" lines={6} />}
      {read.isError && <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (read.data.figures.lessons === 0 ? <Nothing roundId={roundId} /> : <Found round={round.data} figures={read.data} />)}
    </>
  );
}

/** The share that everybody understands; what corrects for chance stands below. */
function answerOf(round: Round, { figures }: Figures): string {
  const sample = round.synthetic ? 'Sample data. ' : '';
  const over = `${countWords(figures.observers, 'person', 'people')}, ${countWords(figures.lessons, 'lesson')}`;
  const [first] = figures.scales;
  if (!first) return `${sample}${over}.`;
  const { percentExact: exact, percentAdjacent: adjacent } = first.group.statistics;
  if ('refused' in exact) return `${sample}${over}. ${exact.reason}.`;
  const within = first.kind === 'levels' && 'value' in adjacent ? `, and ${numberWords(adjacent.value, 'share')} within one level` : '';
  return `${sample}Any two of us gave ${numberWords(exact.value, 'share')} of scores alike${within}: ${over}. It is a look at the rubric, not at people.`;
}

function Nothing({ roundId }: { roundId: string }) {
  return <EmptyState action={<ButtonLink to={`/calibration/${roundId}`}>The round</ButtonLink>}>Figures stand here once a lesson was revealed.</EmptyState>;
}

function Found({ round, figures }: { round: Round; figures: Figures }) {
  return (
    <>
      {figures.figures.scales.map((scale) => (
        <ScaleSection
          key={`${scale.kind} ${scale.indicators.map(({ indicatorId }) => indicatorId).join()}`}
          round={round}
          scale={scale}
          all={figures.figures}
        />
      ))}
      <ObserverSections figures={figures} leader={round.leader.name} />
      <Drift figures={figures} />
    </>
  );
}
