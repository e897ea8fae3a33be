import { usePageParams } from '../../platform/pages/index.ts';
import { SchoolRecord } from './school-record.tsx';

/** One school. */
export function SchoolPage() {
  const { schoolId } = usePageParams<'schoolId'>();
  return <SchoolRecord key={schoolId} schoolId={schoolId} back={{ to: '/schools', label: 'Schools' }} />;
}
