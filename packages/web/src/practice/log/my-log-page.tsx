import { Group, Pagination } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type LogEntry, taskKindLabels } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { useOwner } from '../shared/use-owner.ts';
import { countWords, dayWords, lengthWords } from '../shared/words.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import { filterOf, noFilters, pageSize } from './filters.ts';
import classes from './log-filters.module.css';
import { LogFilters } from './log-filters.tsx';

const columns: Column<LogEntry>[] = [
  {
    key: 'what',
    label: 'Task',
    cell: (entry) => entry.taskType?.label ?? taskKindLabels[entry.kind],
  },
  { key: 'date', label: 'Day', cell: (entry) => <span className={classes.nowrap}>{dayWords(entry.date, 'month')}</span> },
  { key: 'length', label: 'Length', numeric: true, cell: (entry) => <span className={classes.nowrap}>{lengthWords(entry.minutes)}</span> },
  { key: 'school', label: 'School', cell: (entry) => entry.school?.name ?? '–' },
  { key: 'structure', label: 'Routine', cell: (entry) => entry.structure?.name ?? '–' },
  { key: 'talk', label: 'Conversations', numeric: true, cell: (entry) => (entry.interactions.length === 0 ? '–' : entry.interactions.length) },
];

/** The log as a list to search in: one's own, or one that is shared. */
export function MyLogPage() {
  const [address, setAddress] = useAddressState(noFilters);
  const owner = useOwner(address.of);
  const own = address.of === '';
  const found = useQuery({ ...api.practice.listEntries.queryOptions({ input: filterOf(address) }), placeholderData: keepPreviousData });
  const filtered = Object.entries(address).some(([name, value]) => name !== 'at' && name !== 'of' && value !== '');
  const total = found.data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const summary = found.data
    ? `${countWords(total, 'task')}, ${lengthWords(found.data.minutes)}${found.data.interactions > 0 ? `, ${countWords(found.data.interactions, 'conversation')}` : ''}${filtered ? ' with these filters' : ''}.`
    : undefined;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question={own ? 'What have you logged?' : `What has ${owner?.name ?? 'this coach'} logged?`}
        badge={own ? <LogAudience /> : <AudienceBadge kind="pair">{`Shared with you by ${owner?.name ?? 'its owner'}`}</AudienceBadge>}
        answer={summary}
        action={own ? <ButtonLink to="/log/new">Add a task</ButtonLink> : undefined}
      />
      {found.isPending ? (
        <LoadingState what="the log" lines={8} />
      ) : found.isError ? (
        <ProblemNotice error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <DataList
          caption={own ? 'My log, newest first' : 'A shared log, newest first'}
          rows={found.data.entries}
          columns={columns}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/log/${id}`}
          filters={<LogFilters address={address} setAddress={setAddress} found={found.data} own={own} />}
          empty={
            filtered ? (
              <EmptyState
                action={
                  <TextLink to="/log" search={(own ? {} : { of: address.of }) as never}>
                    Show everything
                  </TextLink>
                }
              >
                Nothing in the log fits these filters.
              </EmptyState>
            ) : (
              <EmptyState action={own ? <ButtonLink to="/my-week">Open my week</ButtonLink> : undefined}>
                Every task stands here: what is held in Trellis comes by itself, the rest is added by hand.
              </EmptyState>
            )
          }
        />
      )}
      {pages > 1 && (
        <Group justify="flex-end" mt="md" data-no-print>
          <Pagination
            total={pages}
            value={Number(address.at) || 1}
            onChange={(at) => setAddress({ at: String(at) })}
            getControlProps={(control) => ({ 'aria-label': { first: 'First', previous: 'Previous page', next: 'Next page', last: 'Last' }[control] })}
          />
        </Group>
      )}
    </>
  );
}
