import { Button, Group, Stack } from '@mantine/core';
import type { Role } from '@trellis/domain/access';
import { useState } from 'react';
import { client, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { appointmentOf, emptyRole } from './role-draft.ts';
import { RoleFields } from './role-fields.tsx';

interface Props {
  personId: string;
  onGiven: (role: Role) => void;
  onCancel?: () => void;
}

/** Gives somebody one more role. */
export function GiveRoleForm({ personId, onGiven, onCancel }: Props) {
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => emptyRole(today));
  const give = useChange(client.people.giveAppointment, (_given, { role }) => onGiven(role));
  const appointment = appointmentOf(draft, { id, personId });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (appointment) give.mutate(appointment);
      }}
    >
      <Stack gap="md">
        <RoleFields draft={draft} onChange={setDraft} problem={give.error ? problemOf(give.error) : null} />
        <ProblemNotice error={give.error} kept="No role was given." />
        <Group gap="sm">
          <Button type="submit" loading={give.isPending} disabled={appointment === null}>
            Give the role
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
