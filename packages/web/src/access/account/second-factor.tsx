import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { encode } from 'uqr';
import { sessionQuery } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { confirmTwoFactor, disableTwoFactor, enableTwoFactor } from '../auth.ts';
import classes from './account.module.css';
import { readOtpAddress } from './otp-address.ts';

/** Turns the second factor on (secret, then a first code) or off. */
export function SecondFactor({ on }: { on: boolean }) {
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const start = useMutation({ mutationFn: () => enableTwoFactor(password), onSuccess: () => setPassword('') });
  const stop = useMutation({
    mutationFn: () => disableTwoFactor(password),
    onSuccess: () => {
      setPassword('');
      start.reset();
      confirm.reset();
      return refresh();
    },
  });
  const confirm = useMutation({ mutationFn: () => confirmTwoFactor(code.replace(/\s/g, '')), onSuccess: refresh });
  if (start.data && !confirm.isSuccess)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <Stack gap="md" className={classes.form}>
          <Enrollment address={start.data.totpURI} backupCodes={start.data.backupCodes} />
          <ProblemNotice error={confirm.error} kept="The second factor is still off." />
          <TextInput
            label="First code from the app"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={confirm.isPending}>
              Turn it on
            </Button>
          </div>
        </Stack>
      </form>
    );
  const action = on ? stop : start;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        action.mutate();
      }}
    >
      <Stack gap="md">
        <p>
          {on
            ? 'Signing in asks for a code from your authenticator app.'
            : 'A code from an app on your phone, beside the password: nobody gets in with a guessed password alone.'}
        </p>
        <ProblemNotice error={action.error} kept={`The second factor is still ${on ? 'on' : 'off'}.`} />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={action.isPending}>
            {on ? 'Turn it off' : 'Set it up'}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Enrollment({ address, backupCodes }: { address: string; backupCodes: readonly string[] }) {
  const { secret, account } = readOtpAddress(address);
  return (
    <>
      <p>
        Scan this with your authenticator app, or add an account there with the key below ({account}), or <a href={address}>open the app on this device</a>.
      </p>
      <QrCode text={address} />
      <code className={classes.secret}>{secret}</code>
      <p>Keep these codes on paper. Each lets you in once without the phone; they are not shown again.</p>
      <ul className={classes.codes}>
        {backupCodes.map((backup) => (
          <li key={backup}>{backup}</li>
        ))}
      </ul>
    </>
  );
}

/** Drawn here, so that the secret goes to no other service. Dark on light in both looks: scanners need it. */
function QrCode({ text }: { text: string }) {
  const { size, data } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className={classes.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The key as a picture to scan" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
