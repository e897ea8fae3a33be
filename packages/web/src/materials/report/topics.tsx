import type { CodingKind, GradeTopics } from '@trellis/domain/materials';
import { countWords } from '../../ui/words.ts';
import { unitWords } from '../shared/words.ts';
import classes from './report.module.css';

interface Props {
  topics: readonly GradeTopics[];
  kind: CodingKind;
  /** a topic stands out in more units than this */
  moreThan: number;
}

/** Which topics each grade's activities or items are about, most frequent first; those that stand out are filled. */
export function Topics({ topics, kind, moreThan }: Props) {
  const { many } = unitWords[kind];
  const most = Math.max(1, ...topics.flatMap((grade) => grade.topics.map(({ units }) => units)));
  return (
    <>
      <p>
        {kind === 'activities'
          ? `A topic stands out when it is in more than ${moreThan} activities of a grade. The assessments are held against those.`
          : 'How often each topic is on the assessments. What stands out is asked of the curriculum.'}
      </p>
      <div className={classes.grades}>
        {topics.map((grade) => (
          <GradeList key={grade.grade} grade={grade} kind={kind} most={most} many={many} />
        ))}
      </div>
    </>
  );
}

function GradeList({ grade, kind, most, many }: { grade: GradeTopics; kind: CodingKind; most: number; many: string }) {
  const marked = kind === 'activities';
  const first = marked ? grade.topics.filter(({ salient }) => salient) : grade.topics.slice(0, 8);
  const rest = grade.topics.slice(first.length);
  const row = ({ code, units, salient }: GradeTopics['topics'][number]) => (
    <li key={code} className={classes.topic} data-quiet={(marked && !salient) || undefined}>
      <span>{code}</span>
      <span className={classes.bar} style={{ width: `${(100 * units) / most}%` }} aria-hidden />
      <span>
        {units.toLocaleString('en-US')}
        <span className="mantine-visually-hidden"> {many}</span>
      </span>
    </li>
  );
  return (
    <section aria-label={grade.label}>
      <h3 className={classes.gradeTitle}>{grade.label}</h3>
      <p className={classes.sum}>
        {grade.topics.length === 0
          ? 'No topic is coded'
          : marked
            ? `${first.length} of ${countWords(grade.topics.length, 'topic')} ${first.length === 1 ? 'stands' : 'stand'} out`
            : countWords(grade.topics.length, 'topic')}
      </p>
      {first.length > 0 && <ul className={classes.topics}>{first.map(row)}</ul>}
      {rest.length > 0 && (
        <details>
          <summary>{countWords(rest.length, first.length === 0 ? 'topic' : 'other topic')}</summary>
          <ul className={classes.topics}>{rest.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
