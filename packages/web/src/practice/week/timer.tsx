import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { lengthWords, timeWords } from '../shared/words.ts';

export interface Stopped {
  date: string;
  startMinute: number;
  minutes: number;
}

/** A timer for the task at hand. Stopping it opens the line with day, time and length filled in; it logs nothing itself. */
export function Timer({ onStop }: { onStop: (stopped: Stopped) => void }) {
  const queries = useQueryClient();
  const running = useQuery(api.practice.readTimer.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.readTimer.key() });
  const start = useMutation({ mutationFn: () => client.practice.startTimer({}), onSuccess: refresh });
  const stop = useMutation({
    mutationFn: () => client.practice.stopTimer(),
    onSuccess: async (stopped) => {
      await refresh();
      onStop(stopped);
    },
  });
  const [, tick] = useState(0);
  useEffect(() => {
    if (!running.data) return;
    const timer = window.setInterval(() => tick((count) => count + 1), 15_000);
    return () => window.clearInterval(timer);
  }, [running.data]);
  const problem = <ProblemNotice error={running.error ?? start.error ?? stop.error} kept="The timer is as it was." />;
  if (!running.data)
    return (
      <>
        <Button variant="default" loading={start.isPending} leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => start.mutate()}>
          Start a timer
        </Button>
        {problem}
      </>
    );
  const since = Math.max(0, Math.floor((Date.now() - Date.parse(running.data.startedAt)) / 60_000));
  return (
    <>
      <Button variant="default" loading={stop.isPending} leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={() => stop.mutate()}>
        Stop: {lengthWords(since)} since {timeWords(running.data.startMinute)}
      </Button>
      {problem}
    </>
  );
}
