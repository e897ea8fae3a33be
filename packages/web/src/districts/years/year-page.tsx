import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { dayWords } from '../../ui/words.ts';
import { WeekTable } from './week-table.tsx';
import { YearTerms } from './year-terms.tsx';

/** The terms of one school year, and its weeks as they hold for every school without weeks of its own. */
export function YearPage() {
  const { yearId } = usePageParams<'yearId'>();
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const calendar = useQuery(api.districts.listWeeks.queryOptions({ input: { schoolYearId: yearId } }));
  const mayManage = useMay('district.manage');
  const year = years.data?.find(({ id }) => id === yearId);
  const error = years.error ?? calendar.error;
  if (error) return <PageProblem error={error} onRetry={() => void Promise.all([years.refetch(), calendar.refetch()])} />;
  if (!year || !calendar.data) return <LoadingState what="the weeks" />;
  return (
    <>
      <PageHeader
        question={`When is school in ${year.name}?`}
        answer={`${dayWords(year.starts)} to ${dayWords(year.ends)}. These weeks hold for every school without weeks of its own. In sampled weeks, coaches also record what each conversation was about.`}
        back={{ to: '/schools/years', label: 'School years' }}
      />
      <YearTerms year={year} />
      <WeekTable key={calendar.data.id} calendar={calendar.data} year={year} readOnly={!mayManage} />
    </>
  );
}
