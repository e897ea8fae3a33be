import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NextStep } from '@trellis/domain/improvement';
import { api, client, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { addDays, countWords, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

const keptFor = 14;

/** Steps that one took on: done, or kept for two weeks more; dropping one asks why on the debrief it came from. */
export function StepsPromised() {
  const steps = useQuery(api.improvement.listSteps.queryOptions({ input: {} }));
  return (
    <QueryCard what="steps that you promised" query={steps}>
      {(mine) =>
        mine.length === 0 ? null : (
          <TodayCard title={`${countWords(mine.length, 'step')} that you promised`}>
            <ul className={classes.list}>
              {mine.map((step) => (
                <Step key={step.id} step={step} />
              ))}
            </ul>
          </TodayCard>
        )
      }
    </QueryCard>
  );
}

function Step({ step }: { step: NextStep }) {
  const today = useToday();
  const decide = useChange(client.improvement.decideStep, (decided) => {
    if (decided.state !== 'done') return;
    offerUndo('Step done.', () => client.improvement.decideStep({ id: step.id, revision: decided.revision, state: 'open' }));
  });
  return (
    <li>
      {step.origin ? <TextLink to={`/walkthroughs/${step.origin.id}/debrief`}>{step.text}</TextLink> : step.text}
      <span className={classes.dimmed}>
        {step.due < today ? `Was due ${dayWords(step.due)}` : `By ${dayWords(step.due)}`}
        {step.school ? `, ${step.school.name}` : ''}
      </span>
      <Group gap="xs">
        <Button size="compact-md" loading={decide.isPending} onClick={() => decide.mutate({ id: step.id, revision: step.revision, state: 'done' })}>
          Done
        </Button>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => decide.mutate({ id: step.id, revision: step.revision, state: 'open', due: addDays(today, keptFor) })}
        >
          Two weeks more
        </Button>
      </Group>
      {decide.error && <ProblemNotice error={decide.error} kept={problemOf(decide.error).message} />}
    </li>
  );
}
