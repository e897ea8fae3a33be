import type { Lesson } from '@trellis/domain/calibration';
import rows from '../../ui/rows.module.css';

/** What is looked at. An address stands there as text: nothing of another site is loaded. */
export function LessonAbout({ lesson }: { lesson: Lesson }) {
  return (
    <dl className={rows.facts} style={{ marginBottom: '0.75rem' }}>
      <dt>{lesson.kind === 'video' ? 'Video' : 'Classroom'}</dt>
      <dd>{lesson.title}</dd>
      {lesson.kind === 'video' && (
        <>
          <dt>Where it is</dt>
          <dd>{lesson.link ?? 'The leader shows it'}</dd>
          <dt>Captions</dt>
          <dd>{lesson.captions === '' ? 'Not said' : lesson.captions}</dd>
        </>
      )}
    </dl>
  );
}
