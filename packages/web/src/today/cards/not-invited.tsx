import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { countWords } from '../../ui/words.ts';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** How many people have neither an account nor an invitation. */
export function NotInvited() {
  const state = useQuery(api.districts.setUpState.queryOptions());
  return (
    <QueryCard what="invitations" query={state}>
      {({ steps }) => {
        const count = (wanted: string) => steps.find(({ step }) => step === wanted)?.count ?? 0;
        const missing = count('people') - count('invitations');
        if (missing <= 0) return null;
        return (
          <TodayCard title={`${countWords(missing, 'person is', 'people are')} not invited yet`} onward={{ to: '/people/invitations', label: 'Invitations' }}>
            <p>Of {countWords(count('people'), 'person', 'people')} beside you. Nobody has to be; whoever is listed can be named in visits and meetings.</p>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
