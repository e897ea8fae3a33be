import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReleaseCell, TeamProfile } from '@trellis/domain/insight';
import type { Profile } from '@trellis/domain/practice';
import type { ReactNode } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EstimateText } from '../../ui/estimate-text.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
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
  const ofDistrict = (releases.data?.cells ?? []).filter(({ unit }) => unit.kind === 'district');
  const year = ofDistrict.find(({ period }) => period.kind === 'year')?.period;
  const months = ofDistrict.filter(({ period }) => period.kind === 'month' && year !== undefined && period.starts >= year.starts).slice(0, shown);
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
          <DataList
            caption="The team, month by month"
            rows={months.map((cell, index) => ({ cell, team: teams[index]?.data }))}
            rowKey={({ cell }) => cell.period.starts}
            rowLink={({ cell }) => `/practice?period=month.${cell.period.starts}`}
            columns={columns}
            empty={null}
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

interface Month {
  cell: ReleaseCell;
  team: TeamProfile | undefined;
}

const columns: Column<Month>[] = [
  { key: 'month', label: 'Month', cell: ({ cell }) => cell.period.label },
  { key: 'coaches', label: 'Coaches', cell: (month) => figureIn(month, ({ coaches }) => coaches), numeric: true },
  { key: 'weeks', label: 'Weeks logged', cell: (month) => figureIn(month, ({ profile }) => weekWords(profile)), numeric: true },
  { key: 'time', label: 'Time', cell: (month) => figureIn(month, ({ profile }) => hourWords(profile.minutes)), numeric: true },
  {
    key: 'reach',
    label: 'Reached into schools',
    cell: (month) => figureIn(month, ({ profile }) => <EstimateText estimate={profile.reach.estimate} />),
    numeric: true,
  },
  {
    key: 'others',
    label: 'Led with other groups',
    cell: (month) => figureIn(month, ({ profile }) => <EstimateText estimate={profile.ledWithOthers.estimate} />),
    numeric: true,
  },
];

/** Hidden says so in every cell: an empty one would look like none. */
function figureIn({ cell, team }: Month, of: (practice: Extract<TeamProfile['practice'], { coaches: number }>) => ReactNode): ReactNode {
  if (cell.state === 'hidden' || (team && 'refused' in team.practice)) return 'Hidden';
  return team && 'coaches' in team.practice ? of(team.practice) : '…';
}

function weekWords({ coverage }: Profile): string {
  return coverage ? `${coverage.weeks.complete} of ${coverage.weeks.of}` : 'Not known';
}
