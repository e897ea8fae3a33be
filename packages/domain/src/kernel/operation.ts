import { oc } from '@orpc/contract';
import type { Permission } from '../access/permissions.ts';
import { commonProblems } from './problem.ts';

/** The three shapes of operation: one transaction and its answer, a file checked then streamed, or signals. */
export type Shape = 'answer' | 'file' | 'stream';

export interface OperationMeta {
  /** What the appointment must include; `public` needs no sign-in, `signed_in` needs a session but no appointment. */
  permission: Permission | 'public' | 'signed_in';
  shape?: Shape;
}

/**
 * The start of every operation in a contract:
 * `operation('design.read').route({ method: 'GET', path: '/design/components', tags: ['Design'], summary: '…' })`.
 */
export function operation(permission: OperationMeta['permission'], shape: Shape = 'answer') {
  return oc.$meta<OperationMeta>({ permission, shape }).errors(commonProblems);
}
