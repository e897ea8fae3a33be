import { useSession } from '../../platform/session/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { Appointments } from './appointments.tsx';
import { ChangePassword } from './change-password.tsx';
import { Devices } from './devices.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The account of the person who is signed in: roles, password, second factor, devices. */
export function AccountPage() {
  const { account, appointments, mode } = useSession();
  if (account === null) return null;
  const roles = appointments.length;
  return (
    <>
      <PageHeader
        question="Is your account in order?"
        answer={`${account.name}, ${account.email}: ${roles === 0 ? 'no role yet' : roles === 1 ? 'one role' : `${roles} roles`}, second factor ${account.twoFactor ? 'on' : 'off'}.`}
      />
      <RecordSection title="Your roles">
        <Appointments />
      </RecordSection>
      {mode === 'demonstration' ? (
        <p>People of the demonstration have no password and no second factor; you sign in with one click.</p>
      ) : (
        <>
          <RecordSection title="Password">
            <ChangePassword />
          </RecordSection>
          <RecordSection title="Second factor" aside={account.twoFactor ? 'on' : 'off'}>
            <SecondFactor on={account.twoFactor} />
          </RecordSection>
          <RecordSection title="Where you are signed in">
            <Devices />
          </RecordSection>
        </>
      )}
    </>
  );
}
