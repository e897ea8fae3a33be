import { type EntryVersion, taskKindLabels } from '@trellis/domain/practice';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, dayWords, lengthWords } from '../shared/words.ts';
import classes from './entry.module.css';

/** Earlier versions of an entry; nobody but its author reads them. */
export function EntryHistory({ history }: { history: readonly EntryVersion[] }) {
  return (
    <RecordSection title="Earlier versions" aside={history.length === 0 ? 'none: it is as it was first logged' : 'only you see these'}>
      {history.length > 0 && (
        <ol className={classes.list}>
          {history.map(({ id, savedAt, what, entry }) => (
            <li key={id} className={classes.item}>
              <div className={classes.name}>
                <time dateTime={savedAt}>{new Date(savedAt).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}</time>
                <span className={classes.hint}>{what === 'removed' ? 'was removed' : 'was changed'}</span>
              </div>
              <span className={classes.version}>
                {[
                  entry.taskType?.label ?? taskKindLabels[entry.kind],
                  dayWords(entry.date, 'short'),
                  lengthWords(entry.minutes),
                  entry.school?.name,
                  entry.interactions.length > 0 ? countWords(entry.interactions.length, 'conversation') : null,
                  entry.why,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </RecordSection>
  );
}
