import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { School, SchoolYear } from '@trellis/domain/districts';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';
import { WeekTable } from '../years/week-table.tsx';

/** The weeks that hold at a school: the district's, or its own when it has a calendar. */
export function SchoolCalendar({ school }: { school: School }) {
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const year = years.data?.find(({ current }) => current) ?? years.data?.[0];
  return (
    <RecordSection title="School weeks" aside={year?.name}>
      {years.isPending && <LoadingState what="the school year" lines={2} />}
      {years.isError && <ProblemNotice error={years.error} onRetry={() => years.refetch()} />}
      {years.data && !year && <p>No school year is set yet.</p>}
      {year && <CalendarOf school={school} year={year} />}
    </RecordSection>
  );
}

function CalendarOf({ school, year }: { school: School; year: SchoolYear }) {
  const mayManage = useMay('district.manage');
  const calendar = useQuery(api.districts.listWeeks.queryOptions({ input: { schoolYearId: year.id, schoolId: school.id } }));
  const create = useChange(() => client.districts.createSchoolCalendar({ id: crypto.randomUUID(), schoolYearId: year.id, schoolId: school.id }));
  const remove = useChange(
    (id: string) => client.districts.removeSchoolCalendar({ id }),
    () => offerUndo(`${school.name} follows the district’s weeks again.`, () => create.mutateAsync(undefined)),
  );
  if (calendar.isPending) return <LoadingState what="the weeks" lines={2} />;
  if (calendar.isError) return <ProblemNotice error={calendar.error} onRetry={() => calendar.refetch()} />;
  const own = calendar.data.schoolId !== null;
  const inSession = calendar.data.weeks.filter((week) => week.inSession).length;
  return (
    <>
      <p>
        {own ? 'The school has weeks of its own' : 'The district’s weeks hold here'}: {countWords(inSession, 'week')} in session.{' '}
        <TextLink to={`/schools/years/${year.id}`}>The district’s weeks</TextLink>
      </p>
      <ProblemNotice error={create.error ?? remove.error} kept="The weeks are as they were." />
      {mayManage && !own && (
        <Button variant="default" loading={create.isPending} onClick={() => create.mutate(undefined)}>
          Give the school its own weeks
        </Button>
      )}
      {own && <WeekTable calendar={calendar.data} year={year} readOnly={!mayManage} />}
      {mayManage && own && (
        <Button variant="default" mt="md" loading={remove.isPending} onClick={() => remove.mutate(calendar.data.id)}>
          Follow the district’s weeks again
        </Button>
      )}
    </>
  );
}
