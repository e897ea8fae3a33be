import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReleaseCell, TeamProfile } from '@trellis/domain/insight';
import { api, client, useChange } from '../../platform/api/index.ts';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from '../shared/insight.module.css';
import { dayWords, hourWords } from '../shared/words.ts';

const shown = 6;

/** The last months of the whole team; hidden ones say so, whatever they are hidden for. */
export function TeamMonths() {
  const releases = useQuery(api.insight.listReleases.queryOptions());
  const recompute = useChange(() => client.insight.recompute());
  const months = (releases.data?.cells ?? []).filter(({ unit, period }) => unit.kind === 'district' && period.kind === 'month').slice(0, shown);
  const teams = useQueries({
    queries: months.map(({ period }) => ({ ...api.insight.teamProfile.queryOptions({ input: { periodKind: 'month' as const, starts: period.starts } }) })),
  });
  const failed = teams.find((team) => team.isError);
  return (
    <RecordSection
      title="The team, month by month"
      action={
        <Button variant="default" loading={recompute.isPending} onClick={() => recompute.mutate(undefined)}>
          Count closed months
        </Button>
      }
    >
      <ProblemNotice error={releases.error ?? failed?.error ?? recompute.error} onRetry={() => releases.refetch()} />
      {recompute.data && (
        <p role="status">
          {recompute.data.released === 0 ? 'Nothing has closed since the last count.' : 'The months that closed since are counted now.'}
          {recompute.data.nextCloses && ` The next month closes on ${dayWords(recompute.data.nextCloses)}.`}
        </p>
      )}
      {releases.isPending ? (
        <LoadingState what="the months" />
      ) : months.length === 0 ? (
        <EmptyState>Months stand here two weeks after their end, once three coaches have marked weeks as completely logged.</EmptyState>
      ) : (
        <>
          <ChartTable
            caption="The team, month by month"
            data={{
              columns: [
                { label: 'Month' },
                { label: 'Coaches', numeric: true },
                { label: 'Weeks logged', numeric: true },
                { label: 'Time', numeric: true },
                { label: 'Reached into schools', numeric: true },
                { label: 'Led with other groups', numeric: true },
              ],
              rows: months.map((cell, index) => rowOf(cell, teams[index]?.data)),
            }}
          />
          <HowDoYouKnow
            rule="Over the weeks that coaches marked as completely logged, counted once two weeks after the month and never changed afterwards. Coaches see exactly these figures."
            method={{ href: '/methods/suppression', label: 'How figures about others are released' }}
            asOf={dayWords(months[0]?.period.ends ?? '')}
          />
          <p className={classes.dimmed}>There is no figure with a name here, and no order of coaches anywhere.</p>
        </>
      )}
    </RecordSection>
  );
}

function rowOf({ period, state }: ReleaseCell, team: TeamProfile | undefined) {
  const month = (
    <TextLink key="month" to="/practice" search={{ period: `month.${period.starts}` } as never}>
      {period.label}
    </TextLink>
  );
  if (state === 'hidden' || (team && 'refused' in team.practice)) return [month, 'Hidden to protect a small group', '', '', '', ''];
  if (!team || 'refused' in team.practice) return [month, '…', '', '', '', ''];
  const { coaches, profile } = team.practice;
  const weeks = profile.coverage?.weeks;
  return [
    month,
    coaches,
    weeks ? `${weeks.complete} of ${weeks.of}` : 'Not known',
    hourWords(profile.minutes),
    <EstimateText key="reach" estimate={profile.reach.estimate} />,
    <EstimateText key="others" estimate={profile.ledWithOthers.estimate} />,
  ];
}
