import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { changePassword } from '../auth.ts';
import { passwordHint, passwordProblem } from '../password/password-rule.ts';
import classes from './account.module.css';
import { devicesKey } from './devices.tsx';

/** A new password; every other device is signed out with it. */
export function ChangePassword() {
  const queries = useQueryClient();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const problem = passwordProblem(next);
  const change = useMutation({
    mutationFn: () => changePassword(now, next),
    onSuccess: async () => {
      setNow('');
      setNext('');
      setTried(false);
      await queries.invalidateQueries({ queryKey: devicesKey });
    },
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === null) change.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemNotice error={change.error} kept="Your password is as it was." />
        {change.isSuccess && next === '' && <output>Your new password holds. Other devices are signed out.</output>}
        <PasswordInput
          label="Password now"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={now}
          onChange={(event) => setNow(event.currentTarget.value)}
        />
        <PasswordInput
          label="New password"
          description={passwordHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={tried ? problem : null}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            Change the password
          </Button>
        </div>
      </Stack>
    </form>
  );
}
