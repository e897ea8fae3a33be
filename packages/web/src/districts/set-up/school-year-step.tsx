import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import { NewYearForm } from '../years/new-year-form.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The school year, its weeks filled in from usual days. */
export function SchoolYearStep({ onNext }: StepProps) {
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const done = (years.data?.length ?? 0) > 0;
  return (
    <StepFrame
      title="When is school?"
      intro="Usual days are filled in; change them to yours. What is planned, and how much of the work is on record, is counted by these weeks."
      onNext={onNext}
      done={done}
    >
      {years.isPending && <LoadingState what="the school years" lines={2} />}
      {years.isError && <ProblemNotice error={years.error} onRetry={() => years.refetch()} />}
      {years.data?.map((year) => (
        <p key={year.id}>
          <strong>{year.name}</strong>, {dayWords(year.starts)} to {dayWords(year.ends)}. <TextLink to={`/schools/years/${year.id}`}>Its weeks</TextLink>
        </p>
      ))}
      {years.data && !done && <NewYearForm years={years.data} onCreated={onNext} />}
    </StepFrame>
  );
}
