import { gradeBandLabels } from '@trellis/domain/insight';
import { notForEvaluation } from '@trellis/domain/walkthroughs';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import classes from '../shared/insight.module.css';
import { TrendFigures } from './trend-figures.tsx';
import { TrendPicker } from './trend-picker.tsx';
import { countedWords, newestWords, rowsOf } from './trend-words.ts';
import { useTrends } from './use-trends.ts';
import { VisitsHeld } from './visits-held.tsx';

const links = [
  ['/walkthroughs', 'Walkthroughs'],
  ['/walkthroughs/reports', 'Reports of visits'],
  ['/calibration', 'Calibration: do we see the same?'],
] as const;

const question = 'How does what we see in classrooms change?';

/** An indicator through the terms that were counted: the figures of releases, with what was planned and held. */
export function TrendsPage() {
  const state = useTrends();
  const canOpen = useCanOpen();
  const onward = links.filter(([to]) => canOpen(to));
  const { found, choices, trend, visits, unit, band, calibratedOnly } = state;
  const badge = <AudienceBadge kind="building">Figures of five teachers or more, without names</AudienceBadge>;
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending || !choices) return <LoadingState what="the trends" lines={10} />;
  if (choices.terms.length === 0 || choices.series.length === 0)
    return (
      <>
        <PageHeader question={question} badge={badge} answer={`No term has been counted yet. ${notForEvaluation}.`} />
        <EmptyState action={<ButtonLink to="/walkthroughs">Walkthroughs</ButtonLink>}>
          Scores of visits stand here term by term, once a term is over.
          {choices.next ? ` ${choices.next.name} is counted on ${dayWords(choices.next.countedOn)}.` : ' No term is set that goes on.'}
        </EmptyState>
        <VisitsHeld visits={visits} />
      </>
    );
  const rows = trend.data ? rowsOf(choices.terms, trend.data.points) : [];
  return (
    <>
      <PageHeader
        question={question}
        badge={badge}
        answer={
          trend.data
            ? `${trend.data.series.code} in ${[unit?.name, ...(band ? [gradeBandLabels[band]] : [])].join(', ')}. ${newestWords(rows, trend.data)}. ${notForEvaluation}.`
            : `${notForEvaluation}.`
        }
        action={<PrintButton />}
      />
      <TrendPicker state={state} />
      {choices.terms.some((term) => term.synthetic) && <p className={classes.dimmed}>Made-up sample data: these scores say nothing of any school.</p>}
      {trend.isError ? (
        <ProblemNotice error={trend.error} onRetry={() => trend.refetch()} />
      ) : trend.data ? (
        <TrendFigures trend={trend.data} terms={choices.terms} />
      ) : (
        <LoadingState what="the figures" lines={8} />
      )}
      <HowDoYouKnow
        rule={
          <>
            <p>
              A term is counted once, two weeks after its end, from what observers had finished with the rubric of that day; then its figures stay as they are.
              A figure is of five teachers or more, and no adding or subtracting of figures gives fewer. Smaller schools are pooled with others of their region
              or of the district. “Not observed” is counted and never averaged.
              {calibratedOnly && ' Classrooms whose observers had all calibrated are shown where the others have five teachers too.'}
            </p>
            <p>{countedWords(choices.terms)}</p>
          </>
        }
        method={{ href: '/methods/walkthrough-trends', label: 'How trends are computed' }}
      />
      <VisitsHeld visits={visits} />
      {onward.length > 0 && (
        <nav className={classes.onward} aria-label="Onward" data-no-print>
          {onward.map(([to, label]) => (
            <TextLink key={to} to={to}>
              {label}
            </TextLink>
          ))}
        </nav>
      )}
    </>
  );
}
