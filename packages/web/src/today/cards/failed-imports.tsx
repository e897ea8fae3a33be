import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords, daysBetween, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** How long rows that were left out are called to mind, in days. */
const recent = 30;

/** Imports of the last weeks with rows that were left out. */
export function FailedImports() {
  const today = useToday();
  const imports = useQuery(api.exchange.listImports.queryOptions({ input: {} }));
  return (
    <QueryCard what="imports" query={imports}>
      {({ rows }) => {
        const failed = rows.filter(({ bad, on }) => bad > 0 && daysBetween(on, today) <= recent);
        if (failed.length === 0) return null;
        return (
          <TodayCard title="Rows were left out of imports" onward={{ to: '/imports', label: 'Imports' }}>
            <ul className={classes.list}>
              {failed.slice(0, 5).map(({ id, fileName, bad, on }) => (
                <li key={id}>
                  <TextLink to={`/imports/${id}`}>{fileName ?? 'Pasted rows'}</TextLink>
                  <span className={classes.dimmed}>
                    {countWords(bad, 'row')}, {dayWords(on, 'short')}
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
