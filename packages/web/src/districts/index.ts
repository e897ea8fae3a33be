import { IconBuilding, IconSchool } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

const permission = 'district.read';

/** Schools, regions, teams, school years and settings of the district, and its first set-up. */
export const pages: Page[] = [
  {
    path: '/schools',
    title: 'Schools',
    permission,
    menu: [
      { label: 'Schools & years', icon: IconSchool, order: 20, roles: ['administrator'] },
      { label: 'Schools', icon: IconSchool, order: 20, roles: ['principal_supervisor'] },
    ],
    component: lazyRouteComponent(() => import('./schools/schools-page.tsx'), 'SchoolsPage'),
  },
  { path: '/schools/regions', title: 'Regions', permission, component: lazyRouteComponent(() => import('./regions/regions-page.tsx'), 'RegionsPage') },
  { path: '/schools/teams', title: 'Teams', permission, component: lazyRouteComponent(() => import('./teams/teams-page.tsx'), 'TeamsPage') },
  {
    path: '/schools/teams/$teamId',
    title: 'Team',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./teams/team-page.tsx'), 'TeamPage'),
  },
  { path: '/schools/years', title: 'School years', permission, component: lazyRouteComponent(() => import('./years/years-page.tsx'), 'YearsPage') },
  { path: '/schools/years/$yearId', title: 'School year', permission, component: lazyRouteComponent(() => import('./years/year-page.tsx'), 'YearPage') },
  {
    path: '/schools/settings',
    title: 'District settings',
    permission,
    component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
  },
  {
    path: '/schools/import',
    title: 'Import schools',
    permission: 'district.manage',
    component: lazyRouteComponent(() => import('./schools/import-page.tsx'), 'ImportSchoolsPage'),
  },
  { path: '/schools/$schoolId', title: 'School', permission, component: lazyRouteComponent(() => import('./school/school-page.tsx'), 'SchoolPage') },
  {
    path: '/my-school',
    title: 'My school',
    permission,
    roles: ['principal', 'assistant_principal'],
    menu: { label: 'My school', icon: IconBuilding, order: 10 },
    component: lazyRouteComponent(() => import('./school/my-school-page.tsx'), 'MySchoolPage'),
  },
  {
    path: '/set-up-district',
    title: 'Set up the district',
    permission: 'district.manage',
    component: lazyRouteComponent(() => import('./set-up/set-up-district-page.tsx'), 'SetUpDistrictPage'),
  },
];
