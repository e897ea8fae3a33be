import { Button, Group } from '@mantine/core';
import type { AccountState, Person } from '@trellis/domain/people';
import { client, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';

const sentences: Record<Exclude<AccountState, 'linked'>, string> = {
  none: 'Not invited yet. An invitation is a link by mail, with which somebody makes an account; it opens for 14 days.',
  invited: 'A link is on its way and has not been used yet.',
  expired: 'The link ran out before it was used.',
};

/** Whether somebody has a link to make an account; send it, send it again, close it. */
export function Invitation({ person, state }: { person: Person; state: Exclude<AccountState, 'linked'> }) {
  const send = useChange(() => client.people.resendInvitation({ personId: person.id }));
  const withdraw = useChange(() => client.people.withdrawInvitation({ personId: person.id }));
  const left = send.data?.left[0]?.message;
  return (
    <RecordSection title="Invitation">
      <p>{sentences[state]}</p>
      {send.data && (
        <output>
          <p>{left ?? `A new link was sent to ${person.email}.`}</p>
        </output>
      )}
      <ProblemNotice error={send.error ?? withdraw.error} kept="The invitation is as it was." />
      {person.email === null ? (
        <p>Add an e-mail address below first.</p>
      ) : (
        <Group gap="sm">
          <Button variant={state === 'none' ? 'filled' : 'default'} loading={send.isPending} onClick={() => send.mutate(undefined)}>
            {state === 'none' ? 'Invite' : 'Send a new link'}
          </Button>
          {state === 'invited' && (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              Withdraw the invitation
            </Button>
          )}
        </Group>
      )}
    </RecordSection>
  );
}
