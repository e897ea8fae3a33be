import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ObservationPhotos } from './observation-photos.tsx';

/** Every photo from one classroom of a visit whose record the reader may read; nothing where there is none. */
export function ClassroomPhotos({ visitId, classroomId }: { visitId: string; classroomId: string }) {
  const seen = useQuery(api.walkthroughs.listObservations.queryOptions({ input: { visitId } }));
  if (seen.isError) return <ProblemNotice error={seen.error} onRetry={() => seen.refetch()} />;
  return <ObservationPhotos photos={(seen.data ?? []).filter((each) => each.classroomId === classroomId && !each.withdrawn).flatMap((each) => each.photos)} />;
}
