import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';

/** A revealed lesson with its indicators, the largest disagreement first. */
export const useRevealedLesson = (id: string) => useQuery(api.calibration.readLesson.queryOptions({ input: { id } }));
