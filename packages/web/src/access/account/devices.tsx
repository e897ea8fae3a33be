import { Badge, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { currentSession, type DeviceSession, listSessions, revokeSession } from '../auth.ts';
import classes from './account.module.css';
import { deviceName } from './device-name.ts';

export const devicesKey = ['access', 'devices'];

/** Every device that is signed in with this account; each can be signed out from here. */
export function Devices() {
  const queries = useQueryClient();
  const devices = useQuery({
    queryKey: devicesKey,
    queryFn: async () => {
      const [sessions, current] = await Promise.all([listSessions(), currentSession()]);
      return { sessions, currentId: current?.session.id ?? null };
    },
  });
  const end = useMutation({
    mutationFn: ({ token }: DeviceSession) => revokeSession(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: devicesKey }),
  });
  if (devices.isPending) return <LoadingState what="your devices" lines={2} />;
  if (devices.isError) return <ProblemNotice error={devices.error} onRetry={() => devices.refetch()} />;
  return (
    <>
      <ProblemNotice error={end.error} kept="That device is still signed in." />
      <ul className={classes.list}>
        {devices.data.sessions.map((session) => (
          <li key={session.id} className={classes.row}>
            <div className={classes.grow}>
              <strong>{deviceName(session.userAgent)}</strong>
              <div className={classes.dimmed}>
                Signed in {day(session.createdAt)}, last used {day(session.updatedAt)}
                {session.ipAddress && `, from ${session.ipAddress}`}
              </div>
            </div>
            {session.id === devices.data.currentId ? (
              <Badge variant="light" tt="none">
                This device
              </Badge>
            ) : (
              <Button variant="default" loading={end.isPending && end.variables.id === session.id} onClick={() => end.mutate(session)}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const day = (moment: string): string => new Date(moment).toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
