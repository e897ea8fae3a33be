import summaries from 'virtual:trellis/summaries';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { addDays, countWords, dayWords } from '../../ui/words.ts';
import { OwnChanges } from './own-changes.tsx';
import { Sharing } from './sharing.tsx';
import { perDay, totalsOf, verbWords } from './verb-words.ts';

const spans = [
  { value: '14', label: 'The last two weeks' },
  { value: '30', label: 'The last 30 days' },
  { value: '90', label: 'The last 90 days' },
  { value: '365', label: 'The last year' },
];

/** How much was changed and shared, in numbers: never by whom, never what. */
export function AccessPage() {
  const today = useToday();
  const [address, setAddress] = useAddressState({ days: '30' });
  const span = spans.some(({ value }) => value === address.days) ? Number(address.days) : 30;
  const from = addDays(today, 1 - span);
  const counts = useQuery(api.access.auditCounts.queryOptions({ input: { from, until: today } }));
  const totals = totalsOf(counts.data ?? []);
  const all = totals.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader
        question="What was changed, and how much is shared?"
        answer={counts.data && `${countWords(all, 'change')} since ${dayWords(from)}. Counts only: nobody sees who changed what, except each their own.`}
        action={
          <ButtonLink variant="default" to="/what-is-stored">
            What is stored
          </ButtonLink>
        }
      />
      <NativeSelect label="Over" data={spans} value={String(span)} onChange={(event) => setAddress({ days: event.currentTarget.value })} maw="16rem" mb="lg" />
      {counts.isPending && <LoadingState what="the counts" />}
      {counts.isError && <ProblemNotice error={counts.error} onRetry={() => counts.refetch()} />}
      {counts.data && totals.length === 0 && <EmptyState>Nothing was changed in these days.</EmptyState>}
      {counts.data && totals.length > 0 && (
        <>
          <PerDay counts={counts.data} from={from} span={span} />
          <RecordSection title="By kind of change">
            <ChartTable
              caption="Changes by kind"
              data={{
                columns: [{ label: 'Kind of change' }, { label: 'Times', numeric: true }],
                rows: totals.map(({ verb, count }) => [verbWords(verb, summaries), count.toLocaleString('en-US')]),
              }}
            />
            <HowDoYouKnow rule="Every change writes one line: under which role, what kind of change, which record, when. No content. Lines are sealed in order, so that a later alteration is found." />
          </RecordSection>
        </>
      )}
      <Sharing />
      <RecordSection title="What you changed yourself">
        <OwnChanges />
      </RecordSection>
    </>
  );
}

function PerDay({ counts, from, span }: { counts: readonly { day: string; count: number }[]; from: string; span: number }) {
  const days = Array.from({ length: span }, (_, index) => addDays(from, index));
  const values = perDay(counts, days);
  const most = Math.max(...values);
  const busiest = days[values.indexOf(most)] ?? from;
  return (
    <Chart
      title="Changes a day"
      summary={`Most on ${dayWords(busiest)}, ${countWords(most, 'change')}.`}
      height={220}
      option={{
        xAxis: { type: 'category', data: days.map((day) => dayWords(day, 'short')) },
        yAxis: { type: 'value', minInterval: 1 },
        series: [{ type: 'bar', name: 'Changes', data: values }],
      }}
      data={{ columns: [{ label: 'Day' }, { label: 'Changes', numeric: true }], rows: days.map((day, index) => [dayWords(day), String(values[index] ?? 0)]) }}
    />
  );
}
