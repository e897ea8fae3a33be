import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { addDays, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** What one leads in the next two weeks. */
export function PlannedAhead() {
  const today = useToday();
  const planned = useQuery(api.practice.listOccurrences.queryOptions({ input: { from: today, to: addDays(today, 14), own: true } }));
  return (
    <QueryCard what="what is planned" query={planned}>
      {({ occurrences }) => {
        const ahead = occurrences.filter(({ state }) => state === null);
        if (ahead.length === 0) return null;
        return (
          <TodayCard title="What you lead in the next two weeks" onward={{ to: '/planned', label: 'Planned and held' }}>
            <ul className={classes.list}>
              {ahead.slice(0, 5).map(({ id, structure, school, date }) => (
                <li key={id}>
                  <span>
                    {structure.name}
                    {school && `, ${school.name}`}
                  </span>
                  <span className={classes.dimmed}>{dayWords(date, 'short')}</span>
                </li>
              ))}
            </ul>
            {ahead.length > 5 && <p>And {ahead.length - 5} more.</p>}
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
