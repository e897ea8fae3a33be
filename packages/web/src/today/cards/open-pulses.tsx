import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Pulses that one is asked to answer and has not. */
export function OpenPulses() {
  const pulses = useQuery(api.surroundings.listPulses.queryOptions({ input: { waitingForMe: true } }));
  return (
    <QueryCard what="open pulses" query={pulses}>
      {({ rows, total }) =>
        total === 0 ? null : (
          <TodayCard
            onward={rows.length === 1 && rows[0] ? { to: `/pulse/${rows[0].id}`, label: 'Answer' } : { to: '/pulse', label: 'Pulses' }}
            title={total === 1 ? 'A pulse asks what you think' : `${countWords(total, 'pulse')} ask what you think`}
          >
            <p>Four questions, half a minute, anonymous.</p>
            <ul className={classes.list}>
              {rows.map(({ id, name, about, closes }) => (
                <li key={id}>
                  <TextLink to={`/pulse/${id}`}>{name}</TextLink>
                  <span className={classes.dimmed}>
                    on {about.name}, until {dayWords(closes, 'short')}
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
