import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type InvitationAnswer, type VisitRow, visitKindLabels } from '@trellis/domain/walkthroughs';
import { api, client, queryClient, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Invitations to visits that one has not answered. */
export function VisitInvitations() {
  const today = useToday();
  const visits = useQuery(api.walkthroughs.listVisits.queryOptions({ input: { mine: true, from: today, state: 'planned', order: 'next' } }));
  return (
    <QueryCard what="invitations" query={visits}>
      {(read) => {
        const open = read.visits.filter(({ mine }) => mine && mine.part !== 'lead' && mine.answer === null);
        if (open.length === 0) return null;
        return (
          <TodayCard title={`${countWords(open.length, 'visit')} to answer: do you come?`}>
            <ul className={classes.list}>
              {open.slice(0, 5).map((visit) => (
                <Invitation key={visit.id} visit={visit} />
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}

function Invitation({ visit }: { visit: VisitRow }) {
  const answer = useChange(client.walkthroughs.answerInvitation, (_, given) =>
    offerUndo(given.answer === 'coming' ? 'You said that you come.' : 'You said that you cannot come.', async () => {
      await client.walkthroughs.answerInvitation({ id: visit.id, answer: null });
      await queryClient.invalidateQueries();
    }),
  );
  const say = (given: InvitationAnswer) => answer.mutate({ id: visit.id, answer: given });
  return (
    <li>
      <TextLink to={`/walkthroughs/${visit.id}`}>{`${visit.school.name}, ${dayWords(visit.date, 'short')}`}</TextLink>
      <span className={classes.dimmed}>{`${visitKindLabels[visit.kind]}, from ${visit.lead.name ?? 'a colleague'}`}</span>
      <Group gap="xs">
        <Button size="compact-md" loading={answer.isPending} onClick={() => say('coming')}>
          I come
        </Button>
        <Button size="compact-md" variant="default" disabled={answer.isPending} onClick={() => say('not_coming')}>
          I cannot come
        </Button>
      </Group>
      <ProblemNotice error={answer.error} kept="Nothing was changed." />
    </li>
  );
}
