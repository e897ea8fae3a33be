import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LogWeek, WeekState as State } from '@trellis/domain/practice';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';

const words: Record<State, string> = { complete: 'Completely', partial: 'In part', none: 'Not at all' };

/** How far the week is logged, as its coach says. Shares are computed over complete weeks. */
export function WeekState({ week }: { week: LogWeek | null }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<State | null>(null);
  const mark = useMutation({
    ...api.practice.markWeek.mutationOptions(),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: api.practice.key() }),
    onSettled: () => setSaid(null),
  });
  if (week === null) return <p>The school calendar has no week for these days, so they are not part of any share.</p>;
  const say = (state: State) => {
    setSaid(state);
    const before = week.state;
    mark.mutate(
      { weekId: week.id, state },
      { onSuccess: () => offerUndo(`Week ${week.number}: logged ${words[state].toLowerCase()}.`, () => mark.mutateAsync({ weekId: week.id, state: before })) },
    );
  };
  return (
    <RecordSection title="Is this week logged?">
      <ProblemNotice error={mark.error} kept="The week is marked as before." />
      <Radio.Group
        aria-label="Is this week logged?"
        description="Your shares are taken over weeks that are logged completely. Nobody else sees which weeks you logged."
        value={said ?? week.state ?? ''}
        onChange={(state) => say(state as State)}
      >
        {(Object.keys(words) as State[]).map((state) => (
          <Radio key={state} value={state} label={words[state]} mt="sm" />
        ))}
      </Radio.Group>
    </RecordSection>
  );
}
