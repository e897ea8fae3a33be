import { IconSun } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** The first page: what waits for somebody today, by role. */
export const pages: Page[] = [
  {
    path: '/',
    title: 'Today',
    offline: true,
    menu: { label: 'Today', icon: IconSun, order: 0 },
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  },
];
