import { Anchor } from '@mantine/core';
import { IconFlask, IconLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import classes from './shell.module.css';

/** Says that nobody here is real. */
export function DemonstrationBar() {
  return (
    <aside className={classes.notice} aria-label="Demonstration">
      <IconFlask size={18} aria-hidden className={classes.noticeIcon} />
      <span>
        Demonstration: made-up people<span className={classes.more}> and schools. Change whatever you like</span>.
      </span>
      <Anchor component={Link} to="/sign-in" size="sm">
        Be somebody else
      </Anchor>
    </aside>
  );
}

/** Says that the session ended, without taking the page away. */
export function SignedOutBar() {
  const { href } = useLocation();
  return (
    <aside className={classes.notice} role="alert">
      <IconLock size={18} aria-hidden className={classes.noticeIcon} />
      <span>You are signed out. Texts not sent yet are safe on this device.</span>
      <Anchor component={Link} to="/sign-in" search={{ next: href } as never} size="sm">
        Sign in
      </Anchor>
    </aside>
  );
}
