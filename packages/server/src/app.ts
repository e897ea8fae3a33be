import { accessRoutes } from './access/index.ts';

/** Every room that answers operations; the only list of them. */
export const router = {
  access: accessRoutes,
};
