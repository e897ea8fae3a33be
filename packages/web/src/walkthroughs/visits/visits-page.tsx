import { Checkbox, Group, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type VisitRow, visitKindLabels, visitStateLabels } from '@trellis/domain/walkthroughs';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { RotationOfSchools } from './rotation.tsx';

/** What is next, and what was: visits that the asker is in, or all that are planned. */
export function VisitsPage() {
  const today = useToday();
  const mayPlan = useMay('visits.plan');
  const mayScore = useMay('calibration.score');
  const readsTrends = useMay('visits.trends');
  const [filters, setFilters] = useAddressState({ all: '', page: '' });
  const mine = filters.all === '';
  const coming = useQuery(api.walkthroughs.listVisits.queryOptions({ input: { mine, from: today, order: 'next' } }));
  const offset = offsetOf(filters.page);
  const past = useQuery({ ...api.walkthroughs.listVisits.queryOptions({ input: { mine, to: today, offset } }), placeholderData: keepPreviousData });
  const next = coming.data?.visits.filter((visit) => visit.state === 'planned' || visit.state === 'under_way') ?? [];
  const shown = new Set(next.map((visit) => visit.id));
  const earlier = past.data?.visits.filter((visit) => !shown.has(visit.id)) ?? [];
  const first = next[0];
  return (
    <>
      <PageHeader
        question="Which visit is next?"
        answer={first ? `${first.school.name}, ${dayWords(first.date, 'short')}. ${countWords(next.length, 'visit')} to come.` : 'No visit is planned.'}
        action={mayPlan ? <ButtonLink to="/walkthroughs/new">Plan a visit</ButtonLink> : undefined}
      />
      <Stack gap={0}>
        <Checkbox
          label="Visits of everybody, not only mine"
          checked={!mine}
          onChange={(event) => setFilters({ all: event.currentTarget.checked ? 'yes' : '', page: '' })}
        />
        <ProblemNotice error={coming.error ?? past.error} onRetry={() => void Promise.all([coming.refetch(), past.refetch()])} />
        {coming.isPending || past.isPending ? (
          <LoadingState what="the visits" />
        ) : (
          <>
            <RecordSection title="To come">
              <VisitList caption="Visits to come" visits={next} day="short" empty="Visits that are planned stand here." />
            </RecordSection>
            <RotationOfSchools mine={mine} mayPlan={mayPlan} />
            <RecordSection title="So far">
              <VisitList caption="Visits so far" visits={earlier} day="date" empty="Visits that were held, and those that did not happen, stand here." />
              <PageTurner total={past.data?.total ?? 0} page={offset / 50 + 1} onPage={(page) => setFilters({ page: page > 1 ? String(page) : '' })} />
            </RecordSection>
          </>
        )}
        <Group gap="lg" mt="lg">
          <TextLink to="/walkthroughs/reports">Reports of visits</TextLink>
          {readsTrends && <TextLink to="/walkthroughs/trends">Trends: how does what we see change?</TextLink>}
          {mayScore && <TextLink to="/calibration">Calibration: do we see the same?</TextLink>}
          <TextLink to="/walkthroughs/forms">Visit forms, and who reads what was seen</TextLink>
        </Group>
      </Stack>
    </>
  );
}

/** `day`: visits of earlier years say which. */
const columnsWith = (day: 'short' | 'date'): Column<VisitRow>[] => [
  { key: 'school', label: 'School', cell: (visit) => visit.school.name, sortBy: (visit) => visit.school.name },
  { key: 'date', label: 'Day', cell: (visit) => dayWords(visit.date, day), sortBy: (visit) => visit.date, short: true },
  { key: 'kind', label: 'Kind', cell: (visit) => visitKindLabels[visit.kind], sortBy: (visit) => visitKindLabels[visit.kind] },
  { key: 'lead', label: 'Lead', cell: (visit) => visit.lead.name ?? 'A colleague', sortBy: (visit) => visit.lead.name },
  { key: 'state', label: 'State', cell: stateOf, sortBy: stateOf },
];

function VisitList({ caption, visits, day, empty }: { caption: string; visits: VisitRow[]; day: 'short' | 'date'; empty: string }) {
  return (
    <DataList
      caption={caption}
      rows={visits}
      rowKey={(visit) => visit.id}
      rowLink={(visit) => `/walkthroughs/${visit.id}`}
      columns={columnsWith(day)}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}

function stateOf({ state, heldOn, mine }: VisitRow): string {
  const invited = mine && mine.answer === null && state === 'planned' ? ', not answered yet' : '';
  return `${heldOn && state === 'under_way' ? 'Held' : visitStateLabels[state]}${invited}`;
}
