import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { problemOf } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { NewAccountFields } from '../new-account-fields.tsx';
import { passwordProblem } from '../password/password-rule.ts';
import type { Accept } from './accept.ts';

/** Takes the invitation with a new account for the invited address. */
export function AcceptWithNewAccount({ invitedName, token, accept }: { invitedName: string; token: string; accept: Accept }) {
  const [account, setAccount] = useState({ name: invitedName, password: '' });
  const [tried, setTried] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (passwordProblem(account.password) === null) accept.mutate({ token, ...account });
      }}
    >
      <Stack gap="md">
        <ProblemNotice error={accept.error} kept="The invitation is still open; your name is still here." />
        <NewAccountFields
          account={account}
          onChange={(change) => setAccount({ ...account, ...change })}
          tried={tried}
          problem={accept.error ? problemOf(accept.error) : null}
          path=""
        />
        <Button type="submit" loading={accept.isPending} fullWidth>
          Make my account
        </Button>
      </Stack>
    </form>
  );
}
