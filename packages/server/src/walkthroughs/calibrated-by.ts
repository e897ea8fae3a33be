import type { Actor, Tx } from '../platform/db/index.ts';

/** What is asked of an observer's calibration: whether they had been part of a round on a rubric by a day. */
export interface CalibrationSought {
  rubricVersionId: string;
  date: string;
}

/**
 * Whether the asker had been part of a calibration round on a rubric by a day, to be stamped on their scores. Null: not
 * known. No calibration rounds are held in the system yet.
 */
export async function calibratedBy(_tx: Tx, _actor: Actor, _sought: CalibrationSought): Promise<boolean | null> {
  return null;
}
