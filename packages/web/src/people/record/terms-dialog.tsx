import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type AppointmentRecord, directedByLabels } from '@trellis/domain/people';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AppointmentField } from '../shared/appointment-field.tsx';
import { titleWords } from '../shared/appointment-words.ts';
import type { StaffChoice } from '../shared/staff-field.tsx';

type Directed = AppointmentRecord['directedBy'];
const directedOptions = [{ value: '', label: 'Not recorded' }, ...Object.entries(directedByLabels).map(([value, label]) => ({ value, label }))];

/** The terms of a role: its title, whom it reports to, hours, funding, who directs the work. */
export function TermsDialog({ appointment, onClose }: { appointment: AppointmentRecord; onClose: () => void }) {
  const [title, setTitle] = useState(appointment.title ?? '');
  const [reportsTo, setReportsTo] = useState<StaffChoice | null>(appointment.reportsTo);
  const [hours, setHours] = useState<number | ''>(appointment.minutesPerWeek === null ? '' : appointment.minutesPerWeek / 60);
  const [funding, setFunding] = useState(appointment.funding ?? '');
  const [directedBy, setDirectedBy] = useState<Directed>(appointment.directedBy);
  const save = useChange(client.people.changeAppointment, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <FormDialog
      title={`${titleWords(appointment)}, ${appointment.scope.name}`}
      submit="Save the terms"
      saving={save.isPending}
      error={save.error}
      kept="The terms are as they were; what you typed is still here."
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          id: appointment.id,
          revision: appointment.revision,
          title: title.trim() || null,
          reportsTo: reportsTo?.id ?? null,
          minutesPerWeek: hours === '' ? null : Math.round(hours * 60),
          funding: funding.trim() || null,
          directedBy,
        })
      }
    >
      <TextInput
        label="Title"
        maxLength={200}
        data-autofocus
        value={title}
        error={fieldProblem(problem, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <AppointmentField label="Reports to" value={reportsTo} onChange={setReportsTo} error={fieldProblem(problem, 'reportsTo')} />
      <NumberInput
        label="Hours a week"
        min={0}
        max={168}
        decimalScale={2}
        hideControls
        value={hours}
        error={fieldProblem(problem, 'minutesPerWeek')}
        onChange={(value) => setHours(value === '' ? '' : Number(value))}
      />
      <TextInput
        label="Paid from"
        maxLength={200}
        value={funding}
        error={fieldProblem(problem, 'funding')}
        onChange={(event) => setFunding(event.currentTarget.value)}
      />
      <NativeSelect
        label="Who directs the work"
        data={directedOptions}
        value={directedBy ?? ''}
        onChange={(event) => setDirectedBy((event.currentTarget.value || null) as Directed)}
      />
    </FormDialog>
  );
}
