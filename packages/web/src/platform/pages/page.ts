import type { RouteComponent } from '@tanstack/react-router';
import type { Permission, Role } from '@trellis/domain/access';
import type { ComponentType } from 'react';

/** A line of the menu. The first entry of a page that fits the appointment counts. */
export interface MenuEntry {
  label: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** where in the menu: 0 is Today, then tens */
  order: number;
  permission?: Permission;
  roles?: readonly Role[];
  /** other addresses that belong to this line, for marking it as the current one */
  covers?: readonly string[];
}

/** A thing that the New menu offers, opened by the page it stands on. */
export interface NewEntry {
  label: string;
  order: number;
  permission?: Permission;
  roles?: readonly Role[];
}

/** A tab in a row of pages that belong together, such as those of the district design. */
export interface TabEntry {
  /** what the pages are together: the name of the row */
  row: string;
  label: string;
  order: number;
}

/** One page: an address, a title, who may open it, and the part that draws it, loaded when first opened. */
export interface Page {
  /** `/schools/$schoolId`; names after `$` arrive through `usePageParams` */
  path: string;
  /** for the tab's title and for finding, until the page's own header says more */
  title: string;
  /** `lazyRouteComponent(() => import('./schools-page.tsx'), 'SchoolsPage')` */
  component: RouteComponent;
  /** who may open it; absent: everybody who has an appointment */
  permission?: Permission;
  roles?: readonly Role[];
  menu?: MenuEntry | readonly MenuEntry[];
  new?: NewEntry;
  tab?: TabEntry;
  /** `shell` (default) has menu and header; `bare` has neither: sign-in, capture in a classroom, a projector */
  frame?: 'shell' | 'bare';
  /** `appointment` (default), `account` (signed in, perhaps without an appointment), or `everybody` */
  audience?: 'appointment' | 'account' | 'everybody';
  /** opens from a cold start without a network, once the app was opened with one: its code is kept on the device */
  offline?: true;
}
