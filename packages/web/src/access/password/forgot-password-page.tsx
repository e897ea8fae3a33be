import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { requestPasswordReset } from '../auth.ts';
import { BarePage } from '../bare-page.tsx';

/** Asks for a link to choose a new password. The answer is the same whether or not there is such an account. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => requestPasswordReset(email.trim()) });
  if (ask.isSuccess)
    return (
      <BarePage
        title="Look into your mail"
        intro={`If ${email.trim()} has an account here, a link to choose a new password is on its way. It works once, for an hour.`}
      >
        <TextLink to="/sign-in">Back to sign in</TextLink>
      </BarePage>
    );
  return (
    <BarePage title="Forgot your password?" intro="We send a link to choose a new one.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Stack gap="md">
          <ProblemNotice error={ask.error} />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={ask.isPending} fullWidth>
            Send the link
          </Button>
          <TextLink to="/sign-in">Back to sign in</TextLink>
        </Stack>
      </form>
    </BarePage>
  );
}
