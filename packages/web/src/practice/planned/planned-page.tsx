import { Button, Pagination } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays } from '@trellis/domain/districts';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { HeldTable } from '../profile/held-table.tsx';
import { choosePeriod, periodsOf } from '../profile/periods.ts';
import { todayIn } from '../shared/clock.ts';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { countWords, dayWords } from '../shared/words.ts';
import { Questions } from '../week/questions.tsx';
import { toAnswer } from '../week/week-days.ts';
import { OccurrenceList } from './occurrence-list.tsx';
import { PlanForm } from './plan-form.tsx';
import { SpanPicker } from './span-picker.tsx';

const pageSize = 50;
/** Names of the controls for those who hear the page. */
const pageControl = (control: 'first' | 'previous' | 'next' | 'last') => ({
  'aria-label': { first: 'First', previous: 'Previous page', next: 'Next page', last: 'Last' }[control],
});

/** Routines as they were planned beside what was held, the questions that are open, and the form that fills the calendar. */
export function PlannedPage() {
  const [address, setAddress] = useAddressState({ period: 'year', from: '', to: '', whose: 'own', at: '1' });
  const [planning, setPlanning] = useState(false);
  const { timeZone } = useAppointment().district;
  const today = todayIn(timeZone);
  const team = useMay('practice.team');
  const years = useQuery({ ...api.districts.listSchoolYears.queryOptions(), staleTime: 10 * 60_000 });
  const periods = periodsOf(years.data ?? [], today);
  const period = choosePeriod(periods, address);
  const year = years.data?.find(({ current }) => current);
  const from = period?.from ?? addDays(today, -90);
  // what is planned lies ahead, so that a period that ends today shows the rest of the year too
  const to = period && period.to < today ? period.to : (year?.ends ?? addDays(today, 90));
  const own = !team || address.whose === 'own';
  const input = { from, to, own, offset: (Math.max(1, Number(address.at) || 1) - 1) * pageSize };
  const held = useQuery({ ...api.practice.listOccurrences.queryOptions({ input }), enabled: !years.isPending, placeholderData: keepPreviousData });
  const open = toAnswer(held.data?.occurrences ?? [], today);
  const due = held.data?.rows.reduce((sum, row) => sum + row.planned, 0) ?? 0;
  const done = held.data?.rows.reduce((sum, row) => sum + row.held + row.changed, 0) ?? 0;
  const undecided = held.data?.rows.reduce((sum, row) => sum + row.undecided, 0) ?? 0;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question="What was planned, and what was held?"
        answer={
          held.data &&
          (due === 0
            ? 'Nothing planned has come due in this period.'
            : `Since ${dayWords(from, 'month')} ${countWords(due, 'meeting')} came due: ${done} held, ${due - done - undecided} not held, ${undecided} not answered.`)
        }
        action={!planning && <Button onClick={() => setPlanning(true)}>Plan a routine</Button>}
      />
      {planning && (
        <RecordSection
          title="Plan a routine"
          action={
            <Button variant="default" onClick={() => setPlanning(false)}>
              Close
            </Button>
          }
        >
          <PlanForm today={today} yearEnds={year?.ends ?? null} team={team} />
        </RecordSection>
      )}
      <SpanPicker address={address} setAddress={setAddress} periods={periods} team={team} />
      {held.isPending ? (
        <LoadingState what="what was planned" lines={6} />
      ) : held.isError ? (
        <ProblemNotice error={held.error} onRetry={() => held.refetch()} />
      ) : (
        <>
          <Questions occurrences={open} today={today} onDone={() => undefined} />
          <HeldTable rows={held.data.rows} />
          <HowDoYouKnow
            rule="Meetings that were planned and whose day has come, per routine, and what the person who leads them answered. Not answered is not known: neither held nor not held. Nobody is listed for not having answered."
            method={{ href: '/methods/practice-profile', label: 'How this is computed' }}
            asOf={dayWords(today, 'month')}
          />
        </>
      )}
      {held.data && (
        <RecordSection title="Meetings" aside={held.data.total === 0 ? 'none' : own ? 'those you lead' : 'yours, and those of others that were answered'}>
          <OccurrenceList occurrences={held.data.occurrences} today={today} />
          {held.data.total > pageSize && (
            <Pagination
              mt="md"
              total={Math.ceil(held.data.total / pageSize)}
              value={Number(address.at) || 1}
              onChange={(at) => setAddress({ at: String(at) })}
              getControlProps={pageControl}
            />
          )}
        </RecordSection>
      )}
    </>
  );
}
