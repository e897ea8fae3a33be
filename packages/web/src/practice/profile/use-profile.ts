import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { todayIn } from '../shared/clock.ts';
import { choosePeriod, periodsOf } from './periods.ts';

const address = { period: 'year', from: '', to: '', weeks: 'complete', of: '', school: '', structure: '', row: '' };
export type ProfileAddress = typeof address;

/** The profile that the address asks for: whose, of which period, over which weeks, at which school, of which routine. */
export function useProfile() {
  const [asked, ask] = useAddressState(address);
  const { timeZone } = useAppointment().district;
  const today = todayIn(timeZone);
  const years = useQuery({ ...api.districts.listSchoolYears.queryOptions(), staleTime: 10 * 60_000 });
  const periods = periodsOf(years.data ?? [], today);
  const period = choosePeriod(periods, asked) ?? { key: 'custom', label: 'Today', from: today, to: today };
  const weeks = asked.weeks === 'all' ? ('all' as const) : ('complete' as const);
  const read = useQuery({
    ...api.practice.profile.queryOptions({
      input: {
        from: period.from,
        to: period.to,
        weeks,
        ...(asked.of === '' ? {} : { appointmentId: asked.of }),
        ...(asked.school === '' ? {} : { school: asked.school }),
        ...(asked.structure === '' ? {} : { structure: asked.structure }),
      },
    }),
    enabled: !years.isPending,
    placeholderData: keepPreviousData,
  });
  return { asked, ask, period, periods, weeks, read, today };
}
export type ProfileState = ReturnType<typeof useProfile>;

/** The part of the address that goes along from question to question. */
export function carried({ period, from, to, weeks, of, school, structure }: ProfileAddress): Record<string, string> {
  const search: Record<string, string> = {};
  for (const [name, value] of Object.entries({ period, from, to, weeks, of, school, structure }))
    if (value !== address[name as keyof ProfileAddress]) search[name] = value;
  return search;
}
