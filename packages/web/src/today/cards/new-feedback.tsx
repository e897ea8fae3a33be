import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { agoWords, countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Feedback on one's own classroom that was not opened yet. */
export function NewFeedback() {
  const today = useToday();
  const list = useQuery(api.walkthroughs.listFeedback.queryOptions({ input: {} }));
  return (
    <QueryCard what="your feedback" query={list}>
      {({ feedback }) => {
        const fresh = feedback.filter((row) => !row.opened);
        if (fresh.length === 0) return null;
        return (
          <TodayCard title={`${countWords(fresh.length, 'visiting team')} wrote to you`} onward={{ to: '/feedback', label: 'Feedback' }}>
            <ul className={classes.list}>
              {fresh.slice(0, 3).map((row) => (
                <li key={row.id}>
                  <TextLink to={`/feedback/${row.id}`}>{row.from ? `From ${row.from}` : 'From a visiting team'}</TextLink>
                  <span className={classes.dimmed}>{agoWords(row.sentOn, today)}</span>
                </li>
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
