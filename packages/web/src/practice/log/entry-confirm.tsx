import { Button } from '@mantine/core';
import type { LogEntry } from '@trellis/domain/practice';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useSaveEntry } from '../shared/save-entry.ts';
import classes from './entry.module.css';

/** What was held turned out otherwise: only the author says what becomes of the entry. Until then it is not counted. */
export function EntryConfirm({ entry }: { entry: LogEntry }) {
  const save = useSaveEntry();
  if (entry.state !== 'to_confirm') return <ProblemNotice error={save.error} />;
  return (
    <div className={classes.confirm} role="status">
      <div>
        <strong>{entry.taskState === 'voided' ? 'What this entry tells of is marked as not held.' : 'What this entry tells of was changed since.'}</strong> It
        is not counted until you say that it holds. If it does not, remove it.
      </div>
      <Button onClick={() => save.mutate({ entry, change: { state: 'confirmed' } })} loading={save.isPending}>
        It holds
      </Button>
      <ProblemNotice error={save.error} kept="The entry is as it was." />
    </div>
  );
}
