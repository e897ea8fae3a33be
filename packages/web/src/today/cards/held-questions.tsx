import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Planned meetings that were not answered yet. */
export function HeldQuestions() {
  const today = useToday();
  const day = useQuery(api.practice.day.queryOptions({ input: {} }));
  return (
    <QueryCard what="what to answer" query={day}>
      {({ occurrences, earlierToAnswer, lastToAnswer }) => {
        const open = occurrences.filter(({ own, state, date }) => own && state === null && date <= today);
        const count = open.length + earlierToAnswer;
        if (count === 0) return null;
        return (
          <TodayCard
            title={`Held as planned? ${countWords(count, 'meeting')} to answer`}
            onward={{ to: open.length > 0 ? '/my-week' : `/my-week?day=${lastToAnswer}`, label: 'Answer in My week', primary: true }}
          >
            {open.length > 0 && (
              <ul className={classes.list}>
                {open.slice(0, 4).map(({ id, structure, school }) => (
                  <li key={id}>
                    <span>{structure.name}</span>
                    <span className={classes.dimmed}>{school?.name ?? 'today'}</span>
                  </li>
                ))}
              </ul>
            )}
            {earlierToAnswer > 0 && <p>{open.length > 0 ? `${earlierToAnswer} of earlier days.` : 'Of earlier days; until then they are not counted.'}</p>}
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
