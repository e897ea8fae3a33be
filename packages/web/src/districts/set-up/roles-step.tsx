import { roleLabels } from 'virtual:trellis/words';
import { useQueries } from '@tanstack/react-query';
import type { Role } from '@trellis/domain/access';
import { useState } from 'react';
import { GiveRoleForm } from '../../people/record/give-role-form.tsx';
import { type PersonChoice, PersonField } from '../../people/shared/person-field.tsx';
import { api, problemOf } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import rows from '../../ui/rows.module.css';
import { listWords } from '../../ui/words.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

const asked: readonly Role[] = ['math_manager', 'district_coach', 'school_coach', 'principal_supervisor', 'principal', 'teacher', 'administrator'];

/** Who leads and who coaches: what the list brought, and what is missing. */
export function RolesStep({ onNext }: StepProps) {
  const [person, setPerson] = useState<PersonChoice | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const holders = useQueries({ queries: asked.map((role) => api.people.listPeople.queryOptions({ input: { role } })) });
  const failed = holders.find((each) => each.isError)?.error;
  const hasCoach = asked.some((role, index) => ['math_manager', 'district_coach', 'school_coach'].includes(role) && (holders[index]?.data?.total ?? 0) > 0);
  return (
    <StepFrame
      title="Who leads, and who coaches?"
      intro="A role says as what, where and since when somebody works. Access comes with it, and ends on its last day. Somebody may have several."
      onNext={onNext}
      done={hasCoach}
    >
      {failed && <p>{problemOf(failed).message}</p>}
      <dl className={rows.facts}>
        {asked.map((role, index) => {
          const found = holders[index]?.data;
          return [
            <dt key={role}>{roleLabels[role]}</dt>,
            <dd key={`${role} people`}>
              {found === undefined
                ? '…'
                : found.total === 0
                  ? 'nobody yet'
                  : namesOf(
                      found.rows.map(({ name }) => name),
                      found.total,
                    )}
              {found !== undefined && found.total > 3 && (
                <>
                  {' '}
                  <TextLink to={`/people?role=${role}`}>See all</TextLink>
                </>
              )}
            </dd>,
          ];
        })}
      </dl>
      <h3 style={{ margin: '1.5rem 0 .5rem', fontSize: '1.125rem' }}>Give somebody a role</h3>
      <output>{given}</output>
      <div style={{ maxWidth: '30rem', display: 'grid', gap: '1rem' }}>
        <PersonField label="Who" description="You may give yourself a further role, too." value={person} onChange={setPerson} />
        {person && (
          <GiveRoleForm
            key={person.id}
            personId={person.id}
            onGiven={(role) => {
              setGiven(`${person.name} is ${roleLabels[role].toLowerCase()} now.`);
              setPerson(null);
            }}
          />
        )}
      </div>
    </StepFrame>
  );
}

function namesOf(names: readonly string[], total: number): string {
  if (total <= 3) return listWords(names);
  return `${names.slice(0, 3).join(', ')} and ${total - 3} more`;
}
