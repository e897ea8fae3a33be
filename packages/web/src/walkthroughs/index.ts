import { IconMessage2, IconWalk } from '@tabler/icons-react';
import { type OperationKind, operationKind } from '../platform/outbox/kinds.ts';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** Visits and the forms that they follow, what is seen on them, and what comes of it. */
export const pages: Page[] = [
  {
    path: '/walkthroughs',
    title: 'Walkthroughs',
    permission: 'visits.take_part',
    menu: { label: 'Walkthroughs', icon: IconWalk, order: 40, covers: ['/calibration'] },
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
  operationKind({
    name: 'walkthrough.photo@1',
    label: 'A photo from a classroom',
    load: async () => (await import('./capture/photos/operation.tsx')).photoHandler,
  }),
];
