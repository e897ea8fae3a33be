import { Group } from '@mantine/core';
import { clockWords, type VisitRow, visitKindLabels } from '@trellis/domain/walkthroughs';
import { useEffect } from 'react';
import { api } from '../../platform/api/index.ts';
import { AsOf, keepOffline, useKept } from '../../platform/offline/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { agoWords, countWords, dayWords } from '../../ui/words.ts';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** The next visit whose team one is in; on its day it begins from here, also without a network. */
export function NextVisit() {
  const today = useToday();
  const visits = useKept(api.walkthroughs.listVisits.queryOptions({ input: { mine: true, from: today, order: 'next' } }));
  const dueToday = visits.data?.visits.some((visit) => visit.date === today) ?? false;
  // whoever only opens this page has what the day needs in a hallway without a network
  useEffect(() => {
    if (dueToday) void keepOffline([api.walkthroughs.readMine.queryOptions()]);
  }, [dueToday]);
  return (
    <QueryCard what="your next visit" query={visits}>
      {(read) => {
        const ahead = read.visits.filter(isAhead);
        const [next] = ahead;
        if (!next) return null;
        const starts = next.date === today && next.mine?.part !== 'guest';
        return (
          <TodayCard title={`${next.date === today ? 'Today' : 'Your next visit'}: ${next.school.name}`}>
            <p>
              {visitKindLabels[next.kind]}, {whenWords(next, today)}.{' '}
              {next.team && `${countWords(next.team.classrooms, 'classroom')}, ${countWords(next.team.members, 'person', 'people')}.`} <AsOf at={visits.asOf} />
            </p>
            <Group gap="sm">
              {starts && <ButtonLink to={`/walkthroughs/${next.id}/capture`}>{next.state === 'planned' ? 'Start' : 'Observe'}</ButtonLink>}
              <ButtonLink variant="default" to={`/walkthroughs/${next.id}`}>
                Open
              </ButtonLink>
              {ahead.length > 1 && <TextLink to="/walkthroughs">{countWords(ahead.length - 1, 'more visit')} to come</TextLink>}
            </Group>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}

const isAhead = ({ state, mine }: VisitRow): boolean => (state === 'planned' || state === 'under_way') && mine?.answer !== 'not_coming';

function whenWords({ date, startMinute }: VisitRow, today: string): string {
  const day = date === today ? 'today' : `${dayWords(date, 'long')}, ${agoWords(date, today)}`;
  return startMinute === null ? day : `${day}, ${clockWords(startMinute)}`;
}
