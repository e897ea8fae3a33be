import { roleLabels } from 'virtual:trellis/words';
import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Role } from '@trellis/domain/access';
import type { PersonRow } from '@trellis/domain/people';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';
import { accountWords } from '../shared/account-words.ts';
import { lineWords } from '../shared/appointment-words.ts';

const roleOptions = [{ value: '', label: 'Every role' }, ...Role.options.map((value) => ({ value, label: roleLabels[value] }))];
const atOnce = 200;
const mayInvite = ({ account, email }: PersonRow): boolean => email !== null && account !== 'linked';

/** Choose people, page by page, and send each a link. */
export function InviteMany() {
  const [role, setRole] = useState<Role | ''>('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const people = useQuery(
    api.people.listPeople.queryOptions({ input: { offset: (page - 1) * 50, ...(role !== '' && { role }) }, placeholderData: keepPreviousData }),
  );
  const invite = useChange(client.people.invite, () => setChosen(new Map()));
  const onPage = people.data?.rows.filter(mayInvite) ?? [];
  const allChosen = onPage.length > 0 && onPage.every(({ id }) => chosen.has(id));
  const toggle = (which: readonly PersonRow[], on: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const { id, name } of which) on ? next.set(id, name) : next.delete(id);
      return next;
    });
  return (
    <div>
      {invite.data && (
        <output>
          <p>
            {countWords(invite.data.sent.length, 'invitation')} sent.
            {invite.data.left.length > 0 && ` ${countWords(invite.data.left.length, 'person was', 'people were')} not invited:`}
          </p>
          <ul>
            {invite.data.left.map(({ personId, message }) => (
              <li key={personId}>{message}</li>
            ))}
          </ul>
        </output>
      )}
      <ProblemNotice error={invite.error} kept="Whom you chose is still chosen." />
      {people.isPending && <LoadingState what="the people" />}
      {people.isError && <ProblemNotice error={people.error} onRetry={() => people.refetch()} />}
      {people.data && (
        <>
          <NativeSelect
            label="Role"
            data={roleOptions}
            value={role}
            maw="20rem"
            onChange={(event) => {
              setRole(event.currentTarget.value as Role | '');
              setPage(1);
            }}
          />
          <ul className={rows.list}>
            <li className={rows.row}>
              <Checkbox
                label={`Everybody on this page who has no account (${onPage.length})`}
                checked={allChosen}
                disabled={onPage.length === 0}
                onChange={(event) => toggle(onPage, event.currentTarget.checked)}
              />
            </li>
            {people.data.rows.map((person) => (
              <li key={person.id} className={rows.row}>
                <div className={rows.grow}>
                  <Checkbox
                    label={person.name}
                    description={[person.appointments.map(lineWords).join('; '), person.account && accountWords[person.account]].filter(Boolean).join(' · ')}
                    checked={chosen.has(person.id)}
                    disabled={!mayInvite(person)}
                    onChange={(event) => toggle([person], event.currentTarget.checked)}
                  />
                </div>
                {person.email === null && <TextLink to={`/people/${person.id}`}>Add an e-mail</TextLink>}
              </li>
            ))}
          </ul>
          <PageTurner total={people.data.total} page={page} onPage={setPage} />
          <Group mt="md" gap="sm">
            <Button
              disabled={chosen.size === 0 || chosen.size > atOnce}
              loading={invite.isPending}
              onClick={() => invite.mutate({ personIds: [...chosen.keys()] })}
            >
              {chosen.size === 0 ? 'Invite' : `Invite ${countWords(chosen.size, 'person', 'people')}`}
            </Button>
            {chosen.size > atOnce && <span>At most {atOnce} at once.</span>}
          </Group>
        </>
      )}
    </div>
  );
}
