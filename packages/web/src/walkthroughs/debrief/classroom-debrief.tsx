import { Button, Collapse } from '@mantine/core';
import type { Indicator } from '@trellis/domain/frameworks';
import type { DebriefClassroom } from '@trellis/domain/walkthroughs';
import { useId, useState } from 'react';
import { usePageParams } from '../../platform/pages/index.ts';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, listWords } from '../../ui/words.ts';
import { ClassroomPhotos } from '../shared/classroom-photos.tsx';
import classes from './debrief.module.css';
import { FeedbackForm } from './feedback-form.tsx';
import { IndicatorDebrief } from './indicator-debrief.tsx';

interface Props {
  classroom: DebriefClassroom;
  indicators: ReadonlyMap<string, Indicator>;
  /** whether it lies open from the start: a team talks about one classroom after the other */
  first: boolean;
}

/** One classroom: who saw it, where the observers are apart, what the team agrees on, and what the teacher hears. */
export function ClassroomDebrief({ classroom, indicators, first }: Props) {
  const { visitId } = usePageParams<'visitId'>();
  const [open, setOpen] = useState(first);
  const body = useId();
  const apart = classroom.indicators.filter((one) => one.distance !== null && one.distance > 0).length;
  const names = classroom.observers.map((observer) => observer.name ?? 'Somebody');
  return (
    <RecordSection
      title={classroom.label}
      aside={`Seen by ${listWords(names)}${apart > 0 ? `, apart on ${countWords(apart, 'indicator')}` : ''}`}
      action={
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={open}
          aria-controls={body}
          aria-label={`${open ? 'Hide' : 'Show'} ${classroom.label}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide' : 'Show'}
        </Button>
      }
    >
      <Collapse expanded={open} id={body}>
        {classroom.indicators.length === 0 && <p className={classes.dimmed}>{countWords(classroom.observers.length, 'record')}, nothing scored.</p>}
        <ul className={classes.indicators}>
          {classroom.indicators.map((one) => (
            <li key={one.indicatorId}>
              <IndicatorDebrief classroomId={classroom.id} one={one} indicator={indicators.get(one.indicatorId) ?? null} />
            </li>
          ))}
        </ul>
        <ClassroomPhotos visitId={visitId} classroomId={classroom.id} />
        {classroom.teacher ? (
          <FeedbackForm classroom={classroom} teacher={classroom.teacher} />
        ) : (
          <p className={classes.dimmed}>Nobody has said whose classroom this is, so there is nobody to write feedback to.</p>
        )}
      </Collapse>
    </RecordSection>
  );
}
