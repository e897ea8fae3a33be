import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import { thisDevice } from '../outbox/device-words.ts';
import { saveCopy } from '../outbox/save-copy.ts';
import { signOut } from '../session/sign-out.ts';

interface Props {
  unsent: number;
  onSignedOut: () => void;
  onClose: () => void;
}

/** Asks somebody who wants to leave before everything is sent. */
export default function SignOutDialog({ unsent, onSignedOut, onClose }: Props) {
  const leave = useMutation({ mutationFn: () => signOut({ leavingUnsent: true }), networkMode: 'always', onSuccess: onSignedOut });
  const device = thisDevice();
  return (
    <Dialog onClose={onClose} title={`${countWords(unsent, 'text')} ${unsent === 1 ? 'is' : 'are'} not sent yet`}>
      <Stack gap="md">
        <p>
          {unsent === 1 ? 'It stays' : 'They stay'} on this {device}, sealed: nobody else can read {unsent === 1 ? 'it' : 'them'} here.{' '}
          {unsent === 1 ? 'It is' : 'They are'} sent after you sign in again on this {device}.
        </p>
        <ProblemNotice error={leave.error} kept="You are still signed in, and nothing is lost." />
        <Group gap="sm">
          <Button onClick={onClose}>Stay</Button>
          <Button variant="default" onClick={() => void saveCopy()}>
            Save a copy
          </Button>
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            Sign out
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
