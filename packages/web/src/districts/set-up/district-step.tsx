import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DistrictFields } from '../settings/district-fields.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** Name, time zone and words of the district. */
export function DistrictStep({ onNext }: StepProps) {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  return (
    <StepFrame title="Is this your district?" intro="Pages use your own words. Change what does not fit; it is saved as you type." onNext={onNext} done>
      {district.isPending && <LoadingState what="the district" />}
      {district.isError && <ProblemNotice error={district.error} onRetry={() => district.refetch()} />}
      {district.data && <DistrictFields district={district.data} />}
    </StepFrame>
  );
}
