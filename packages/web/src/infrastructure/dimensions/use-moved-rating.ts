import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Settings } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';

/** What would follow from other settings; null: none were moved, and nothing is asked. Nothing is saved. */
export function useMovedRating(designId: string, moved: Settings | null) {
  const [settings] = useDebouncedValue(moved, 150);
  return useQuery({
    ...api.infrastructure.rateWith.queryOptions({ input: settings === null ? skipToken : { designId, settings } }),
    placeholderData: keepPreviousData,
  });
}
