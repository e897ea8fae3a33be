import { useQuery } from '@tanstack/react-query';
import { taskKindLabels } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { countWords } from '../../ui/words.ts';
import { hoursWords } from '../hours-words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** The own week in sums; only its owner sees this. */
export function WeekSoFar() {
  const week = useQuery(api.practice.week.queryOptions({ input: {} }));
  return (
    <QueryCard what="your week" query={week}>
      {({ totals, week: row }) => (
        <TodayCard title="Your week so far" onward={{ to: '/my-week', label: 'My week' }}>
          {totals.tasks === 0 ? (
            <p>Nothing is logged yet{row && !row.inSession ? '; school is not in session' : ''}.</p>
          ) : (
            <>
              <p>
                {countWords(totals.tasks, 'task')}, {hoursWords(totals.minutes)}
                {totals.interactions > 0 && `, ${countWords(totals.interactions, 'conversation')}`}
              </p>
              <ul className={classes.list}>
                {totals.byKind
                  .toSorted((a, b) => b.minutes - a.minutes)
                  .slice(0, 3)
                  .map(({ kind, minutes }) => (
                    <li key={kind}>
                      <span>{taskKindLabels[kind]}</span>
                      <span className={classes.dimmed}>{hoursWords(minutes)}</span>
                    </li>
                  ))}
              </ul>
            </>
          )}
          {row?.sampled && <p>A sampled week: please also record what conversations were about.</p>}
        </TodayCard>
      )}
    </QueryCard>
  );
}
