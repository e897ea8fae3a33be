import { IconUsers } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** Everybody on staff, with roles, teams and invitations. */
export const pages: Page[] = [
  {
    path: '/people',
    title: 'People',
    permission: 'people.read',
    menu: { label: 'People', icon: IconUsers, order: 10, roles: ['administrator'] },
    component: lazyRouteComponent(() => import('./list/people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/people/new',
    title: 'Add a person',
    permission: 'people.manage',
    new: { label: 'Person', order: 10 },
    component: lazyRouteComponent(() => import('./add/new-person-page.tsx'), 'NewPersonPage'),
  },
  {
    path: '/people/import',
    title: 'Import people',
    permission: 'people.manage',
    component: lazyRouteComponent(() => import('./import/import-people-page.tsx'), 'ImportPeoplePage'),
  },
  {
    path: '/people/invitations',
    title: 'Invitations',
    permission: 'people.manage',
    component: lazyRouteComponent(() => import('./invitations/invitations-page.tsx'), 'InvitationsPage'),
  },
  {
    path: '/people/$personId',
    title: 'Person',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./record/person-page.tsx'), 'PersonPage'),
  },
];
