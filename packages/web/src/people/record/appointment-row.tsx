import { Button, Group, TextInput } from '@mantine/core';
import { type AppointmentRecord, directedByLabels } from '@trellis/domain/people';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import rows from '../../ui/rows.module.css';
import { spanWords, titleWords } from '../shared/appointment-words.ts';
import { TermsDialog } from './terms-dialog.tsx';

/** One role of a person, with its terms; it can be ended, and its terms changed. */
export function AppointmentRow({ appointment, mayManage }: { appointment: AppointmentRecord; mayManage: boolean }) {
  const today = useToday();
  const [open, setOpen] = useState<'end' | 'terms' | null>(null);
  const { minutesPerWeek, reportsTo, funding, directedBy } = appointment;
  const terms = [
    reportsTo && `reports to ${reportsTo.name}`,
    directedBy && `directed by ${directedByLabels[directedBy].toLowerCase()}`,
    minutesPerWeek !== null && `${(minutesPerWeek / 60).toLocaleString('en-US', { maximumFractionDigits: 1 })} h a week`,
    funding && `paid from ${funding}`,
  ].filter(Boolean);
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{titleWords(appointment)}</strong>
        <div>{appointment.scope.name}</div>
        <div className={rows.dimmed}>{spanWords(appointment, today)}</div>
        {terms.length > 0 && <div className={rows.dimmed}>{terms.join('; ')}</div>}
      </div>
      {mayManage && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen('terms')} aria-label={`Change the terms: ${titleWords(appointment)}`}>
            Terms
          </Button>
          <Button variant="default" onClick={() => setOpen('end')} aria-label={`End the role: ${titleWords(appointment)}`}>
            {appointment.until === null ? 'End' : 'Last day'}
          </Button>
        </Group>
      )}
      {open === 'terms' && <TermsDialog appointment={appointment} onClose={() => setOpen(null)} />}
      {open === 'end' && <EndDialog appointment={appointment} today={today} onClose={() => setOpen(null)} />}
    </li>
  );
}

function EndDialog({ appointment, today, onClose }: { appointment: AppointmentRecord; today: string; onClose: () => void }) {
  const [until, setUntil] = useState(appointment.until ?? today);
  const end = useChange((on: string | null) => client.people.endAppointment({ id: appointment.id, revision: appointment.revision, until: on }), onClose);
  return (
    <FormDialog
      title={`${titleWords(appointment)}, ${appointment.scope.name}`}
      submit="Set the last day"
      saving={end.isPending}
      error={end.error}
      kept="The role is as it was."
      onClose={onClose}
      onSubmit={() => end.mutate(until)}
    >
      <p style={{ margin: 0 }}>
        After its last day nothing opens by this role any more. Role and place of an appointment never change: end it and give another.
      </p>
      <TextInput
        type="date"
        label="Last day"
        required
        withAsterisk={false}
        data-autofocus
        min={appointment.from}
        value={until}
        error={end.error ? fieldProblem(problemOf(end.error), 'until') : null}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {appointment.until !== null && (
        <div>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
            Leave it open-ended
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
