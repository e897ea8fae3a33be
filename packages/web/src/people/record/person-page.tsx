import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Person } from '@trellis/domain/people';
import { api, client } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useMay, useToday } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { RetireButton } from '../../ui/retire-button.tsx';
import { dayWords, listWords } from '../../ui/words.ts';
import { accountWords } from '../shared/account-words.ts';
import { lineWords, standing } from '../shared/appointment-words.ts';
import { Appointments } from './appointments.tsx';
import { Evaluators } from './evaluators.tsx';
import { Invitation } from './invitation.tsx';
import { PersonFields } from './person-fields.tsx';
import { PersonTeams } from './person-teams.tsx';

/** One person: as what they work, who evaluates whom, and whether they can sign in. */
export function PersonPage() {
  const { personId } = usePageParams<'personId'>();
  const person = useQuery(api.people.readPerson.queryOptions({ input: { id: personId } }));
  if (person.isPending) return <LoadingState what="the person" />;
  if (person.isError) return <PageProblem error={person.error} onRetry={() => person.refetch()} />;
  return <PersonRecord key={personId} person={person.data} />;
}

function PersonRecord({ person }: { person: Person }) {
  const mayManage = useMay('people.manage');
  const maySeeEvaluators = useMay('access.manage');
  const today = useToday();
  const now = person.appointments.filter((line) => standing(line, today) === 'now');
  const works = now.length === 0 ? 'No role today' : listWords(now.map(lineWords));
  return (
    <>
      <PageHeader
        question={person.name}
        answer={`${works}${person.email && !mayManage ? `. ${person.email}` : ''}${person.retiredOn ? `. Here until ${dayWords(person.retiredOn)}` : ''}.`}
        badge={person.account && <Badge variant="default">{accountWords[person.account]}</Badge>}
        back={{ to: '/people', label: 'People' }}
      />
      <Appointments person={person} mayManage={mayManage && person.retiredOn === null} />
      {maySeeEvaluators && <Evaluators person={person} />}
      <PersonTeams person={person} />
      {mayManage && (
        <>
          {person.account && person.account !== 'linked' && <Invitation person={person} state={person.account} />}
          <RecordSection title="About the person">
            <PersonFields person={person} />
          </RecordSection>
          <RecordSection title="Leaving">
            <RetireButton
              name={person.name}
              retiredOn={person.retiredOn}
              today={today}
              retire={(on) => client.people.retirePerson({ id: person.id, revision: person.revision, on })}
            >
              Every role ends with that day, and with it every access. What the person recorded stays under the rules it was recorded under. Coming back gives
              no role back: those are given anew.
            </RetireButton>
          </RecordSection>
        </>
      )}
    </>
  );
}
