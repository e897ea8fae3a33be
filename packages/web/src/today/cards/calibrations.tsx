import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Lessons that wait for one’s scores. */
export function Calibrations() {
  return useMay('calibration.score') ? <Waiting /> : null;
}

function Waiting() {
  const rounds = useQuery(api.calibration.listRounds.queryOptions({ input: { waitingForMe: true } }));
  return (
    <QueryCard what="calibration rounds" query={rounds}>
      {(waiting) =>
        waiting.length === 0 ? null : (
          <TodayCard
            title={`${countWords(waiting.length, 'lesson')} ${waiting.length === 1 ? 'waits' : 'wait'} for your scores`}
            onward={{ to: '/calibration', label: 'Calibration' }}
          >
            <ul className={classes.list}>
              {waiting.map(({ id, title, leader, joined }) => (
                <li key={id}>
                  <TextLink to={`/calibration/${id}/score`}>{title}</TextLink>
                  <span className={classes.dimmed}>
                    {leader.name ?? 'A colleague'} leads, {countWords(joined, 'person', 'people')} so far
                  </span>
                </li>
              ))}
            </ul>
          </TodayCard>
        )
      }
    </QueryCard>
  );
}
