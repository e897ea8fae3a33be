import { Stack } from '@mantine/core';
import { ButtonLink } from '../../ui/links.tsx';

/** The invited address has an account: it is signed in first, and comes back here. */
export function SignInFirst({ email, token }: { email: string; token: string }) {
  return (
    <Stack gap="md">
      <div>There is an account for {email} already. Sign in with it, and you come back here to accept.</div>
      <ButtonLink to="/sign-in" search={{ next: `/invitation/${token}` } as never}>
        Sign in
      </ButtonLink>
    </Stack>
  );
}
