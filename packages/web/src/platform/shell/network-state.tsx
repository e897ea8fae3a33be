import { useNetwork } from '@mantine/hooks';
import { IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import { useUnsentCount } from '../drafts/use-unsent.ts';
import classes from './shell.module.css';

/** What is sent and what waits: an icon and words, never a color alone. */
export function NetworkState() {
  const { online } = useNetwork();
  const sending = useIsMutating();
  const unsent = useUnsentCount();
  const [state, Icon, words] = !online
    ? (['offline', IconClock, unsent > 0 ? `No network. ${unsent} waiting to send` : 'No network'] as const)
    : sending > 0
      ? (['sending', IconClock, 'Sending'] as const)
      : unsent > 0
        ? (['kept', IconPencil, `${unsent} not sent yet`] as const)
        : (['sent', IconCheck, 'All sent'] as const);
  return (
    <div className={classes.sync} data-state={state} role="status" title={words} data-no-print>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{words}</span>
    </div>
  );
}
