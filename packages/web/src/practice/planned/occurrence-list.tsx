import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlannedOccurrence } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords, lengthWords } from '../shared/words.ts';
import { answerWords } from '../week/answer-keys.ts';
import classes from './planned.module.css';

/** Planned meetings with what became of them; one's own answer can be taken back. */
export function OccurrenceList({ occurrences, today }: { occurrences: readonly PlannedOccurrence[]; today: string }) {
  const queries = useQueryClient();
  const decide = useMutation({
    ...api.practice.decideOccurrence.mutationOptions(),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: api.practice.key() }),
  });
  if (occurrences.length === 0)
    return <EmptyState>Planned meetings stand here. Plan a routine, and its days are filled in from how often it meets.</EmptyState>;
  return (
    <>
      <ProblemNotice error={decide.error} kept="The answer is as it was." />
      <ul className={classes.list}>
        {occurrences.map((occurrence) => (
          <li key={occurrence.id} className={classes.item}>
            <div className={classes.name}>
              {occurrence.structure.name}
              <span className={classes.hint}>
                {[dayWords(occurrence.date, 'short'), lengthWords(occurrence.minutes), occurrence.school?.name].filter(Boolean).join(' · ')}
              </span>
            </div>
            <div className={classes.state}>
              {stateWords(occurrence, today)}
              {occurrence.reason && <span className={classes.hint}>{occurrence.reason}</span>}
            </div>
            {occurrence.entryId ? <TextLink to={`/log/${occurrence.entryId}`}>Entry</TextLink> : <span />}
            {occurrence.own && occurrence.state !== null && (
              <Button
                variant="subtle"
                loading={decide.isPending && decide.variables.id === occurrence.id}
                onClick={() => decide.mutate({ id: occurrence.id, revision: occurrence.revision, state: null })}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function stateWords({ state, date, heldOn, heldMinutes }: PlannedOccurrence, today: string): string {
  if (state === null) return date > today ? 'Ahead' : 'Not answered';
  const changes = [heldOn && heldOn !== date ? `on ${dayWords(heldOn, 'short')}` : null, heldMinutes ? lengthWords(heldMinutes) : null].filter(Boolean);
  return state === 'changed' && changes.length > 0 ? `${answerWords.changed}: ${changes.join(', ')}` : answerWords[state];
}
