import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useUnsent } from '../outbox/unsent.ts';
import classes from './shell.module.css';
import { syncWords } from './sync-words.ts';

const icons = { offline: IconClock, look: IconAlertTriangle, sending: IconClock, waiting: IconClock, kept: IconPencil, sent: IconCheck };

/** What is sent and what waits: an icon and words, never a color alone. Opens the list of what is not sent. */
export function NetworkState() {
  const { online } = useNetwork();
  const mutating = useIsMutating() > 0;
  const unsent = useUnsent();
  const { state, words } = syncWords({ ...unsent, online, sending: mutating || unsent.sending });
  const Icon = icons[state];
  const count = unsent.records + unsent.texts;
  return (
    <Link to={'/sync' as string} className={classes.sync} data-state={state} title={words} data-no-print>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span role="status" className={classes.syncWords}>
        {words}
      </span>
      {count > 0 && (
        <span className={classes.syncCount} aria-hidden>
          {count}
        </span>
      )}
    </Link>
  );
}
