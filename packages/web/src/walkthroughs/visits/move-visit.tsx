import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import type { Visit } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { minuteOf, timeOf } from '../shared/clock.ts';

/** What is done about the day of a visit: into one's own calendar; by the lead, to another day, or called off. */
export function DayActions({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState<'move' | 'call off' | null>(null);
  const entry = useChange(client.walkthroughs.downloadEntry, ({ body }) => saveFile(body));
  const today = useToday();
  const leads = visit.may.lead && visit.heldOn === null && (visit.state === 'planned' || visit.state === 'under_way');
  return (
    <>
      <Group gap="sm" mt="sm" data-no-print>
        {visit.state !== 'did_not_happen' && (
          <Button variant="default" loading={entry.isPending} onClick={() => entry.mutate({ id: visit.id })}>
            Add to calendar
          </Button>
        )}
        {leads && (
          <Button variant="default" onClick={() => setOpen('move')}>
            Move it
          </Button>
        )}
        {leads && visit.state === 'planned' && visit.date > today && (
          <Button variant="default" onClick={() => setOpen('call off')}>
            Call it off
          </Button>
        )}
      </Group>
      <ProblemNotice error={entry.error} kept="Nothing was changed." />
      {open === 'move' && <Move visit={visit} onClose={() => setOpen(null)} />}
      {open === 'call off' && <CallOff visit={visit} onClose={() => setOpen(null)} />}
    </>
  );
}

const told = 'The team is told by mail in 15 seconds, and their calendar entries follow.';

function Move({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [date, setDate] = useState(visit.date);
  const [time, setTime] = useState(timeOf(visit.startMinute));
  const [minutes, setMinutes] = useState(visit.minutes);
  const save = useChange(client.walkthroughs.saveVisit, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <FormDialog
      title="Move the visit"
      submit="Move it"
      saving={save.isPending}
      error={save.error}
      kept="The visit stands as it did; what you typed is still here."
      disabled={date === '' || minutes < 1}
      onSubmit={() => save.mutate({ id: visit.id, revision: visit.revision, date, startMinute: minuteOf(time), minutes })}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput
          type="date"
          label="Day"
          required
          withAsterisk={false}
          value={date}
          error={fieldProblem(problem, 'date')}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput type="time" label="Start" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
      </Group>
      <NumberInput
        label="Minutes"
        min={1}
        max={1440}
        allowDecimal={false}
        value={minutes || ''}
        onChange={(value) => setMinutes(typeof value === 'number' ? value : 0)}
      />
      <p>{told}</p>
    </FormDialog>
  );
}

function CallOff({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const cancel = useChange(client.walkthroughs.cancelVisit, onClose);
  return (
    <FormDialog
      title="Call the visit off?"
      submit="Call it off"
      saving={cancel.isPending}
      error={cancel.error}
      kept="The visit stands as it did."
      onSubmit={() => cancel.mutate({ id: visit.id, revision: visit.revision, reason: reason.trim() || null })}
      onClose={onClose}
    >
      <TextInput
        label="Why"
        description="Stands on the page of the visit, not in the mail. Leave names out."
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p>{told} Lines and classrooms that were put down stay here.</p>
    </FormDialog>
  );
}
