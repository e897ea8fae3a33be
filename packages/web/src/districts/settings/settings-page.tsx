import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { Decisions } from './decisions.tsx';
import { DistrictFacts } from './district-facts.tsx';
import { DistrictFields } from './district-fields.tsx';
import { Protections } from './protections.tsx';

/** Name, words and protections of the district; decisions about protections are open to everybody. */
export function SettingsPage() {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  const mayManage = useMay('district.manage');
  return (
    <>
      <DistrictTabs />
      <PageHeader
        question="How does the district work here?"
        answer={district.data && `${district.data.name}. Who sees what about people changes only by a decision that everybody can read.`}
      />
      {district.isPending && <LoadingState what="the district" />}
      {district.isError && <ProblemNotice error={district.error} onRetry={() => district.refetch()} />}
      {district.data && (
        <>
          <RecordSection title="The district">
            {mayManage ? <DistrictFields district={district.data} /> : <DistrictFacts district={district.data} />}
          </RecordSection>
          <RecordSection title="What protects people">
            <Protections district={district.data} mayManage={mayManage} />
          </RecordSection>
          <RecordSection title="Decisions">
            <Decisions />
          </RecordSection>
        </>
      )}
    </>
  );
}
