import summaries from 'virtual:trellis/summaries';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import rows from '../../ui/rows.module.css';
import { verbWords } from './verb-words.ts';

const pageSize = 50;

/** What one changed under this role, newest first. */
export function OwnChanges() {
  const { timeZone } = useAppointment().district;
  const [offset, setOffset] = useState(0);
  const mine = useQuery(api.access.mine.queryOptions({ input: { offset }, placeholderData: (before) => before }));
  if (mine.isPending) return <LoadingState what="your changes" lines={3} />;
  if (mine.isError) return <ProblemNotice error={mine.error} onRetry={() => mine.refetch()} />;
  const at = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone });
  return (
    <>
      {mine.data.rows.length === 0 && <p>Nothing yet under this role.</p>}
      <ol className={rows.list}>
        {mine.data.rows.map((line) => (
          <li key={line.id} className={rows.row}>
            <span className={rows.grow}>{verbWords(line.verb, summaries)}</span>
            <span className={rows.dimmed}>{at.format(new Date(line.at))}</span>
          </li>
        ))}
      </ol>
      {(offset > 0 || mine.data.more) && (
        <Group gap="sm" mt="sm">
          <Button variant="default" disabled={offset === 0} onClick={() => setOffset(offset - pageSize)}>
            Newer
          </Button>
          <Button variant="default" disabled={!mine.data.more} onClick={() => setOffset(offset + pageSize)}>
            Older
          </Button>
        </Group>
      )}
    </>
  );
}
