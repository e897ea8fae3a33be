import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Roadblock, roadblockAudience } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { AppointmentField } from '../../people/shared/appointment-field.tsx';
import type { StaffChoice } from '../../people/shared/staff-field.tsx';
import { api, client, fieldProblem, problemOf, useChange, useRevised } from '../../platform/api/index.ts';
import { useKeptText } from '../../platform/drafts/use-kept-text.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { agoWords, dayWords, waitWords } from '../../ui/words.ts';
import classes from './roadblock.module.css';

/** One roadblock with its answer. */
export function RoadblockPage() {
  const { roadblockId } = usePageParams<'roadblockId'>();
  const read = useQuery(api.surroundings.readRoadblock.queryOptions({ input: { id: roadblockId } }));
  if (read.isPending) return <LoadingState what="the roadblock" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  return <RoadblockRecord key={roadblockId} roadblock={read.data} />;
}

function RoadblockRecord({ roadblock }: { roadblock: Roadblock }) {
  const today = useToday();
  const [passing, setPassing] = useState(false);
  const { raisedBy, raisedOn, owner, answeredOn, may } = roadblock;
  const state = answeredOn ? `Answered ${agoWords(answeredOn, today)}` : `Waits ${waitWords(raisedOn, today)} for ${owner.name ?? 'an answer'}`;
  return (
    <>
      <PageHeader
        question={roadblock.school ? `What stands in the way at ${roadblock.school.name}?` : 'What stands in the way?'}
        answer={`${state}. Raised by ${raisedBy.name ?? 'a colleague'} on ${dayWords(raisedOn)}.`}
        badge={<AudienceBadge kind="table">{roadblockAudience}</AudienceBadge>}
        action={
          may.passOn && (
            <Button variant="default" onClick={() => setPassing(true)}>
              Ask somebody else
            </Button>
          )
        }
        back={{ to: '/roadblocks', label: 'Roadblocks' }}
      />
      {may.change ? <Reword roadblock={roadblock} /> : <div className={classes.text}>{roadblock.text}</div>}
      <RecordSection title="Answer" aside={answeredOn ? `${owner.name ?? ''} ${dayWords(answeredOn)}`.trim() : undefined}>
        {roadblock.answer && !may.answer && <div className={classes.text}>{roadblock.answer}</div>}
        {!roadblock.answer && !may.answer && <p>None yet. {owner.name ?? 'A colleague'} was asked.</p>}
        {may.answer && <Answer roadblock={roadblock} />}
      </RecordSection>
      {passing && <PassOn roadblock={roadblock} onClose={() => setPassing(false)} />}
    </>
  );
}

function Reword({ roadblock }: { roadblock: Roadblock }) {
  const revised = useRevised(roadblock.revision);
  return (
    <div className={classes.field}>
      <SavedField
        label="What it is, and what would help"
        description="You can reword it until it is answered. Name teams and schools rather than teachers."
        long
        maxLength={4000}
        draftKey={`roadblock/${roadblock.id}/text`}
        value={roadblock.text}
        save={(text) => revised((revision) => client.surroundings.changeRoadblock({ id: roadblock.id, revision, text }))}
      />
    </div>
  );
}

function Answer({ roadblock }: { roadblock: Roadblock }) {
  const [text, setText, forget] = useKeptText(`roadblock/${roadblock.id}/answer`, roadblock.answer ?? '');
  const answer = useChange(client.surroundings.answerRoadblock, forget);
  const isNew = text !== (roadblock.answer ?? '');
  return (
    <form
      className={classes.field}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ id: roadblock.id, revision: roadblock.revision, answer: text });
      }}
    >
      <Stack gap="md">
        <Textarea
          label={roadblock.answer ? 'Your answer' : 'What will change, or why it cannot'}
          autosize
          minRows={3}
          required
          withAsterisk={false}
          minLength={5}
          maxLength={4000}
          value={text}
          error={answer.error ? fieldProblem(problemOf(answer.error), 'answer') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={answer.error} kept="Your answer is saved on this device." />
        <Group>
          <Button type="submit" loading={answer.isPending} disabled={!isNew}>
            {roadblock.answer ? 'Better the answer' : 'Answer'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PassOn({ roadblock, onClose }: { roadblock: Roadblock; onClose: () => void }) {
  const [owner, setOwner] = useState<StaffChoice | null>(null);
  const pass = useChange(client.surroundings.passRoadblockOn, onClose);
  return (
    <FormDialog
      title="Who else can answer?"
      submit="Ask them"
      disabled={owner === null}
      saving={pass.isPending}
      error={pass.error}
      kept={`${roadblock.owner.name ?? 'The same person'} is still asked.`}
      onClose={onClose}
      onSubmit={() => owner && pass.mutate({ id: roadblock.id, revision: roadblock.revision, ownerAppointmentId: owner.id })}
    >
      <AppointmentField
        label="Who"
        value={owner}
        onChange={setOwner}
        autoFocus
        error={pass.error ? fieldProblem(problemOf(pass.error), 'ownerAppointmentId') : null}
      />
      <p style={{ margin: 0 }}>They can read it from then on; {roadblock.owner.name ?? 'who was asked before'} no longer can.</p>
    </FormDialog>
  );
}
