import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { MenuItem } from '../pages/registry.ts';
import classes from './shell.module.css';

// what lies below an address may belong to another line of the menu
const onlyItself = { exact: true, includeSearch: false };

interface Props {
  shown: readonly MenuItem[];
  more: readonly MenuItem[];
  current: MenuItem | null;
}

/** The menu of the role, on a phone: the first four and More. */
export function BottomBar({ shown, more, current }: Props) {
  return (
    <nav className={classes.bottom} aria-label="Menu">
      <ul>
        {shown.map((item) => (
          <li key={item.path}>
            <Link to={item.path} className={classes.tab} aria-current={item === current ? 'page' : undefined} activeOptions={onlyItself}>
              <item.icon size={22} stroke={1.75} />
              <span>{item.label}</span>
            </Link>
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <Menu position="top-end" width={240} withinPortal>
              <Menu.Target>
                <button type="button" className={classes.tab} aria-current={current && more.includes(current) ? 'page' : undefined}>
                  <IconDots size={22} stroke={1.75} />
                  <span>More</span>
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {more.map((item) => (
                  <Menu.Item key={item.path} component={Link} to={item.path} leftSection={<item.icon size={20} stroke={1.75} />}>
                    {item.label}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
