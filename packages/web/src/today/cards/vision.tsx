import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { beginningOf } from '../../ui/text.ts';
import { dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** The vision, while its version is new to the reader. */
export function Vision() {
  const read = useQuery(api.surroundings.readVision.queryOptions());
  return (
    <QueryCard what="the vision" query={read}>
      {({ vision, new: isNew }) =>
        vision === null || !isNew ? null : (
          <TodayCard title={vision.version === 1 ? 'The district’s vision, new to you' : 'The vision has changed'} onward={{ to: '/vision', label: 'Read it' }}>
            <p>{beginningOf(vision.statement ?? vision.summary ?? vision.name, 180)}</p>
            <p className={classes.dimmed}>{dayWords(vision.updatedOn)}</p>
          </TodayCard>
        )
      }
    </QueryCard>
  );
}
