import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { beginningOf } from '../../ui/text.ts';
import { agoWords, countWords, daysBetween, waitWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** How long an answer counts as new, in days. */
const newFor = 14;

/** Roadblocks that one raised: new answers, and how many still wait. */
export function MyRoadblocks() {
  const today = useToday();
  const raised = useQuery(api.surroundings.listRoadblocks.queryOptions({ input: { side: 'raised' } }));
  return (
    <QueryCard what="your roadblocks" query={raised}>
      {({ rows }) => {
        const answered = rows.filter(({ answeredOn }) => answeredOn !== null && daysBetween(answeredOn, today) <= newFor);
        const waiting = rows.filter(({ answeredOn }) => answeredOn === null);
        if (answered.length + waiting.length === 0) return null;
        const title =
          answered.length > 0
            ? `${countWords(answered.length, 'roadblock')} answered`
            : `${countWords(waiting.length, 'roadblock')} of yours ${waiting.length === 1 ? 'waits' : 'wait'}`;
        return (
          <TodayCard title={title} onward={{ to: '/roadblocks', label: 'Roadblocks' }}>
            <ul className={classes.list}>
              {[...answered, ...waiting.slice(0, 3)].map(({ id, text, owner, raisedOn, answeredOn }) => (
                <li key={id}>
                  <TextLink to={`/roadblocks/${id}`}>{beginningOf(text)}</TextLink>
                  <span className={classes.dimmed}>
                    {owner.name ? `${owner.name}, ` : ''}
                    {answeredOn ? agoWords(answeredOn, today) : `waits ${waitWords(raisedOn, today)}`}
                  </span>
                </li>
              ))}
            </ul>
            {waiting.length > 3 && <p>And {waiting.length - 3} more.</p>}
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
