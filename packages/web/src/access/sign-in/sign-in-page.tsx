import { useSearch } from '@tanstack/react-router';
import { startAs, useSession } from '../../platform/session/index.ts';
import { BarePage } from '../bare-page.tsx';
import { PasswordForm } from './password-form.tsx';
import { safeReturn } from './safe-return.ts';
import { SamplePeople } from './sample-people.tsx';

/** Sign in with e-mail and password; in the demonstration, as one of its people. */
export function SignInPage() {
  const { mode } = useSession();
  const { next } = useSearch({ strict: false }) as { next?: string };
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
      <PasswordForm onSignedIn={() => startAs(null, safeReturn(next))} />
    </BarePage>
  );
}
