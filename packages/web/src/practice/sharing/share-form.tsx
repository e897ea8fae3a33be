import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addDays } from '@trellis/domain/districts';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { todayIn } from '../shared/clock.ts';
import { type ChosenColleague, ColleagueField } from '../shared/colleague-field.tsx';
import { dayWords } from '../shared/words.ts';
import classes from './sharing.module.css';
import { sharingEnds } from './sharing-ends.ts';

/** Shares the log with one person: who, until when, Share. It opens after 15 seconds, so that it can be undone unseen. */
export function ShareForm({ already }: { already: readonly string[] }) {
  const { timeZone } = useAppointment().district;
  const today = todayIn(timeZone);
  const years = useQuery({ ...api.districts.listSchoolYears.queryOptions(), staleTime: 10 * 60_000 }).data ?? [];
  const ends = sharingEnds(years, today);
  const [who, setWho] = useState<ChosenColleague | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  const chosenEnd = until ?? ends[0]?.until ?? addDays(today, 28);
  const share = useMutation({
    mutationFn: ({ appointmentId }: ChosenColleague) =>
      client.practice.shareLog({ id: crypto.randomUUID(), appointmentId, until: chosenEnd === '' ? null : chosenEnd }),
    onSuccess: async (made) => {
      setWho(null);
      offerUndo(`${made.with.name} can read your log in 15 seconds.`, async () => {
        await client.practice.stopSharing({ id: made.id });
        await refresh();
      });
      await refresh();
    },
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(who === null);
        if (who) share.mutate(who);
      }}
    >
      <ColleagueField
        label="Who"
        value={who}
        onChange={(colleague) => {
          setWho(colleague);
          setMissing(false);
        }}
        fits={({ appointmentId }) => !already.includes(appointmentId)}
        error={missing ? 'Say who.' : null}
      />
      <NativeSelect
        label="Until"
        value={chosenEnd}
        onChange={(event) => setUntil(event.currentTarget.value)}
        data={[...ends.map((end) => ({ value: end.until, label: `${end.label}, ${dayWords(end.until, 'month')}` })), { value: '', label: 'I stop it' }]}
      />
      <Button type="submit" loading={share.isPending}>
        Share
      </Button>
      <ProblemNotice error={share.error} kept="Nothing was shared." />
    </form>
  );
}
