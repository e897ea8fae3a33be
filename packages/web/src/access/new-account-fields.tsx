import { PasswordInput, TextInput } from '@mantine/core';
import { fieldProblem, type Problem } from '../platform/api/index.ts';
import { passwordHint, passwordProblem } from './password/password-rule.ts';

export interface NewAccount {
  name: string;
  password: string;
}

interface Props {
  account: NewAccount;
  onChange: (change: Partial<NewAccount>) => void;
  /** shows what is wrong with the password; before the first try it would only disturb the typing */
  tried: boolean;
  problem: Problem | null;
  /** where the operation's fields stand: `account.` or nothing */
  path: string;
}

/** Name and password of an account that is being made. */
export function NewAccountFields({ account, onChange, tried, problem, path }: Props) {
  return (
    <>
      <TextInput
        label="Your name"
        description="As the people you work with know you"
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={200}
        error={fieldProblem(problem, `${path}name`)}
        value={account.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <PasswordInput
        label="Password"
        description={passwordHint}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={(tried ? passwordProblem(account.password) : null) ?? fieldProblem(problem, `${path}password`)}
        value={account.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
    </>
  );
}
