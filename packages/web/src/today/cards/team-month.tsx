import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { countWords, dayWords } from '../../ui/words.ts';
import { hoursWords } from '../hours-words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** The newest month of the team, from three coaches up; else the reason why there is none. */
export function TeamMonth() {
  const canOpen = useCanOpen();
  const team = useQuery(api.insight.teamProfile.queryOptions({ input: { periodKind: 'month' } }));
  const onward = canOpen('/practice') ? { to: '/practice', label: 'Practice' } : undefined;
  return (
    <QueryCard what="the team’s month" query={team}>
      {({ period, practice, release }) => (
        <TodayCard title={period ? `The team in ${period.label}` : 'The team by month'} onward={onward}>
          {'refused' in practice ? (
            <p>{practice.reason}</p>
          ) : (
            <>
              <p>
                {countWords(practice.coaches, 'coach', 'coaches')}: {countWords(practice.profile.tasks, 'task')}, {hoursWords(practice.profile.minutes)} on
                record
                {practice.profile.interactions > 0 && `, ${countWords(practice.profile.interactions, 'conversation')}`}.
              </p>
              <p className={classes.dimmed}>{practice.profile.covers}</p>
            </>
          )}
          {release && <p className={classes.dimmed}>Counted until {dayWords(release.asOf)}</p>}
        </TodayCard>
      )}
    </QueryCard>
  );
}
