import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { beginningOf } from '../../ui/text.ts';
import { countWords, waitWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Roadblocks that wait for one's answer, the longest waiting on top. */
export function WaitingRoadblocks() {
  const today = useToday();
  const waiting = useQuery(api.surroundings.listRoadblocks.queryOptions({ input: { side: 'to_answer', answered: false } }));
  return (
    <QueryCard what="what waits for your answer" query={waiting}>
      {({ rows, total }) =>
        total === 0 ? null : (
          <TodayCard
            title={`${countWords(total, 'roadblock')} ${total === 1 ? 'waits' : 'wait'} for your answer`}
            onward={{ to: '/roadblocks?side=to_answer', label: 'Answer', primary: true }}
          >
            <ul className={classes.list}>
              {rows.slice(0, 4).map(({ id, text, raisedOn, raisedBy }) => (
                <li key={id}>
                  <TextLink to={`/roadblocks/${id}`}>{beginningOf(text)}</TextLink>
                  <span className={classes.dimmed}>
                    {raisedBy.name ? `${raisedBy.name}, ` : ''}
                    {waitWords(raisedOn, today)}
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
