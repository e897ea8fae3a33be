import { IconAlertTriangle, IconArrowsExchange, IconCheck, IconClock, IconLock, IconPencil } from '@tabler/icons-react';
import { thisDevice } from './device-words.ts';
import classes from './record-state.module.css';
import type { RecordState } from './standing.ts';

interface Props {
  state: RecordState;
  /** when the server said yes, by the device's clock */
  sentAt?: number | null;
  /** why it was refused or is kept apart */
  problem?: string | null;
  /** read out as it changes; off where many stand in a list */
  live?: boolean;
}

const icons: Record<Exclude<RecordState, 'still'>, typeof IconCheck> = {
  kept: IconPencil,
  unkept: IconPencil,
  waiting: IconClock,
  sending: IconClock,
  sent: IconCheck,
  conflict: IconArrowsExchange,
  refused: IconAlertTriangle,
  quarantined: IconAlertTriangle,
  sealed: IconLock,
};

/** Where a record stands: an icon and words, never a color alone. Nothing while it is as the server has it. */
export function RecordStateText({ state, sentAt = null, problem = null, live = true }: Props) {
  const Icon = state === 'still' ? null : icons[state];
  return (
    <span className={classes.state} data-state={state} role={live ? 'status' : undefined}>
      {Icon && <Icon size={16} aria-hidden />}
      {stateWords(state, { device: thisDevice(), sentAt, problem })}
    </span>
  );
}

/** The same in words: `Saved on this phone`, `Sent 10:42 AM`. */
function stateWords(state: RecordState, { device, sentAt, problem }: { device: string; sentAt: number | null; problem: string | null }): string {
  const words: Record<RecordState, string> = {
    still: '',
    kept: `Saved on this ${device}`,
    unkept: `Not saved on this ${device}: leave the page only when it is sent, or save a copy`,
    waiting: 'Waiting to send. It is safe here.',
    sending: 'Sending',
    sent: sentAt === null ? 'Sent' : `Sent ${new Date(sentAt).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}`,
    conflict: 'Two versions, both kept',
    refused: problem === null ? 'Not accepted. It is safe here.' : `Not accepted: ${problem}`,
    quarantined: problem ?? 'Kept apart: only you can see it.',
    sealed: 'Saved here earlier: opens after you sign in',
  };
  return words[state];
}
