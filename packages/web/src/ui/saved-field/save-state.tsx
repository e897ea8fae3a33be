import { IconAlertTriangle, IconArrowsExchange, IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './saved-field.module.css';
import type { Standing } from './saving.ts';

const looks = {
  kept: [IconPencil, 'Saved on this device'],
  unkept: [IconPencil, 'This device has no room left: leave the page only when this is sent'],
  sending: [IconClock, 'Sending'],
  waiting: [IconClock, 'Waiting to send. It is safe here.'],
  sent: [IconCheck, 'Sent'],
  conflict: [IconArrowsExchange, 'Two versions, both kept'],
  refused: [IconAlertTriangle, 'Not accepted'],
} as const satisfies Record<Exclude<Standing, 'still'>, readonly [typeof IconCheck, string]>;

/** Icon and words for where a text stands; nothing while it is as the server has it. */
export function SaveState({ standing }: { standing: Standing }) {
  const [at, setAt] = useState('');
  useEffect(() => {
    if (standing === 'sent') setAt(new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' }));
  }, [standing]);
  const [Icon, words] = standing === 'still' ? [null, ''] : looks[standing];
  return (
    <span className={classes.state} data-standing={standing} role="status">
      {Icon && <Icon size={16} aria-hidden />}
      {standing === 'sent' ? `${words} ${at}` : words}
    </span>
  );
}
