import { useAppointment } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SchoolRecord } from './school-record.tsx';

/** The school that the appointment holds at. */
export function MySchoolPage() {
  const { scope } = useAppointment();
  if (scope.kind === 'school' && scope.id !== null) return <SchoolRecord schoolId={scope.id} />;
  return (
    <>
      <PageHeader question="Which school is yours?" />
      <EmptyState>Your role is not given for one school. Your district’s administrator can give it for the school that you lead.</EmptyState>
    </>
  );
}
