import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nextStepStateLabels } from '@trellis/domain/improvement';
import type { VisitMember } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useAppointment, useToday } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { addDays, countWords, dayWords } from '../../ui/words.ts';
import classes from './debrief.module.css';

/** Steps that somebody of the team takes on: one line, a name, a day. */
export function StepsSection({ visitId, team }: { visitId: string; team: readonly VisitMember[] }) {
  const steps = useQuery(api.improvement.listSteps.queryOptions({ input: { visitId } }));
  return (
    <RecordSection title="Next steps" aside={steps.data ? countWords(steps.data.length, 'step') : null}>
      {steps.isPending && <LoadingState what="next steps" lines={1} />}
      <ProblemNotice error={steps.error} onRetry={() => steps.refetch()} />
      {steps.data?.length === 0 && <EmptyState>One step that somebody takes on, small enough for the next two weeks.</EmptyState>}
      <ul className={classes.steps}>
        {steps.data?.map((step) => (
          <li key={step.id}>
            <strong>{step.text}</strong>
            <span className={classes.dimmed}>
              {step.owner.name ?? 'Somebody'}, by {dayWords(step.due)}, {nextStepStateLabels[step.state].toLowerCase()}
              {step.reason ? `: ${step.reason}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <NewStep visitId={visitId} team={team} />
    </RecordSection>
  );
}

const usualDays = 14;

function NewStep({ visitId, team }: { visitId: string; team: readonly VisitMember[] }) {
  const today = useToday();
  const me = useAppointment();
  const [id, renew] = useState(() => crypto.randomUUID() as string);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<string>(me.id);
  const [due, setDue] = useState(() => addDays(today, usualDays));
  const [readers, setReaders] = useState<'owner' | 'team'>('team');
  const promise = useChange(client.improvement.promiseStep, () => {
    setText('');
    renew(crypto.randomUUID());
  });
  const problem = promise.error ? problemOf(promise.error) : null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        promise.mutate({ id, visitId, text, ownerAppointmentId: owner, due, readers });
      }}
    >
      <Stack gap="sm">
        <TextInput label="A step" maxLength={500} value={text} error={fieldProblem(problem, 'text')} onChange={(event) => setText(event.currentTarget.value)} />
        <Group gap="sm" align="end">
          <NativeSelect
            label="Who takes it on"
            value={owner}
            error={fieldProblem(problem, 'ownerAppointmentId')}
            onChange={(event) => setOwner(event.currentTarget.value)}
            data={team.map((member) => ({ value: member.appointmentId, label: member.name ?? member.title ?? 'Somebody' }))}
          />
          <TextInput
            type="date"
            label="By"
            min={today}
            value={due}
            error={fieldProblem(problem, 'due')}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
          <NativeSelect
            label="Who reads it"
            value={readers}
            onChange={(event) => setReaders(event.currentTarget.value as 'owner' | 'team')}
            data={[
              { value: 'team', label: 'The team' },
              { value: 'owner', label: 'Who takes it on, and me' },
            ]}
          />
        </Group>
        <ProblemNotice error={promise.error} kept="Your text is still in the field." />
        <div>
          <Button type="submit" variant="default" loading={promise.isPending} disabled={text.trim() === '' || due === ''}>
            Add the step
          </Button>
        </div>
      </Stack>
    </form>
  );
}
