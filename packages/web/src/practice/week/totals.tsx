import { type Totals, taskKindLabels } from '@trellis/domain/practice';
import { TextLink } from '../../ui/links.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { lengthWords } from '../shared/words.ts';
import classes from './totals.module.css';

/** The week by kind of task: how often and how long. */
export function WeekTotals({ totals, from, to }: { totals: Totals; from: string; to: string }) {
  const rows = totals.byKind.toSorted((a, b) => b.minutes - a.minutes);
  const most = Math.max(1, ...rows.map(({ minutes }) => minutes));
  return (
    <RecordSection title="The week so far" aside={totals.tasks === 0 ? undefined : `${totals.tasks} tasks`}>
      {rows.length === 0 ? (
        <p className={classes.none}>Totals by kind of task stand here once something is logged.</p>
      ) : (
        <table className={classes.table}>
          <caption className={classes.caption}>Tasks and time by kind</caption>
          <tbody>
            {rows.map(({ kind, tasks, minutes }) => (
              <tr key={kind}>
                <th scope="row">
                  <TextLink to="/log" search={{ kinds: kind, from, to } as never} className={classes.kind}>
                    {taskKindLabels[kind]}
                  </TextLink>
                  <span className={classes.bar} aria-hidden style={{ width: `${(minutes / most) * 100}%` }} />
                </th>
                <td>{tasks}</td>
                <td>{lengthWords(minutes)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              <td>{totals.tasks}</td>
              <td>{lengthWords(totals.minutes)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {totals.interactions > 0 && <p className={classes.none}>{totals.interactions} conversations recorded.</p>}
      {totals.toConfirm > 0 && <p className={classes.none}>{totals.toConfirm} to confirm, not counted.</p>}
    </RecordSection>
  );
}
