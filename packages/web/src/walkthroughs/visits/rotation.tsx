import { useQuery } from '@tanstack/react-query';
import type { RotationSchool } from '@trellis/domain/walkthroughs';
import { api } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import classes from './rotation.module.css';

/** Which school is next in turn? Each with the weeks since it was seen and the day it is planned for, the longest unseen first. */
export function RotationOfSchools({ mine, mayPlan }: { mine: boolean; mayPlan: boolean }) {
  const read = useQuery(api.walkthroughs.readRotation.queryOptions({ input: { mine } }));
  if (read.isError) return <ProblemNotice error={read.error} onRetry={() => read.refetch()} />;
  if (!read.data || read.data.schools.length === 0) return null;
  const by = read.data.mine ? 'by a team of yours' : 'by anybody';
  return (
    <RecordSection title="Schools in turn" aside={`The longest unseen ${by} first`}>
      <ul className={classes.schools} aria-label="Schools, the longest unseen first">
        {read.data.schools.map((school) => (
          <li key={school.id} className={classes.school}>
            <span className={classes.name}>{school.name}</span>
            <span>{seenWords(school)}</span>
            {school.next ? (
              <TextLink to={`/walkthroughs/${school.next.visitId}`}>{`Next ${dayWords(school.next.date, 'short')}`}</TextLink>
            ) : mayPlan ? (
              <TextLink to={`/walkthroughs/new?school=${school.id}`} aria-label={`Plan a visit at ${school.name}`}>
                Plan a visit
              </TextLink>
            ) : (
              <span className={classes.dimmed}>Not planned</span>
            )}
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

function seenWords({ lastSeen, weeksSince }: RotationSchool): string {
  if (lastSeen === null || weeksSince === null) return 'Not seen yet';
  return weeksSince === 0 ? `Seen ${dayWords(lastSeen, 'short')}` : `${countWords(weeksSince, 'week')} ago`;
}
