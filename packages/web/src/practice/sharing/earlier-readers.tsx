import { useQuery } from '@tanstack/react-query';
import type { LogShare } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { earlierReaders, openedWords } from './opened-words.ts';
import classes from './sharing.module.css';

/** Who opened the log while it was shared with them; that it could not be loaded is said beside those who read it now. */
export function EarlierReaders({ shares }: { shares: readonly LogShare[] }) {
  const openings = useQuery(api.practice.listOpenings.queryOptions());
  return earlierReaders(openings.data?.readers ?? [], shares).map((opened) => (
    <p key={opened.reader.appointmentId} className={classes.hint}>
      {opened.reader.name} no longer reads along. {openedWords(opened)}.
    </p>
  ));
}
