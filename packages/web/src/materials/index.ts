import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

const permission = 'materials.read';

/** Coding of curricula and assessments: coverage, demand, topics, and second codings. Opened from the district design. */
export const pages: Page[] = [
  {
    path: '/materials',
    title: 'Materials',
    permission,
    tab: { row: 'District design', label: 'Materials', order: 100 },
    component: lazyRouteComponent(() => import('./list/materials-page.tsx'), 'MaterialsPage'),
  },
  {
    path: '/materials/$projectId',
    title: 'Coding',
    permission,
    component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
  },
  {
    path: '/materials/$projectId/import',
    title: 'Import codes',
    permission: 'materials.code',
    component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/materials/$projectId/units',
    title: 'Codes',
    permission,
    component: lazyRouteComponent(() => import('./units/units-page.tsx'), 'UnitsPage'),
  },
  {
    path: '/materials/$projectId/second-coding',
    title: 'Second coding',
    permission,
    component: lazyRouteComponent(() => import('./second-coding/second-coding-page.tsx'), 'SecondCodingPage'),
  },
  {
    path: '/materials/second-codings/$secondCodingId',
    title: 'A second coding',
    permission,
    component: lazyRouteComponent(() => import('./second-coding/round-page.tsx'), 'RoundPage'),
  },
];
