import { useQuery } from '@tanstack/react-query';
import { taskKindLabels } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { TodayCard } from '../today-card.tsx';

/** A clock that is running. Nothing is said while there is none, or while it is not known. */
export function RunningTimer() {
  const { timeZone } = useAppointment().district;
  const timer = useQuery(api.practice.readTimer.queryOptions());
  if (!timer.data) return null;
  const { startedAt, kind, school } = timer.data;
  const began = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(startedAt));
  const what = [kind && taskKindLabels[kind], school?.name].filter(Boolean).join(', ');
  return (
    <TodayCard title={`Your clock runs since ${began}`} onward={{ to: '/my-week', label: 'Stop it in My week' }}>
      {what !== '' && <p>{what}</p>}
    </TodayCard>
  );
}
