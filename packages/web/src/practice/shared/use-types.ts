import { useQuery } from '@tanstack/react-query';
import type { FocusType, TaskType } from '@trellis/domain/practice';
import { useMemo } from 'react';
import { api } from '../../platform/api/index.ts';
import { type FocusChoice, focusChoices } from './focus-keys.ts';

const none: { tasks: TaskType[]; foci: FocusType[] } = { tasks: [], foci: [] };

/** The district's own words, and everything that can have been talked about; the standard words while they load. */
export function useTypes(): { tasks: readonly TaskType[]; choices: readonly FocusChoice[] } {
  const types = useQuery({ ...api.practice.listTypes.queryOptions({ input: {} }), staleTime: 10 * 60_000 });
  const { tasks, foci } = types.data ?? none;
  const choices = useMemo(() => focusChoices(foci), [foci]);
  return { tasks, choices };
}
