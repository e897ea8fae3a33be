import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Changes of the design that are being tried. */
export function Drafts() {
  const designs = useQuery(api.infrastructure.listDesigns.queryOptions({ input: {} }));
  return (
    <QueryCard what="drafts" query={designs}>
      {(all) => {
        const drafts = all.filter(({ state }) => state === 'draft');
        if (drafts.length === 0) return null;
        return (
          <TodayCard title={`${countWords(drafts.length, 'change')} of the design being tried`}>
            <ul className={classes.list}>
              {drafts.map(({ id, name, created }) => (
                <li key={id}>
                  <TextLink to={`/design/drafts/${id}`}>{name}</TextLink>
                  <span className={classes.dimmed}>
                    {created.name ? `${created.name}, ` : ''}
                    {dayWords(created.at.slice(0, 10))}
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
