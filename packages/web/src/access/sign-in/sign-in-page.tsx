import { useNavigate, useSearch } from '@tanstack/react-router';
import { forgetSession, useSession } from '../../platform/session/index.ts';
import { BarePage } from '../bare-page.tsx';
import { PasswordForm } from './password-form.tsx';
import { safeReturn } from './safe-return.ts';
import { SamplePeople } from './sample-people.tsx';

/** Sign in with e-mail and password; in the demonstration, as one of its people. */
export function SignInPage() {
  const { mode } = useSession();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const enter = async () => {
    await forgetSession();
    await navigate({ href: safeReturn(next), replace: true });
  };
  if (mode === 'demonstration')
    return (
      <BarePage
        wide
        title="Who would you like to be?"
        intro="This is a demonstration with made-up people. Each sees what their role sees; choose one, and change to another at any time."
      >
        <SamplePeople />
      </BarePage>
    );
  return (
    <BarePage title="Sign in to Trellis">
      <PasswordForm onSignedIn={enter} />
    </BarePage>
  );
}
