import { z } from 'zod';
import { Grade } from '../kernel/grade.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { ObservationContent } from './observation.ts';

export const PhotoSubject = z.enum(['board', 'student_work', 'task', 'other']);
export type PhotoSubject = z.infer<typeof PhotoSubject>;

export const photoSubjectLabels: Record<PhotoSubject, string> = { board: 'The board', student_work: 'Student work', task: 'The task', other: 'Something else' };

/** Bytes of the largest picture that is taken. */
export const largestPhoto = 5_000_000;

export const ObservationPhoto = z.object({ id: Id, shows: PhotoSubject, caption: z.string(), mediaType: z.string(), bytes: z.number().int() });
export type ObservationPhoto = z.infer<typeof ObservationPhoto>;

/** What one observer saw in one classroom, for whoever may read it. */
export const Observation = z.object({
  id: Id,
  visitId: Id,
  classroomId: Id,
  grade: Grade,
  observer: z.object({ appointmentId: Id, name: z.string().nullable() }),
  own: z.boolean(),
  calibrated: z.boolean().nullable().describe('The observer had been part of a calibration round on this rubric; null where nothing was scored'),
  withdrawn: z.boolean().describe('Taken back by its observer; only the observer sees it then'),
  receivedOn: LocalDate,
  photos: z.array(ObservationPhoto),
  content: ObservationContent,
  revision: z.number().int().positive(),
});
export type Observation = z.infer<typeof Observation>;
