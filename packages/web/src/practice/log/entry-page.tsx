import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type LogEntry, taskKindLabels } from '@trellis/domain/practice';
import { api, client } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/address.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { useOwner } from '../shared/use-owner.ts';
import { dayWords, lengthWords, timeWords } from '../shared/words.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import { EntryConfirm } from './entry-confirm.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryPeople } from './entry-people.tsx';
import { EntryResources } from './entry-resources.tsx';
import { EntryTalk } from './entry-talk.tsx';
import { EntryWhy } from './entry-why.tsx';

/** One entry of a log: its author changes it in place; readers of a shared log see it without time and names. */
export function EntryPage() {
  const { entryId } = usePageParams<'entryId'>();
  const read = useQuery(api.practice.readEntry.queryOptions({ input: { id: entryId } }));
  if (read.isPending) return <LoadingState what="the entry" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const { entry, history } = read.data;
  return <Entry key={entry.id} entry={entry} history={history} />;
}

function Entry({ entry, history }: { entry: LogEntry; history: Parameters<typeof EntryHistory>[0]['history'] }) {
  const owner = useOwner(entry.own ? '' : entry.appointmentId);
  const when = [dayWords(entry.date), entry.startMinute === null ? null : timeWords(entry.startMinute), lengthWords(entry.minutes), entry.school?.name];
  return (
    <>
      <PageHeader
        back={entry.own ? { to: '/log', label: 'My log' } : { to: `/log?of=${entry.appointmentId}`, label: 'The shared log' }}
        question={entry.taskType?.label ?? taskKindLabels[entry.kind]}
        badge={entry.own ? <LogAudience /> : <AudienceBadge kind="pair">{`Shared with you by ${owner?.name ?? 'its owner'}`}</AudienceBadge>}
        answer={`${when.filter(Boolean).join(', ')}.`}
        action={entry.own ? <Remove entry={entry} /> : undefined}
      />
      {entry.synthetic && <p>This entry was made up for the sample district.</p>}
      {entry.own && <EntryConfirm entry={entry} />}
      <RecordSection title="When and what">
        <EntryFacts entry={entry} />
      </RecordSection>
      <RecordSection title="Who took part" aside="who led it with you is counted; names are for you only">
        <EntryPeople entry={entry} />
      </RecordSection>
      <RecordSection title="What you talked about" aside={entry.interactions.length === 0 ? 'not recorded' : undefined}>
        <EntryTalk entry={entry} />
      </RecordSection>
      <RecordSection title="Resources used">
        <EntryResources entry={entry} />
      </RecordSection>
      <RecordSection title="Why">
        <EntryWhy entry={entry} />
      </RecordSection>
      {entry.own && <EntryHistory history={history} />}
    </>
  );
}

function Remove({ entry }: { entry: LogEntry }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  const remove = useMutation({
    mutationFn: () => client.practice.removeEntry({ id: entry.id, revision: entry.revision }),
    onSuccess: async () => {
      await navigate({ to: '/log' });
      offerUndo('The entry was removed.', async () => {
        await client.practice.restoreEntry({ id: entry.id });
        await refresh();
      });
      queries.removeQueries({ queryKey: api.practice.readEntry.queryKey({ input: { id: entry.id } }) });
      await refresh();
    },
  });
  return (
    <>
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        Remove
      </Button>
      <ProblemNotice error={remove.error} kept="The entry is still here." />
    </>
  );
}
