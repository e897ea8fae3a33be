import { Button, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** Six digits from the leader's screen, one tap, and the scores begin. */
export function JoinPage() {
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const join = useChange(client.calibration.joinRound, ({ id }) => void navigate({ to: `/calibration/${id}/score` }));
  const digits = code.replace(/\D/g, '');
  const problem = join.error ? problemOf(join.error) : null;
  const inField = fieldProblem(problem, 'code');
  return (
    <>
      <PageHeader
        question="Which round do you join?"
        answer="The code is on the leader’s screen. It opens the round for a few hours."
        back={{ to: '/calibration', label: 'Calibration' }}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!join.isPending && digits.length === 6) join.mutate({ code: digits });
        }}
      >
        <Stack gap="md" maw="20rem">
          <TextInput
            label="Code"
            description="Six digits"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={9}
            size="lg"
            value={code}
            error={inField}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <ProblemNotice error={inField === null ? join.error : null} kept="You are in no round yet." />
          <div>
            <Button type="submit" loading={join.isPending} disabled={digits.length !== 6}>
              Join
            </Button>
          </div>
        </Stack>
      </form>
    </>
  );
}
