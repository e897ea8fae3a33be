import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { roleLabels } from '@trellis/domain/access';
import type { LogShare } from '@trellis/domain/practice';
import { api, client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../shared/words.ts';
import { openedWords } from './opened-words.ts';
import classes from './sharing.module.css';

/** Who reads along now and on which days they opened the log, each with a button that stops it at once. */
export function ShareList({ shares }: { shares: readonly LogShare[] }) {
  const queries = useQueryClient();
  const openings = useQuery(api.practice.listOpenings.queryOptions());
  const readers = openings.data?.readers;
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  const stop = useMutation({
    mutationFn: ({ id }: LogShare) => client.practice.stopSharing({ id }),
    onSuccess: async (_stopped, share) => {
      offerUndo(`${share.with.name} can no longer read your log.`, async () => {
        await client.practice.shareLog({ id: crypto.randomUUID(), appointmentId: share.with.appointmentId, until: share.until });
        await refresh();
      });
      await refresh();
    },
  });
  if (shares.length === 0) return null;
  return (
    <>
      <ProblemNotice error={stop.error} kept="Your log is still shared." />
      <ul className={classes.list}>
        {shares.map((share) => (
          <li key={share.id} className={classes.item}>
            <div className={classes.name}>
              {share.with.name}
              <span className={classes.hint}>
                {share.with.title ?? roleLabels[share.with.role]}, since {dayWords(share.from, 'month')},{' '}
                {share.until ? `until ${dayWords(share.until, 'month')}` : 'until you stop it'}
              </span>
              {readers && (
                <span className={classes.hint}>{openedWords(readers.find(({ reader }) => reader.appointmentId === share.with.appointmentId) ?? null)}</span>
              )}
            </div>
            <Button variant="default" loading={stop.isPending && stop.variables.id === share.id} onClick={() => stop.mutate(share)}>
              Stop sharing
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={openings.error} onRetry={() => openings.refetch()} />
    </>
  );
}
