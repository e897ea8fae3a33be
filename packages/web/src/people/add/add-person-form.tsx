import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { appointmentOf, emptyRole } from '../record/role-draft.ts';
import { RoleFields } from '../record/role-fields.tsx';

interface Props {
  onAdded: (person: { id: string; name: string }) => void;
}

/** One person with a role, in one form. */
export function AddPersonForm({ onAdded }: Props) {
  const today = useToday();
  const [ids] = useState(() => ({ personId: crypto.randomUUID(), id: crypto.randomUUID() }));
  const [person, setPerson] = useState({ name: '', email: '', externalId: '' });
  const [role, setRole] = useState(() => emptyRole(today));
  const appointment = appointmentOf(role, ids);
  const add = useChange(
    async () => {
      // sent again after a failure, the same person is taken as the same one
      await client.people.createPerson({
        id: ids.personId,
        name: person.name,
        email: person.email.trim() || null,
        externalId: person.externalId.trim() || null,
      });
      if (appointment) await client.people.giveAppointment(appointment);
    },
    () => onAdded({ id: ids.personId, name: person.name }),
  );
  const problem = add.error ? problemOf(add.error) : null;
  const incomplete = role.role !== '' && appointment === null;
  return (
    <form
      style={{ maxWidth: '30rem' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!incomplete) add.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          value={person.name}
          error={fieldProblem(problem, 'name')}
          onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          description="The invitation goes there"
          type="email"
          autoComplete="off"
          value={person.email}
          error={fieldProblem(problem, 'email')}
          onChange={(event) => setPerson({ ...person, email: event.currentTarget.value })}
        />
        <TextInput
          label="Staff number (optional)"
          maxLength={80}
          value={person.externalId}
          error={fieldProblem(problem, 'externalId')}
          onChange={(event) => setPerson({ ...person, externalId: event.currentTarget.value })}
        />
        <RoleFields draft={role} onChange={setRole} problem={problem} />
        <ProblemNotice error={add.error} kept="What you typed is still here." />
        <div>
          <Button type="submit" loading={add.isPending} disabled={incomplete}>
            Add the person
          </Button>
        </div>
      </Stack>
    </form>
  );
}
