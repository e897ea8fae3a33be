import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { signIn } from '../auth.ts';
import { SecondFactorForm } from './second-factor-form.tsx';

/** E-mail and password; then the code, for those who have a second factor. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);
  const enter = useMutation({
    mutationFn: async () => {
      if ((await signIn(email.trim(), password)) === 'second_factor') setAsksForCode(true);
      else onSignedIn();
    },
  });
  if (asksForCode) return <SecondFactorForm onSignedIn={onSignedIn} onStartAgain={() => setAsksForCode(false)} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemNotice error={enter.error} kept="Nothing was changed; your e-mail is still here." />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={enter.isPending} fullWidth>
          Sign in
        </Button>
        <TextLink to="/forgot-password">Forgot your password?</TextLink>
      </Stack>
    </form>
  );
}
