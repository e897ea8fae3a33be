import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, fieldProblem, problemOf } from '../../platform/api/index.ts';
import { startAs } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { NewAccountFields } from '../new-account-fields.tsx';
import { passwordProblem } from '../password/password-rule.ts';

const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([zoneHere, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** The administrator's account and the district, made in one step. */
export function SetUpForm({ token }: { token: string }) {
  const [account, setAccount] = useState({ name: '', email: '', password: '' });
  const [district, setDistrict] = useState({ name: '', timeZone: zoneHere });
  const [tried, setTried] = useState(false);
  const setUp = useMutation(
    api.access.setUpDistrict.mutationOptions({
      onSuccess: ({ appointmentId }) => startAs(appointmentId, '/set-up-district'),
    }),
  );
  const problem = setUp.error ? problemOf(setUp.error) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (passwordProblem(account.password) === null) setUp.mutate({ token, account, district });
      }}
    >
      <Stack gap="md">
        <ProblemNotice error={setUp.error} kept="Nothing was made yet; what you typed is still here." />
        <TextInput
          label="District"
          required
          withAsterisk={false}
          maxLength={200}
          error={fieldProblem(problem, 'district.name')}
          value={district.name}
          onChange={(event) => setDistrict({ ...district, name: event.currentTarget.value })}
        />
        <TypeAhead
          label="Time zone"
          description="Days and weeks begin by this clock. Type a city; Tab takes the first."
          choices={zones}
          required
          error={fieldProblem(problem, 'district.timeZone')}
          value={district.timeZone}
          onChange={(timeZone) => setDistrict({ ...district, timeZone: timeZone ?? '' })}
        />
        <TextInput
          label="Your e-mail"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          error={fieldProblem(problem, 'account.email')}
          value={account.email}
          onChange={(event) => setAccount({ ...account, email: event.currentTarget.value })}
        />
        <NewAccountFields account={account} onChange={(change) => setAccount({ ...account, ...change })} tried={tried} problem={problem} path="account." />
        <Button type="submit" loading={setUp.isPending} fullWidth>
          Set up the district
        </Button>
      </Stack>
    </form>
  );
}
