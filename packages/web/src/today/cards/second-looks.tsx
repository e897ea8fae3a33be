import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { countWords } from '../../ui/words.ts';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Conversations of a colleague that one was asked to code a second time. */
export function SecondLooks() {
  const samples = useQuery(api.practice.listSamples.queryOptions());
  return (
    <QueryCard what="second looks" query={samples}>
      {(all) => {
        const mine = all.filter(({ mine: side, finishedOn }) => side === 'second' && finishedOn === null);
        if (mine.length === 0) return null;
        const left = mine.reduce((sum, { items, coded }) => sum + items - coded, 0);
        return (
          <TodayCard
            title={`${countWords(left, 'conversation')} to look at a second time`}
            onward={{ to: mine.length === 1 && mine[0] ? `/my-practice/second-look/${mine[0].id}` : '/my-practice/second-look', label: 'Look at them' }}
          >
            <p>{mine.map(({ first }) => `For ${first.name}`).join('; ')}</p>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
