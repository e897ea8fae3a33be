import { IconCompass } from '@tabler/icons-react';
import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

/** What surrounds the design: the vision, pulses, roadblocks, materials in use, and what each school works on. */
export const pages: Page[] = [
  {
    path: '/vision',
    title: 'Vision',
    permission: 'design.respond',
    menu: {
      label: 'Around the design',
      icon: IconCompass,
      order: 85,
      covers: ['/pulse', '/roadblocks', '/materials-in-use', '/school-focus'],
    },
    component: lazyRouteComponent(() => import('./vision/vision-page.tsx'), 'VisionPage'),
  },
  { path: '/pulse', title: 'Pulse', permission: 'design.read', component: lazyRouteComponent(() => import('./pulse/pulses-page.tsx'), 'PulsesPage') },
  { path: '/pulse/$pulseId', title: 'Pulse', permission: 'design.read', component: lazyRouteComponent(() => import('./pulse/pulse-page.tsx'), 'PulsePage') },
  {
    path: '/roadblocks',
    title: 'Roadblocks',
    permission: 'design.respond',
    roles: [
      'math_manager',
      'district_coach',
      'school_coach',
      'induction_coach',
      'principal_supervisor',
      'principal',
      'assistant_principal',
      'department_leader',
    ],
    component: lazyRouteComponent(() => import('./roadblocks/roadblocks-page.tsx'), 'RoadblocksPage'),
  },
  {
    path: '/roadblocks/new',
    title: 'Raise a roadblock',
    permission: 'practice.facilitate',
    new: { label: 'Roadblock', order: 60 },
    component: lazyRouteComponent(() => import('./roadblocks/new-roadblock-page.tsx'), 'NewRoadblockPage'),
  },
  {
    path: '/roadblocks/$roadblockId',
    title: 'Roadblock',
    permission: 'design.respond',
    component: lazyRouteComponent(() => import('./roadblocks/roadblock-page.tsx'), 'RoadblockPage'),
  },
  {
    path: '/materials-in-use',
    title: 'Materials in use',
    permission: 'design.read',
    component: lazyRouteComponent(() => import('./materials-in-use/materials-page.tsx'), 'MaterialsInUsePage'),
  },
  {
    path: '/materials-in-use/$schoolId/$materialId',
    title: 'Material in use',
    permission: 'design.read',
    component: lazyRouteComponent(() => import('./materials-in-use/material-page.tsx'), 'MaterialInUsePage'),
  },
  {
    path: '/school-focus',
    title: 'What schools work on',
    permission: 'design.read',
    component: lazyRouteComponent(() => import('./school-focus/school-focus-page.tsx'), 'SchoolFocusPage'),
  },
];
