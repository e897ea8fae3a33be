import { IconFileImport } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** What was brought in from files, and what was wrong with which line. */
export const pages: Page[] = [
  {
    path: '/imports',
    title: 'Imports',
    permission: 'district.read',
    roles: ['administrator', 'math_manager', 'district_coach', 'school_coach'],
    menu: { label: 'Imports', icon: IconFileImport, order: 30, roles: ['administrator'] },
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
  },
  {
    path: '/imports/$importId',
    title: 'Import',
    permission: 'district.read',
    roles: ['administrator', 'math_manager', 'district_coach', 'school_coach'],
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  },
];
