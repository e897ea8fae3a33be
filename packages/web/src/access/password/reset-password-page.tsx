import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { usePageParams } from '../../platform/pages/index.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { resetPassword } from '../auth.ts';
import { BarePage } from '../bare-page.tsx';
import { passwordHint, passwordProblem } from './password-rule.ts';

/** Chooses a new password with the link from the mail. */
export function ResetPasswordPage() {
  const { token } = usePageParams<'token'>();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const reset = useMutation({ mutationFn: () => resetPassword(token, password) });
  const problem = passwordProblem(password);
  if (reset.isSuccess)
    return (
      <BarePage title="Your new password holds" intro="Use it from now on.">
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </BarePage>
    );
  return (
    <BarePage title="Choose a new password">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (problem === null) reset.mutate();
        }}
      >
        <Stack gap="md">
          <ProblemNotice error={reset.error} kept="Your password is as it was." todo={<TextLink to="/forgot-password">Ask for a new link</TextLink>} />
          <PasswordInput
            label="New password"
            description={passwordHint}
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={tried ? problem : null}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={reset.isPending} fullWidth>
            Use this password
          </Button>
        </Stack>
      </form>
    </BarePage>
  );
}
