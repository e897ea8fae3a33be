import { lazyRouteComponent, type Page } from '../../platform/pages/index.ts';

const permission = 'frameworks.read';

/** Rubrics: what observers look for, in versions, with the district's focus of the year. */
export const rubricPages: Page[] = [
  {
    path: '/rubrics',
    title: 'Rubrics',
    permission,
    tab: { row: 'District design', label: 'Rubrics', order: 80 },
    component: lazyRouteComponent(() => import('./list/rubrics-page.tsx'), 'RubricsPage'),
  },
  {
    path: '/rubrics/import',
    title: 'Import a rubric',
    permission: 'frameworks.edit',
    component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/rubrics/$rubricId',
    title: 'Rubric',
    permission,
    component: lazyRouteComponent(() => import('./read/rubric-page.tsx'), 'RubricPage'),
  },
  {
    path: '/rubrics/$rubricId/draft',
    title: 'Draft of a rubric',
    permission: 'frameworks.edit',
    component: lazyRouteComponent(() => import('./draft/draft-page.tsx'), 'DraftPage'),
  },
];
