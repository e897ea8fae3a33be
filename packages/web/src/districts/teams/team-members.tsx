import { Button, Group, TextInput } from '@mantine/core';
import type { TeamMember } from '@trellis/domain/people';
import { useState } from 'react';
import { PersonField } from '../../people/shared/person-field.tsx';
import { client, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords, dayWords } from '../../ui/words.ts';

interface Props {
  teamId: string;
  members: readonly TeamMember[];
  mayManage: boolean;
}

/** Who is in a team; who was, is folded away. */
export function TeamMembers({ teamId, members, mayManage }: Props) {
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const end = useChange((id: string) => client.people.endTeamMember({ id, ends: today }));
  const current = members.filter(({ ends }) => ends === null || ends > today);
  const former = members.filter(({ ends }) => ends !== null && ends <= today);
  return (
    <RecordSection
      title="Members"
      aside={countWords(current.length, 'member')}
      action={
        mayManage && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Add a member
          </Button>
        )
      }
    >
      <ProblemNotice error={end.error} kept="The membership is as it was." />
      {current.length === 0 ? (
        <EmptyState>The people of the team stand here.</EmptyState>
      ) : (
        <ul className={rows.list}>
          {current.map((member) => (
            <li key={member.id} className={rows.row}>
              <div className={rows.grow}>
                <TextLink to={`/people/${member.personId}`}>{member.name}</TextLink>
                <div className={rows.dimmed}>
                  since {dayWords(member.starts)}
                  {member.ends && `, until ${dayWords(member.ends)}`}
                </div>
              </div>
              {mayManage && member.ends === null && (
                <Button
                  variant="default"
                  loading={end.isPending && end.variables === member.id}
                  onClick={() => end.mutate(member.id)}
                  aria-label={`End the membership of ${member.name} today`}
                >
                  End today
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {former.length > 0 && (
        <details style={{ marginTop: '.75rem' }}>
          <summary>{countWords(former.length, 'former member')}</summary>
          <ul className={rows.list}>
            {former.map((member) => (
              <li key={member.id} className={rows.row}>
                {member.name}
                <span className={rows.dimmed}>
                  {dayWords(member.starts)} to {member.ends && dayWords(member.ends)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {adding && <AddMember teamId={teamId} today={today} onClose={() => setAdding(false)} />}
    </RecordSection>
  );
}

function AddMember({ teamId, today, onClose }: { teamId: string; today: string; onClose: () => void }) {
  const [id] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [starts, setStarts] = useState(today);
  const add = useChange(client.people.addTeamMember, onClose);
  return (
    <FormDialog
      title="Add a member"
      submit="Add"
      disabled={person === null}
      saving={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() => person && add.mutate({ id, teamId, personId: person.id, starts })}
    >
      <PersonField label="Who" value={person} onChange={setPerson} autoFocus />
      <Group>
        <TextInput type="date" label="From" required withAsterisk={false} value={starts} onChange={(event) => setStarts(event.currentTarget.value)} />
      </Group>
    </FormDialog>
  );
}
