import { Anchor } from '@mantine/core';
import { IconCloudOff, IconFlask, IconLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { asOfWords } from '../offline/as-of.tsx';
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
      <span>You are signed out. Go on writing: what is not sent yet is safe on this device and goes out after you sign in.</span>
      <Anchor component={Link} to="/sign-in" search={{ next: href } as never} size="sm">
        Sign in
      </Anchor>
    </aside>
  );
}

/** Says that the server was not reached, and how old what the page knows of its reader is. */
export function OfflineBar({ asOf }: { asOf: number }) {
  return (
    <aside className={classes.notice} aria-label="No network">
      <IconCloudOff size={18} aria-hidden className={classes.noticeIcon} />
      <span>
        No network: your role is as of {asOfWords(asOf)}. <span className={classes.more}>What you write is saved on this device.</span>
      </span>
    </aside>
  );
}
