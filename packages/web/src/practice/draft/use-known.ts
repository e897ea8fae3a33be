import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { minuteIn, todayIn } from '../shared/clock.ts';
import { useTypes } from '../shared/use-types.ts';
import type { Known } from './fill-in.ts';

/** What can be filled in for the coach; what has not loaded is left to be typed. */
export function useKnown(date: string): Known {
  const { timeZone } = useAppointment().district;
  const { tasks } = useTypes();
  const recent = useQuery(api.practice.listEntries.queryOptions({ input: { limit: 50 } })).data?.entries;
  return useMemo(
    () => ({
      types: tasks,
      recent: recent ?? [],
      ofDay: (recent ?? []).filter((entry) => entry.date === date),
      today: todayIn(timeZone),
      nowMinute: minuteIn(timeZone),
    }),
    [tasks, recent, date, timeZone],
  );
}
