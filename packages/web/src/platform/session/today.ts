import { useAppointment } from './session.ts';

/** Today's date, `YYYY-MM-DD`, by the district's clock. */
export function useToday(): string {
  const { timeZone } = useAppointment().district;
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}
