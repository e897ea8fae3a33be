import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { agoWords, countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Schools that one approached, or that approached one, without an answer so far. */
export function WaitingApproaches() {
  const today = useToday();
  const waiting = useQuery(api.insight.listApproaches.queryOptions({ input: { waiting: true } }));
  return (
    <QueryCard what="approaches to schools" query={waiting}>
      {({ rows }) => {
        const mine = rows.filter(({ own }) => own);
        if (mine.length === 0) return null;
        return (
          <TodayCard
            title={`${countWords(mine.length, 'approach', 'approaches')} without an answer`}
            onward={{ to: '/approaches', label: 'Approaches to schools' }}
          >
            <ul className={classes.list}>
              {mine.slice(0, 4).map(({ id, school, side, date }) => (
                <li key={id}>
                  <span>{side === 'school' ? `${school.name} asked you` : `You asked ${school.name}`}</span>
                  <span className={classes.dimmed}>{agoWords(date, today)}</span>
                </li>
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
