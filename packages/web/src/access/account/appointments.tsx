import { Badge, Button } from '@mantine/core';
import { startAs, useSession } from '../../platform/session/index.ts';
import { titleOf } from '../../platform/shell/account-menu.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './account.module.css';

/** Every role that the person holds, and the one this tab works under. */
export function Appointments() {
  const { appointments, current } = useSession();
  if (appointments.length === 0)
    return (
      <EmptyState>A role says where and as what you work. Your district's administrator gives you one; until then there is nothing to open here.</EmptyState>
    );
  return (
    <ul className={classes.list}>
      {appointments.map((appointment) => (
        <li key={appointment.id} className={classes.row}>
          <div className={classes.grow}>
            <strong>{titleOf(appointment)}</strong>
            <div className={classes.dimmed}>
              {appointment.scope.kind === 'district' ? appointment.district.name : `${appointment.scope.name}, ${appointment.district.name}`}
              {appointment.until && `, until ${appointment.until}`}
            </div>
          </div>
          {appointment.id === current?.id ? (
            <Badge variant="light" tt="none">
              In this tab
            </Badge>
          ) : (
            <Button variant="default" onClick={() => startAs(appointment.id)}>
              Work as this
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
