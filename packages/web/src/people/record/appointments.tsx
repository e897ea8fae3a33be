import { Button } from '@mantine/core';
import type { Person } from '@trellis/domain/people';
import { useState } from 'react';
import { useToday } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';
import { standing } from '../shared/appointment-words.ts';
import { AppointmentRow } from './appointment-row.tsx';
import { GiveRoleForm } from './give-role-form.tsx';

/** Roles that hold or are to come, and those that are over. */
export function Appointments({ person, mayManage }: { person: Person; mayManage: boolean }) {
  const today = useToday();
  const [giving, setGiving] = useState(false);
  const over = person.appointments.filter((line) => standing(line, today) === 'over');
  const open = person.appointments.filter((line) => standing(line, today) !== 'over');
  return (
    <RecordSection
      title="Roles"
      action={
        mayManage &&
        !giving && (
          <Button variant="default" onClick={() => setGiving(true)}>
            Give a role
          </Button>
        )
      }
    >
      {giving && (
        <div style={{ maxWidth: '30rem', marginBottom: '1.5rem' }}>
          <GiveRoleForm personId={person.id} onGiven={() => setGiving(false)} onCancel={() => setGiving(false)} />
        </div>
      )}
      {open.length === 0 && !giving && <EmptyState>A role says as what, where and since when somebody works; access comes with it.</EmptyState>}
      <ul className={rows.list}>
        {open.map((line) => (
          <AppointmentRow key={line.id} appointment={line} mayManage={mayManage} />
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>{countWords(over.length, 'role that is over', 'roles that are over')}</summary>
          <ul className={rows.list}>
            {over.map((line) => (
              <AppointmentRow key={line.id} appointment={line} mayManage={false} />
            ))}
          </ul>
        </details>
      )}
    </RecordSection>
  );
}
