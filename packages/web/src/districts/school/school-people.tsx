import { roleLabels } from 'virtual:trellis/words';
import { useQuery } from '@tanstack/react-query';
import type { School } from '@trellis/domain/districts';
import type { PersonRow } from '@trellis/domain/people';
import { api } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';

/** Who works at a school, as what. */
export function SchoolPeople({ school }: { school: School }) {
  const people = useQuery(api.people.listPeople.queryOptions({ input: { schoolId: school.id } }));
  return (
    <RecordSection title="People" aside={people.data && countWords(people.data.total, 'person', 'people')}>
      {people.isPending && <LoadingState what="the people" lines={3} />}
      {people.isError && <ProblemNotice error={people.error} onRetry={() => people.refetch()} />}
      {people.data?.total === 0 && <EmptyState>Everybody who is given a role at this school stands here.</EmptyState>}
      {people.data && people.data.total > 0 && (
        <>
          <ul className={rows.list}>
            {people.data.rows.map((person) => (
              <li key={person.id} className={rows.row}>
                <div className={rows.grow}>
                  <TextLink to={`/people/${person.id}`}>{person.name}</TextLink>
                  <div className={rows.dimmed}>{rolesAt(person)}</div>
                </div>
              </li>
            ))}
          </ul>
          {people.data.total > people.data.rows.length && (
            <TextLink to={`/people?school=${school.id}`}>All {countWords(people.data.total, 'person', 'people')}</TextLink>
          )}
        </>
      )}
    </RecordSection>
  );
}

const rolesAt = ({ appointments }: PersonRow): string =>
  appointments.map(({ title, role, scope }) => `${title ?? roleLabels[role]}${scope.kind === 'team' ? `, ${scope.name}` : ''}`).join('; ');
