import { useQuery } from '@tanstack/react-query';
import { type School, schoolLevelLabels } from '@trellis/domain/districts';
import { api, client } from '../../platform/api/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { NotFoundPage } from '../../platform/shell/not-found-page.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { RetireButton } from '../../ui/retire-button.tsx';
import { dayWords } from '../../ui/words.ts';
import { SchoolAround } from './school-around.tsx';
import { SchoolCalendar } from './school-calendar.tsx';
import { SchoolCoaching } from './school-coaching.tsx';
import { SchoolFields } from './school-fields.tsx';
import { SchoolPeople } from './school-people.tsx';
import { SchoolTeams } from './school-teams.tsx';

interface Props {
  schoolId: string;
  back?: { to: string; label: string };
}

/** A school: what it works on, who is there, its teams and its calendar. */
export function SchoolRecord({ schoolId, back }: Props) {
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: { includeRetired: true } }));
  const mayManage = useMay('district.manage');
  const mayReadPeople = useMay('people.read');
  const today = useToday();
  if (schools.isPending) return <LoadingState what="the school" />;
  if (schools.isError) return <PageProblem error={schools.error} onRetry={() => schools.refetch()} />;
  const school = schools.data.find(({ id }) => id === schoolId);
  if (!school) return <NotFoundPage />;
  return (
    <>
      <PageHeader question={school.name} answer={aboutWords(school)} back={back} />
      <SchoolAround schoolId={school.id} />
      <SchoolCoaching school={school} />
      {mayReadPeople && <SchoolPeople school={school} />}
      <SchoolTeams school={school} />
      <SchoolCalendar school={school} />
      {mayManage && (
        <>
          <RecordSection title="About the school">
            <SchoolFields school={school} />
          </RecordSection>
          <RecordSection title="Out of use">
            <RetireButton
              name={school.name}
              retiredOn={school.retiredOn}
              today={today}
              retire={(on) => client.districts.retireSchool({ id: school.id, revision: school.revision, on })}
            >
              The school is no longer offered anywhere. What was recorded still names it, and appointments there go on until they are ended.
            </RetireButton>
          </RecordSection>
        </>
      )}
    </>
  );
}

function aboutWords(school: School): string {
  const parts = [schoolLevelLabels[school.level], school.regionName, school.externalId && `number ${school.externalId}`];
  const words = parts.filter(Boolean).join(', ');
  return school.retiredOn ? `${words}. Retired, in use until ${dayWords(school.retiredOn)}.` : `${words}.`;
}
