import { useAppointment } from './session.ts';

/** Today's date, `YYYY-MM-DD`, in a time zone. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** Today's date by the district's clock. */
export function useToday(): string {
  return todayIn(useAppointment().district.timeZone);
}
