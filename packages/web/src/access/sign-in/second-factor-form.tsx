import { Anchor, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { verifyBackupCode, verifyCode } from '../auth.ts';

interface Props {
  onSignedIn: () => void;
  onStartAgain: () => void;
}

/** The six digits of the authenticator app, or one of the codes kept on paper. */
export function SecondFactorForm({ onSignedIn, onStartAgain }: Props) {
  const [code, setCode] = useState('');
  const [trust, setTrust] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const verify = useMutation({
    mutationFn: async () => {
      const typed = code.replace(/\s/g, '');
      await (onPaper ? verifyBackupCode(typed) : verifyCode(typed, trust));
      onSignedIn();
    },
  });
  const change = () => {
    setOnPaper(!onPaper);
    setCode('');
    verify.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemNotice error={verify.error} />
        <TextInput
          key={String(onPaper)}
          label={onPaper ? 'One of your backup codes' : 'Code from your authenticator app'}
          description={onPaper ? 'Each works once.' : 'Six digits, new every 30 seconds.'}
          inputMode={onPaper ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {!onPaper && <Checkbox label="Do not ask on this device for 30 days" checked={trust} onChange={(event) => setTrust(event.currentTarget.checked)} />}
        <Button type="submit" loading={verify.isPending} fullWidth>
          Sign in
        </Button>
        <Group justify="space-between">
          <Anchor component="button" type="button" onClick={change}>
            {onPaper ? 'Use the app instead' : 'Use a backup code'}
          </Anchor>
          <Anchor component="button" type="button" onClick={onStartAgain}>
            Start again
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
