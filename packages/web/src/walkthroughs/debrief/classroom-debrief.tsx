import type { Indicator } from '@trellis/domain/frameworks';
import type { DebriefClassroom } from '@trellis/domain/walkthroughs';
import { usePageParams } from '../../platform/pages/index.ts';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, listWords } from '../../ui/words.ts';
import { ClassroomPhotos } from '../shared/classroom-photos.tsx';
import classes from './debrief.module.css';
import { FeedbackForm } from './feedback-form.tsx';
import { IndicatorDebrief } from './indicator-debrief.tsx';

/** One classroom: who saw it, where the observers are apart, what the team agrees on, and what the teacher hears. */
export function ClassroomDebrief({ classroom, indicators }: { classroom: DebriefClassroom; indicators: ReadonlyMap<string, Indicator> }) {
  const { visitId } = usePageParams<'visitId'>();
  const names = classroom.observers.map((observer) => observer.name ?? 'Somebody');
  return (
    <RecordSection title={classroom.label} aside={`Seen by ${listWords(names)}`}>
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
    </RecordSection>
  );
}
