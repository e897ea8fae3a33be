import { roleLabels } from 'virtual:trellis/words';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Who evaluates the reader: coaching stays closed to them. */
export function Evaluators() {
  const mine = useQuery(api.access.myEvaluators.queryOptions());
  return (
    <QueryCard what="who evaluates you" query={mine}>
      {(all) => (
        <TodayCard title="Who evaluates you">
          <p>What you and a coach write together is closed to them, unless you share it.</p>
          {all.length === 0 && <p>Nobody is on record.</p>}
          <ul className={classes.list}>
            {all.map(({ name, role, schoolYearName, holds, origin, reason }) => (
              <li key={`${name} ${role} ${schoolYearName} ${holds}`}>
                <span>
                  {name}, {roleLabels[role].toLowerCase()}
                  {!holds && ' does not'}
                  {origin === 'override' && reason && <div className={classes.dimmed}>Recorded: {reason}</div>}
                </span>
                <span className={classes.dimmed}>{schoolYearName}</span>
              </li>
            ))}
          </ul>
        </TodayCard>
      )}
    </QueryCard>
  );
}
