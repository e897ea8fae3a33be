import { z } from 'zod';
import { Id, LocalDate } from '../../kernel/ids.ts';

/** The most indicators of one subject that a district focuses on in a school year. */
export const mostFocusIndicators = 3;

export const FocusIndicator = z.object({
  id: Id,
  rubric: z.object({ id: Id, name: z.string(), subject: z.string() }),
  indicator: z.object({ id: Id, versionId: Id, code: z.string(), label: z.string() }),
  setBy: z.string().nullable(),
  setOn: LocalDate,
});
export type FocusIndicator = z.infer<typeof FocusIndicator>;

/** What a district focuses on in a school year. `schoolYear` is null where no school year is under way. */
export const DistrictFocus = z.object({ schoolYear: z.object({ id: Id, name: z.string() }).nullable(), rows: z.array(FocusIndicator) });
export type DistrictFocus = z.infer<typeof DistrictFocus>;
