import { lazyRouteComponent, type Page } from '../../platform/pages/index.ts';

const permission = 'frameworks.read';

/** Standards: what is built in and what the district brought in; to browse, search, import and take along. */
export const standardsPages: Page[] = [
  {
    path: '/standards',
    title: 'Standards',
    permission,
    tab: { row: 'District design', label: 'Standards', order: 75 },
    component: lazyRouteComponent(() => import('./list/standards-page.tsx'), 'StandardsPage'),
  },
  {
    path: '/standards/import',
    title: 'Import standards',
    permission: 'frameworks.edit',
    component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/standards/$documentId',
    title: 'Document of standards',
    permission,
    component: lazyRouteComponent(() => import('./document/document-page.tsx'), 'DocumentPage'),
  },
  {
    path: '/standards/$documentId/$itemId',
    title: 'Standard',
    permission,
    component: lazyRouteComponent(() => import('./item/item-page.tsx'), 'ItemPage'),
  },
];
