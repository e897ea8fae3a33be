import type { Person } from '@trellis/domain/people';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords } from '../../ui/words.ts';

/** The teams that a person is or was in; members are added on the page of a team. */
export function PersonTeams({ person }: { person: Person }) {
  const today = useToday();
  if (person.teams.length === 0) return null;
  return (
    <RecordSection title="Teams">
      <ul className={rows.list}>
        {person.teams.map((team) => (
          <li key={team.membershipId} className={rows.row}>
            <div className={rows.grow}>
              <TextLink to={`/schools/teams/${team.id}`}>{team.name}</TextLink>
              <div className={rows.dimmed}>
                {team.ends === null || team.ends >= today ? `since ${dayWords(team.starts)}` : dayWords(team.starts)}
                {team.ends !== null && `${team.ends >= today ? ', until' : ' to'} ${dayWords(team.ends)}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}
