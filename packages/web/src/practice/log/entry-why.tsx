import type { LogEntry } from '@trellis/domain/practice';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { useSaveEntry } from '../shared/save-entry.ts';
import classes from './entry.module.css';

/** Why the task was done, in the coach's words. */
export function EntryWhy({ entry }: { entry: LogEntry }) {
  const save = useSaveEntry();
  if (!entry.own) return <p className={entry.why === '' ? classes.none : classes.why}>{entry.why === '' ? 'Nothing was written.' : entry.why}</p>;
  return (
    <div className={classes.narrow}>
      <SavedField
        label="Why did you do this, and why now?"
        description="Names of teachers do not belong here: who reads your log reads this."
        long
        maxLength={10_000}
        draftKey={`practice/entry/${entry.id}/why`}
        value={entry.why}
        save={(why) => save.mutateAsync({ entry, change: { why } })}
        currentText={(current) => (current as LogEntry | undefined)?.why ?? null}
      />
    </div>
  );
}
