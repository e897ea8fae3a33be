import { levelOf } from '@trellis/domain/infrastructure';
import type { CoverageFigures } from '@trellis/domain/materials';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { countWords } from '../../ui/words.ts';
import { percentWords } from '../shared/words.ts';
import classes from './report.module.css';

/** How much of the scope at least one activity covers: per grade, which standards are missing and which are covered. */
export function Coverage({ coverage, codesPath }: { coverage: CoverageFigures; codesPath: string }) {
  const { covered, total, result } = coverage;
  const reason = 'reason' in result ? result.reason : undefined;
  return (
    <>
      <ul className={classes.levels}>
        <li>
          <LevelBadge level={levelOf(result)} reason={reason} />
        </li>
        {total > 0 && (
          <li>
            {covered} of {countWords(total, 'standard')} covered, {percentWords((100 * covered) / total)}
          </li>
        )}
      </ul>
      <div className={classes.grades}>
        {coverage.grades.map((grade) => (
          <GradeStandards key={grade.grade} grade={grade} />
        ))}
      </div>
      <HowDoYouKnow
        rule="A standard is covered when at least one activity, of whatever grade, carries its code. All standards: High; 80% and more: Medium; fewer: Low. Where only a part of the scope has been coded, no level is given."
        records={{ to: codesPath, label: 'The codes' }}
      />
    </>
  );
}

function GradeStandards({ grade }: { grade: CoverageFigures['grades'][number] }) {
  const missing = grade.standards.filter(({ units }) => units === 0);
  const covered = grade.standards.filter(({ units }) => units > 0);
  return (
    <section aria-label={grade.label}>
      <h3 className={classes.gradeTitle}>{grade.label}</h3>
      <p className={classes.sum}>
        {grade.covered} of {grade.total} covered
      </p>
      {missing.length > 0 && (
        <>
          <div className={classes.caption}>Missing</div>
          <ul className={classes.codes}>
            {missing.map(({ code }) => (
              <li key={code} data-missing>
                {code}
              </li>
            ))}
          </ul>
        </>
      )}
      {covered.length > 0 && (
        <>
          <div className={classes.caption}>Covered, with how many activities</div>
          <ul className={classes.codes}>
            {covered.map(({ code, units }) => (
              <li key={code}>
                {code}
                <span className={classes.count}>{units.toLocaleString('en-US')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
