import { type ObservationContent, partOfLessonLabels, scoreWords } from '@trellis/domain/walkthroughs';
import { api, queryClient } from '../../platform/api/index.ts';
import type { OperationHandler } from '../../platform/outbox/index.ts';
import { elapsedWords } from './notes.ts';

/** One version of a record, to be looked at beside another. */
export function Version({ content }: { content: ObservationContent }) {
  const { notes, scores, partsOfLesson, task, taskLevel, summary } = content;
  return (
    <dl>
      <dt>Lines</dt>
      <dd>
        {notes.length === 0 ? (
          'None'
        ) : (
          <ol>
            {notes.map((note) => (
              <li key={note.id}>{note.second === null ? note.text : `${elapsedWords(note.second)} ${note.text}`}</li>
            ))}
          </ol>
        )}
      </dd>
      <dt>Scores</dt>
      <dd>
        {scores.length === 0 ? (
          'None'
        ) : (
          <ul>
            {scores.map((score) => (
              <li key={score.indicatorId}>{[scoreWords(score.value), score.evidence].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        )}
      </dd>
      {partsOfLesson.length > 0 && (
        <>
          <dt>Part of the lesson</dt>
          <dd>{partsOfLesson.map((part) => partOfLessonLabels[part]).join(', ')}</dd>
        </>
      )}
      {task !== '' && (
        <>
          <dt>Task</dt>
          <dd>{taskLevel === null ? task : `${task} (DOK ${taskLevel})`}</dd>
        </>
      )}
      {summary !== '' && (
        <>
          <dt>In short</dt>
          <dd>{summary}</dd>
        </>
      )}
    </dl>
  );
}

/** Lines and scores of both; where both scored an indicator, mine. Texts that differ stand one after the other. */
export function together(mine: ObservationContent, theirs: ObservationContent): ObservationContent {
  const both = (one: string, other: string) => (one === other || other === '' ? one : one === '' ? other : `${one}\n${other}`);
  const notes = [...mine.notes, ...theirs.notes.filter((note) => !mine.notes.some((own) => own.id === note.id))];
  return {
    ...mine,
    notes: notes.toSorted((one, other) => (one.second ?? 0) - (other.second ?? 0)),
    scores: [...mine.scores, ...theirs.scores.filter((score) => !mine.scores.some((own) => own.indicatorId === score.indicatorId))],
    partsOfLesson: [...new Set([...mine.partsOfLesson, ...theirs.partsOfLesson])],
    standards: [...new Set([...mine.standards, ...theirs.standards])],
    task: both(mine.task, theirs.task),
    taskLevel: mine.taskLevel ?? theirs.taskLevel,
    summary: both(mine.summary, theirs.summary),
    finished: mine.finished || theirs.finished,
  };
}

/** What an observer saw in one classroom, as the outbox sends it. */
export const observationHandler: OperationHandler<ObservationContent> = {
  send: (operation, client) => client.walkthroughs.receiveObservation(operation),
  Version,
  together,
  sent: () => void queryClient.invalidateQueries({ queryKey: api.walkthroughs.key() }),
};
