import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { addDays } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** How many of what was planned in the last four weeks did not happen, per structure; not answered is not the same. */
export function PlannedNotHeld() {
  const today = useToday();
  const held = useQuery(api.practice.listOccurrences.queryOptions({ input: { from: addDays(today, -28), to: today } }));
  return (
    <QueryCard what="planned against held" query={held}>
      {({ rows }) => {
        const open = rows
          .filter(({ didNotHappen, undecided }) => didNotHappen + undecided > 0)
          .sort((a, b) => b.didNotHappen - a.didNotHappen || b.undecided - a.undecided);
        if (open.length === 0) return null;
        return (
          <TodayCard title="Planned in the last four weeks, not held or not answered" onward={{ to: '/planned', label: 'Planned and held' }}>
            <ul className={classes.list}>
              {open.slice(0, 6).map(({ structure, structureName, planned, didNotHappen, undecided }) => (
                <li key={structure}>
                  <span>{structureName}</span>
                  <span className={classes.dimmed}>
                    {[didNotHappen > 0 && `${didNotHappen} not held`, undecided > 0 && `${undecided} not answered`].filter(Boolean).join(', ')}, of {planned}
                  </span>
                </li>
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
