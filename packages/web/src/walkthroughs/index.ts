import { type OperationKind, operationKind } from '../platform/outbox/kinds.ts';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

export const pages: Page[] = [
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
