import { IconTargetArrow } from '@tabler/icons-react';
import { type OperationKind, operationKind } from '../platform/outbox/kinds.ts';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

const permission = 'calibration.score';

/** Calibration: a group scores the same lesson and talks about what differs. */
export const pages: Page[] = [
  {
    path: '/calibration',
    title: 'Calibration',
    permission,
    menu: { label: 'Calibration', icon: IconTargetArrow, order: 45, roles: ['teacher'] },
    component: lazyRouteComponent(() => import('./list/rounds-page.tsx'), 'RoundsPage'),
  },
  {
    path: '/calibration/new',
    title: 'Start a calibration round',
    permission: 'calibration.lead',
    new: { label: 'Calibration round', order: 60 },
    component: lazyRouteComponent(() => import('./start/new-round-page.tsx'), 'NewRoundPage'),
  },
  {
    path: '/calibration/join',
    title: 'Join a calibration round',
    permission,
    component: lazyRouteComponent(() => import('./join/join-page.tsx'), 'JoinPage'),
  },
  {
    path: '/calibration/certification',
    title: 'Certified observers',
    permission,
    component: lazyRouteComponent(() => import('./certification/certification-page.tsx'), 'CertificationPage'),
  },
  {
    path: '/calibration/$roundId',
    title: 'Calibration round',
    permission,
    component: lazyRouteComponent(() => import('./round/round-page.tsx'), 'RoundPage'),
  },
  {
    path: '/calibration/$roundId/figures',
    title: 'Figures of a calibration round',
    permission,
    component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
  },
  {
    path: '/calibration/$roundId/score',
    title: 'Score a lesson',
    permission,
    frame: 'bare',
    offline: true,
    component: lazyRouteComponent(() => import('./score/score-page.tsx'), 'ScorePage'),
  },
  {
    path: '/calibration/$roundId/screen',
    title: 'Calibration round, on the projector',
    permission,
    frame: 'bare',
    component: lazyRouteComponent(() => import('./screen/screen-page.tsx'), 'ScreenPage'),
  },
];

export const operations: OperationKind[] = [
  operationKind({
    name: 'calibration.score@1',
    label: 'Scores of a calibration lesson',
    load: async () => (await import('./score/operation.tsx')).sheetHandler,
  }),
];
