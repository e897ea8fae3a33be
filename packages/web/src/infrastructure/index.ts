import { IconBuildingBridge2 } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

const permission = 'design.read';
const overview = lazyRouteComponent(() => import('./overview/design-page.tsx'), 'DesignPage');
const component = lazyRouteComponent(() => import('./component/component-page.tsx'), 'ComponentPage');
const map = lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage');
const dimensions = lazyRouteComponent(() => import('./dimensions/dimensions-page.tsx'), 'DimensionsPage');

const tab = (label: string, order: number) => ({ row: 'District design', label, order });

/** The district's designed infrastructure; below `/design/drafts/$designId` the same pages show a draft. */
export const pages: Page[] = [
  {
    path: '/design',
    title: 'District design',
    permission,
    menu: {
      label: 'District design',
      icon: IconBuildingBridge2,
      order: 80,
      covers: ['/materials', '/rubrics', '/standards'],
      roles: [
        'math_manager',
        'district_coach',
        'school_coach',
        'induction_coach',
        'principal_supervisor',
        'department_leader',
        'external_partner',
        'researcher',
        'administrator',
      ],
    },
    tab: tab('Components', 10),
    component: overview,
  },
  { path: '/design/components/$componentId', title: 'Component', permission, component },
  { path: '/design/map', title: 'Map of the design', permission, tab: tab('Map', 20), component: map },
  { path: '/design/dimensions', title: 'The four dimensions', permission, tab: tab('Four dimensions', 30), component: dimensions },
  {
    path: '/design/compare',
    title: 'Designs side by side',
    permission,
    tab: tab('Side by side', 60),
    component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
  },
  {
    path: '/design/roles',
    title: 'Roles and charters',
    permission,
    tab: tab('Roles', 40),
    component: lazyRouteComponent(() => import('./roles/roles-page.tsx'), 'RolesPage'),
  },
  {
    path: '/design/initiatives',
    title: 'Initiative load',
    permission,
    tab: tab('Initiative load', 50),
    component: lazyRouteComponent(() => import('./initiatives/initiatives-page.tsx'), 'InitiativesPage'),
  },
  {
    path: '/design/drafts',
    title: 'Try a change',
    permission,
    tab: tab('Try a change', 70),
    component: lazyRouteComponent(() => import('./drafts/drafts-page.tsx'), 'DraftsPage'),
  },
  {
    path: '/design/drafts/$designId',
    title: 'A change to try',
    permission,
    component: lazyRouteComponent(() => import('./drafts/draft-page.tsx'), 'DraftPage'),
  },
  { path: '/design/drafts/$designId/components', title: 'Components of a draft', permission, component: overview },
  { path: '/design/drafts/$designId/components/$componentId', title: 'Component of a draft', permission, component },
  { path: '/design/drafts/$designId/map', title: 'Map of a draft', permission, component: map },
  { path: '/design/drafts/$designId/dimensions', title: 'The four dimensions of a draft', permission, component: dimensions },
];
