import { Link } from '@tanstack/react-router';
import type { MenuItem } from '../pages/registry.ts';
import { useSession } from '../session/session.ts';
import { Brand } from './brand.tsx';
import classes from './shell.module.css';

// what lies below an address may belong to another line of the menu
const onlyItself = { exact: true, includeSearch: false };

/** The menu of the role, at a desk. */
export function SideBar({ items, current }: { items: readonly MenuItem[]; current: MenuItem | null }) {
  const appointment = useSession().current;
  return (
    <nav className={classes.side} aria-label="Menu">
      <Brand className={classes.brand} />
      <ul className={classes.menu}>
        {items.map((item) => (
          <li key={item.path}>
            <Link to={item.path} className={classes.item} aria-current={item === current ? 'page' : undefined} activeOptions={onlyItself}>
              <item.icon size={20} stroke={1.75} />
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
      {appointment && (
        <div className={classes.place}>
          {appointment.district.name}
          {appointment.scope.kind !== 'district' && <div>{appointment.scope.name}</div>}
        </div>
      )}
    </nav>
  );
}
