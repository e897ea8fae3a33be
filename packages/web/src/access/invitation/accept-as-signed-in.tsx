import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery, signOut } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { Accept } from './accept.ts';

interface Props {
  signedInAs: string;
  token: string;
  accept: Accept;
  onSignedOut: () => void;
}

/** Takes the invitation with the account that is signed in, or signs that one out first. */
export function AcceptAsSignedIn({ signedInAs, token, accept, onSignedOut }: Props) {
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => signOut({ leavingUnsent: true }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onSignedOut();
    },
  });
  return (
    <Stack gap="md">
      <ProblemNotice error={accept.error ?? leave.error} kept="The invitation is still open." />
      <div>
        You are signed in as <strong>{signedInAs}</strong>. The new role will belong to this account.
      </div>
      <Button loading={accept.isPending} onClick={() => accept.mutate({ token })}>
        Accept with this account
      </Button>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        This is not me
      </Button>
    </Stack>
  );
}
