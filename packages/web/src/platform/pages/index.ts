export { lazyRouteComponent } from '@tanstack/react-router';
export { useAddressState, usePageParams } from './address.ts';
export type { MenuEntry, NewEntry, Page } from './page.ts';
