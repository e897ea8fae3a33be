import { skipToken, useQuery } from '@tanstack/react-query';
import type { Lesson, RevealedIndicator, Round } from '@trellis/domain/calibration';
import { api } from '../../platform/api/index.ts';
import { currentLesson } from './words.ts';

interface Revealed {
  indicators: RevealedIndicator[] | null;
  error: Error | null;
  refetch: () => void;
}

/** The indicators of a revealed lesson, the largest disagreement first. Those of the latest came with the round; earlier ones are asked for. */
export function useRevealedLesson(round: Round, lesson: Lesson): Revealed {
  const own = currentLesson(round)?.id === lesson.id ? round.revealed : null;
  const read = useQuery(api.calibration.readLesson.queryOptions({ input: own ? skipToken : { id: lesson.id } }));
  return { indicators: own ?? read.data?.indicators ?? null, error: own ? null : read.error, refetch: () => void read.refetch() };
}
