import { useQuery } from '@tanstack/react-query';
import { roleGroupLabels } from '@trellis/domain/access';
import { type LogEntry, partLabels, taskKindLabels } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords, lengthWords } from '../shared/words.ts';
import classes from './sharing.module.css';

/** My latest entries as a reader has them: no time of day, no name of a person, no earlier versions. */
export function ReadersSee() {
  const latest = useQuery(api.practice.listEntries.queryOptions({ input: { limit: 3 } }));
  return (
    <>
      <ul className={classes.points}>
        <li>Every task: the day, how long, what, where, with which groups and in which part, resources, what was talked about, and your why.</li>
        <li>Your figures over them.</li>
        <li>Never a time of day, the name of anybody who took part, an earlier version, or what you removed.</li>
      </ul>
      {latest.isPending ? (
        <LoadingState what="your latest entries" lines={3} />
      ) : latest.isError ? (
        <ProblemNotice error={latest.error} onRetry={() => latest.refetch()} />
      ) : latest.data.entries.length === 0 ? (
        <EmptyState>Your latest entries stand here as a reader sees them.</EmptyState>
      ) : (
        <ul className={classes.preview} aria-label="Your latest entries, as a reader sees them">
          {latest.data.entries.map((entry) => (
            <li key={entry.id}>
              <strong>{entry.taskType?.label ?? taskKindLabels[entry.kind]}</strong>
              <div>{linesOf(entry).join(' · ')}</div>
              {entry.why && <div>{entry.why}</div>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function linesOf(entry: LogEntry): string[] {
  const people = entry.people.map(
    ({ group, part, count }) => `${count && count > 1 ? `${count} ` : ''}${roleGroupLabels[group].toLowerCase()} (${partLabels[part].toLowerCase()})`,
  );
  return [
    dayWords(entry.date, 'short'),
    lengthWords(entry.minutes),
    entry.school?.name ?? '',
    ...people,
    ...entry.resources.map(({ name }) => name),
    entry.interactions.length > 0 ? countWords(entry.interactions.length, 'conversation') : '',
  ].filter((line) => line !== '');
}
