import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DistrictTabs } from '../shared/district-tabs.tsx';
import { ImportSchools } from './import-schools.tsx';

/** Brings in a list of schools. */
export function ImportSchoolsPage() {
  return (
    <>
      <DistrictTabs />
      <PageHeader
        question="Which schools come in?"
        answer="The rows are checked first; nothing changes until you say so."
        back={{ to: '/schools', label: 'Schools' }}
      />
      <ImportSchools next={<ButtonLink to="/schools">See the schools</ButtonLink>} />
    </>
  );
}
