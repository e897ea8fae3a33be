import { IconMessage2 } from '@tabler/icons-react';
import { type OperationKind, operationKind } from '../platform/outbox/kinds.ts';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

export const pages: Page[] = [
  {
    path: '/walkthroughs/$visitId/debrief',
    title: 'Debrief',
    permission: 'visits.take_part',
    component: lazyRouteComponent(() => import('./debrief/debrief-page.tsx'), 'DebriefPage'),
  },
  {
    path: '/walkthroughs/reports',
    title: 'Reports of visits',
    permission: 'visits.take_part',
    component: lazyRouteComponent(() => import('./report/reports-page.tsx'), 'ReportsPage'),
  },
  {
    path: '/walkthroughs/$visitId/report',
    title: 'Report of a visit',
    permission: 'visits.take_part',
    component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
  },
  {
    path: '/feedback',
    title: 'Feedback',
    permission: 'visits.feedback',
    menu: { label: 'Feedback', icon: IconMessage2, order: 20, roles: ['teacher', 'teacher_leader'] },
    component: lazyRouteComponent(() => import('./feedback/feedback-list-page.tsx'), 'FeedbackListPage'),
  },
  {
    path: '/feedback/$feedbackId',
    title: 'Feedback',
    permission: 'visits.feedback',
    component: lazyRouteComponent(() => import('./feedback/feedback-page.tsx'), 'FeedbackPage'),
  },
  {
    path: '/walkthroughs/$visitId/capture',
    title: 'Which classroom?',
    permission: 'visits.take_part',
    frame: 'bare',
    offline: true,
    component: lazyRouteComponent(() => import('./capture/classrooms-page.tsx'), 'ClassroomsPage'),
  },
  {
    path: '/walkthroughs/$visitId/capture/$classroomId',
    title: 'Observe',
    permission: 'visits.take_part',
    frame: 'bare',
    offline: true,
    component: lazyRouteComponent(() => import('./capture/classroom-page.tsx'), 'ClassroomPage'),
  },
];

export const operations: OperationKind[] = [
  operationKind({
    name: 'walkthrough.receive@1',
    label: 'What you saw in a classroom',
    load: async () => (await import('./capture/operation.tsx')).observationHandler,
  }),
];
