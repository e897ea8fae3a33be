import { IconCalendarWeek, IconListCheck } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** What coaches did: the week, the log, one's own profile, who may read it, and planned against held. */
export const pages: Page[] = [
  {
    path: '/my-week',
    title: 'My week',
    permission: 'practice.log',
    menu: { label: 'My week', icon: IconCalendarWeek, order: 10, covers: ['/log', '/my-practice', '/practice/types', '/approaches'] },
    component: lazyRouteComponent(() => import('./week/my-week-page.tsx'), 'MyWeekPage'),
  },
  { path: '/log', title: 'My log', permission: 'people.read', component: lazyRouteComponent(() => import('./log/my-log-page.tsx'), 'MyLogPage') },
  {
    path: '/log/new',
    title: 'Add a task',
    permission: 'practice.log',
    new: { label: 'Task in my log', order: 10 },
    component: lazyRouteComponent(() => import('./log/new-entry-page.tsx'), 'NewEntryPage'),
  },
  {
    path: '/log/$entryId',
    title: 'Entry of a log',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./log/entry-page.tsx'), 'EntryPage'),
  },
  {
    path: '/my-practice',
    title: 'My practice',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./profile/my-practice-page.tsx'), 'MyPracticePage'),
  },
  {
    path: '/my-practice/sharing',
    title: 'Who can read my log',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./sharing/sharing-page.tsx'), 'SharingPage'),
  },
  {
    path: '/my-practice/second-look',
    title: 'Second look',
    permission: 'practice.log',
    component: lazyRouteComponent(() => import('./second-look/second-look-page.tsx'), 'SecondLookPage'),
  },
  {
    path: '/my-practice/second-look/$sampleId',
    title: 'Second look at a sample',
    permission: 'practice.log',
    component: lazyRouteComponent(() => import('./second-look/sample-page.tsx'), 'SamplePage'),
  },
  {
    path: '/my-practice/$topic',
    title: 'A question of my practice',
    permission: 'people.read',
    component: lazyRouteComponent(() => import('./profile/topic-page.tsx'), 'TopicPage'),
  },
  {
    path: '/planned',
    title: 'Planned and held',
    permission: 'practice.facilitate',
    menu: {
      label: 'Planned and held',
      icon: IconListCheck,
      order: 45,
      roles: ['math_manager', 'principal_supervisor', 'principal', 'assistant_principal', 'department_leader'],
    },
    component: lazyRouteComponent(() => import('./planned/planned-page.tsx'), 'PlannedPage'),
  },
  {
    path: '/practice/types',
    title: 'Our words for practice',
    permission: 'district.read',
    component: lazyRouteComponent(() => import('./types/types-page.tsx'), 'TypesPage'),
  },
];
