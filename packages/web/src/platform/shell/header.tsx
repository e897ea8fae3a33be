import { Button, Kbd, Menu } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useOpener, usePages } from '../pages/pages-context.ts';
import { newOf } from '../pages/registry.ts';
import { useSession } from '../session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { NetworkState } from './network-state.tsx';
import classes from './shell.module.css';

const FindDialog = lazy(() => import('./find-dialog.tsx'));

/** Find, New, what is sent and what waits, and who is working here as what. */
export function Header() {
  const { account } = useSession();
  const [finding, setFinding] = useState(false);
  useHotkeys([['mod+K', () => setFinding(true)]], []);
  return (
    <header className={classes.header}>
      <Brand className={`${classes.brand} ${classes.headerBrand}`} />
      {account && (
        <button type="button" className={classes.find} onClick={() => setFinding(true)} aria-keyshortcuts="Control+K Meta+K" aria-label="Find a page">
          <IconSearch size={18} aria-hidden />
          <span>Find a page</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </button>
      )}
      <div className={classes.grow} />
      <NewMenu />
      <NetworkState />
      <AccountMenu />
      {finding && (
        <Suspense>
          <FindDialog onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </header>
  );
}

function NewMenu() {
  const entries = newOf(usePages(), useOpener());
  if (entries.length === 0) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" className={classes.new} leftSection={<IconPlus size={16} aria-hidden />} px="sm">
          New
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ path, label }) => (
          <Menu.Item key={path} component={Link} to={path}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
