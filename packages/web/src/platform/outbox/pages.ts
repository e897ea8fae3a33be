import { lazyRouteComponent, type Page } from '../pages/index.ts';

export const pages: Page[] = [
  {
    path: '/sync',
    title: 'What is on this device and not sent yet?',
    audience: 'account',
    offline: true,
    component: lazyRouteComponent(() => import('./sync/sync-page.tsx'), 'SyncPage'),
  },
];
