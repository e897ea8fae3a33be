import { IconChartBar, IconFileText, IconTable, IconTrendingUp, IconUsersGroup } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** Figures about others, from releases only; the published districts beside them; how every figure is computed. */
export const pages: Page[] = [
  {
    path: '/coaches',
    title: 'Coaches',
    permission: 'practice.team',
    menu: { label: 'Coaches', icon: IconUsersGroup, order: 10, roles: ['math_manager'] },
    component: lazyRouteComponent(() => import('./coaches/coaches-page.tsx'), 'CoachesPage'),
  },
  {
    path: '/practice',
    title: 'Practice of the team',
    permission: 'insight.read',
    menu: { label: 'Practice', icon: IconChartBar, order: 30, roles: ['math_manager', 'principal_supervisor', 'researcher'] },
    component: lazyRouteComponent(() => import('./team/practice-page.tsx'), 'PracticePage'),
  },
  {
    path: '/walkthroughs/trends',
    title: 'Trends of walkthroughs',
    permission: 'visits.trends',
    // whoever takes part in visits finds it from there
    menu: { label: 'Walkthrough trends', icon: IconTrendingUp, order: 40, roles: ['researcher'] },
    component: lazyRouteComponent(() => import('./trends/trends-page.tsx'), 'TrendsPage'),
  },
  {
    path: '/propositions',
    title: 'Links between design and practice',
    permission: 'insight.read',
    component: lazyRouteComponent(() => import('./propositions/propositions-page.tsx'), 'PropositionsPage'),
  },
  {
    path: '/published',
    title: 'Published and computed',
    permission: 'insight.read',
    menu: { label: 'Published and computed', icon: IconTable, order: 90, roles: ['researcher'] },
    component: lazyRouteComponent(() => import('./published/published-page.tsx'), 'PublishedPage'),
  },
  {
    path: '/methods',
    title: 'Methods',
    permission: 'insight.read',
    menu: { label: 'Methods', icon: IconFileText, order: 95, roles: ['researcher'] },
    component: lazyRouteComponent(() => import('./methods/methods-page.tsx'), 'MethodsPage'),
  },
  {
    path: '/methods/$name',
    title: 'Method',
    permission: 'insight.read',
    component: lazyRouteComponent(() => import('./methods/method-page.tsx'), 'MethodPage'),
  },
  {
    path: '/approaches',
    title: 'Approaches to schools',
    permission: 'practice.log',
    new: { label: 'Approach to a school', order: 40 },
    component: lazyRouteComponent(() => import('./approaches/approaches-page.tsx'), 'ApproachesPage'),
  },
];
