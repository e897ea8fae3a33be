import { roleLabels } from 'virtual:trellis/words';
import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLogout, IconSettings, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Appointment } from '@trellis/domain/access';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { startAs, useSession } from '../session/session.ts';
import { signOut, UnsentWork } from '../session/sign-out.ts';
import { ColorSchemeItems } from './color-scheme-items.tsx';
import classes from './shell.module.css';

const SignOutDialog = lazy(() => import('./sign-out-dialog.tsx'));

/** What somebody is here: the district's own title, else the role. */
export const titleOf = ({ title, role }: Appointment): string => title ?? roleLabels[role];

/** Who is signed in and as what; the other roles and districts; the look; the way out. */
export function AccountMenu() {
  const { account, appointments, current, mode } = useSession();
  const [unsent, setUnsent] = useState<number | null>(null);
  const leave = useMutation({
    mutationFn: () => signOut(),
    networkMode: 'always',
    onSuccess: () => startAs(null, '/sign-in'),
    onError: (error) => {
      if (error instanceof UnsentWork) setUnsent(error.count);
      else
        notifications.show({
          color: 'red',
          withBorder: true,
          closeButtonProps: { 'aria-label': 'Close' },
          message: `You are still signed in. ${problemOf(error).message}`,
        });
    },
  });
  if (account === null) return null;
  const role = current ? titleOf(current) : 'No role yet';
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <button type="button" className={classes.switch} aria-label={`${account.name}, ${role}: role, account and look`}>
          <IconUserCircle size={26} stroke={1.5} aria-hidden />
          <span className={classes.switchText}>
            {account.name}
            <small>{role}</small>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {appointments.length > 0 && <Menu.Label>Working as</Menu.Label>}
        {appointments.map((appointment) => (
          <Menu.Item
            key={appointment.id}
            onClick={() => startAs(appointment.id)}
            aria-current={appointment.id === current?.id || undefined}
            rightSection={appointment.id === current?.id ? <IconCheck size={16} aria-label="now" /> : null}
          >
            <span className={classes.switchText} style={{ display: 'block', whiteSpace: 'normal' }}>
              {titleOf(appointment)}
              <small>{placeOf(appointment)}</small>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconSettings size={18} aria-hidden />}>
          Account and security
        </Menu.Item>
        <Menu.Item component={Link} to="/what-is-stored" leftSection={<IconShieldLock size={18} aria-hidden />}>
          What is stored
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leave.mutate()}>
          {mode === 'demonstration' ? 'Be somebody else' : 'Sign out'}
        </Menu.Item>
      </Menu.Dropdown>
      {unsent !== null && (
        <Suspense>
          <SignOutDialog unsent={unsent} onSignedOut={() => startAs(null, '/sign-in')} onClose={() => setUnsent(null)} />
        </Suspense>
      )}
    </Menu>
  );
}

function placeOf({ scope, district }: Appointment): string {
  return scope.kind === 'district' ? district.name : `${scope.name}, ${district.name}`;
}
