import { IconWalk } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** Visits and the forms that they follow. */
export const pages: Page[] = [
  {
    path: '/walkthroughs',
    title: 'Walkthroughs',
    permission: 'visits.take_part',
    menu: { label: 'Walkthroughs', icon: IconWalk, order: 40 },
    component: lazyRouteComponent(() => import('./visits/visits-page.tsx'), 'VisitsPage'),
  },
  {
    path: '/walkthroughs/new',
    title: 'Plan a visit',
    permission: 'visits.plan',
    new: { label: 'Visit', order: 20 },
    component: lazyRouteComponent(() => import('./visits/new-visit-page.tsx'), 'NewVisitPage'),
  },
  {
    path: '/walkthroughs/forms',
    title: 'Visit forms',
    permission: 'district.read',
    component: lazyRouteComponent(() => import('./forms/forms-page.tsx'), 'FormsPage'),
  },
  {
    path: '/walkthroughs/forms/$formId',
    title: 'Visit form',
    permission: 'district.read',
    component: lazyRouteComponent(() => import('./forms/form-page.tsx'), 'FormPage'),
  },
  {
    path: '/walkthroughs/$visitId',
    title: 'Visit',
    permission: 'visits.take_part',
    component: lazyRouteComponent(() => import('./visits/visit-page.tsx'), 'VisitPage'),
  },
];
