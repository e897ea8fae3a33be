import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import { regionWords } from './region-words.ts';

/** Schools, regions, teams, years and settings in one row. */
export function DistrictTabs() {
  const district = useQuery(api.districts.readDistrict.queryOptions());
  return (
    <SectionTabs
      label="Schools and years"
      tabs={[
        { to: '/schools', label: 'Schools' },
        { to: '/schools/regions', label: regionWords(district.data?.regionWord).Many },
        { to: '/schools/teams', label: 'Teams' },
        { to: '/schools/years', label: 'School years' },
        { to: '/schools/settings', label: 'District settings' },
      ]}
    />
  );
}
