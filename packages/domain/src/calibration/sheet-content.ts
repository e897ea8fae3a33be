import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { contentVersions } from '../kernel/index.ts';
import { CalibrationScore } from './lesson.ts';

/** One’s scores of a lesson as a device keeps and sends them: `calibration.score@1`, on the lesson’s id. */
export const SheetContent = z.strictObject({
  sheetId: Id.describe('Made by the device for a lesson that one has not scored before; says nothing of whose it is'),
  scores: z.array(CalibrationScore).min(1).max(100),
});
export type SheetContent = z.infer<typeof SheetContent>;

/** How content is read that devices kept since an earlier version. `read` throws what zod throws. */
export const sheetVersions = contentVersions<SheetContent>({
  operation: 'calibration.score',
  current: 1,
  steps: {},
  read: (content) => SheetContent.parse(content),
});
