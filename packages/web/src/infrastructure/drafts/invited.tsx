import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { roleLabels } from '@trellis/domain/access';
import type { Design } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useDesignChange } from '../shared/use-design.ts';
import classes from './draft.module.css';

/** Who reads a draft besides its author. Only the author invites. */
export function Invited({ design }: { design: Design }) {
  const [find, setFind] = useState('');
  const [text] = useDebouncedValue(find.trim(), 250);
  const people = useQuery(api.people.listPeople.queryOptions({ input: text.length < 2 ? skipToken : { find: text } }));
  const invited = new Set(design.members.map(({ appointmentId }) => appointmentId));
  const change = useDesignChange((members: string[]) => client.infrastructure.inviteToDraft({ designId: design.id, revision: design.revision, members }));
  const found = (people.data?.rows ?? []).flatMap((person) =>
    person.appointments.filter(({ id }) => !invited.has(id)).map((appointment) => ({ ...appointment, name: person.name })),
  );
  const add = (id: string) => {
    setFind('');
    change.mutate([...invited, id]);
  };
  return (
    <div>
      <h3 style={{ margin: '0.5rem 0', fontSize: '1rem' }}>Who reads it besides its author</h3>
      {design.members.length === 0 && <p className={classes.dimmed}>Nobody yet.</p>}
      <ul className={classes.members}>
        {design.members.map((member) => (
          <li key={member.appointmentId}>
            <span>
              {member.name ?? 'Somebody invited'}{' '}
              <span className={classes.dimmed}>{member.title ?? (member.role && roleLabels[member.role as keyof typeof roleLabels])}</span>
            </span>
            {design.may.invite && (
              <Button variant="subtle" onClick={() => change.mutate([...invited].filter((id) => id !== member.appointmentId))}>
                No longer
              </Button>
            )}
          </li>
        ))}
      </ul>
      {design.may.invite && (
        <>
          <TextInput
            label="Invite somebody"
            placeholder="Two letters of a name"
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            maw="24rem"
          />
          <ul className={classes.members}>
            {found.slice(0, 8).map((one) => (
              <li key={one.id}>
                <span>
                  {one.name}{' '}
                  <span className={classes.dimmed}>
                    {one.title ?? roleLabels[one.role]}, {one.scope.name}
                  </span>
                </span>
                <Button variant="default" onClick={() => add(one.id)}>
                  Invite
                </Button>
              </li>
            ))}
          </ul>
          {text.length >= 2 && people.data && found.length === 0 && <p className={classes.dimmed}>Nobody with these letters.</p>}
        </>
      )}
      <ProblemNotice error={change.error ?? people.error} />
    </div>
  );
}
