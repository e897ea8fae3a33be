import { type Figure, openingFilter, type Profile } from '@trellis/domain/practice';
import { TextLink } from '../../ui/links.tsx';
import { addressOf } from '../log/filters.ts';
import classes from './profile.module.css';
import { rowOf } from './topic-row.ts';
import type { Topic } from './topics.ts';

/** What goes along when a figure opens onto its records: the same days, weeks, log, school and routine. */
export interface Opening {
  from: string;
  to: string;
  weeks: 'complete' | 'all';
  of: string;
  school: string;
  structure: string;
}

export function RecordsLink({ filter, opening, children }: { filter: Figure['opens']; opening: Opening; children: string }) {
  const { weeks, school, structure, ...same } = opening;
  const search = { school, structure, ...addressOf(filter, { ...same, weeks: weeks === 'complete' ? 'complete' : '' }) };
  return (
    <TextLink to="/log" search={Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')) as never}>
      {children}
    </TextLink>
  );
}

/** The records behind the figures of a page: those it is a share of, and those counted in each value. */
export function RecordsLinks({ topic, profile, row, opening }: { topic: Topic; profile: Profile; row: string; opening: Opening }) {
  const figures = figuresShown(topic, profile, row);
  const first = figures[0];
  if (!first) return null;
  return (
    <ul className={classes.records}>
      {first.outOf && (
        <li>
          <RecordsLink filter={openingFilter(first).outOf} opening={opening}>
            All records that the shares are taken of
          </RecordsLink>
        </li>
      )}
      {figures.map((figure) => (
        <li key={figure.key}>
          <RecordsLink filter={figure.opens} opening={opening}>{`Records: ${figure.label}`}</RecordsLink>
        </li>
      ))}
    </ul>
  );
}

/** The figures that a topic shows now. */
export function figuresShown(topic: Topic, profile: Profile, row: string): Figure[] {
  if ('figures' in topic.show) return topic.show.figures(profile);
  if ('rows' in topic.show) return rowOf(topic.show.rows(profile), row)?.figures ?? [];
  return topic.show.special === 'dose' ? [profile.dose.contacts, profile.dose.weeks] : [];
}
