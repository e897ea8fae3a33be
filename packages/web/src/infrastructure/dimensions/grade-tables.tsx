import type { GradeRating } from '@trellis/domain/infrastructure';
import { levelOf } from '@trellis/domain/infrastructure';
import { LevelBadge } from '../../ui/level-badge.tsx';
import classes from './dimensions.module.css';
import { gradeCells, gradeHeads } from './grade-cells.ts';

/** The grades of a rating, with the figures that each level comes from. */
export function GradeTables({ grades }: { grades: readonly GradeRating[] }) {
  const first = grades[0];
  if (!first) return null;
  const heads = gradeHeads(first.figures.kind);
  return (
    <div>
      <h4 className={classes.title}>Grade by grade</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus, so that keys scroll it */}
      <section className={classes.scroll} aria-label="Figures, grade by grade" tabIndex={0}>
        <table className={classes.grades}>
          <thead>
            <tr>
              <th scope="col">Grade</th>
              <th scope="col">Level</th>
              {heads.map((head) => (
                <th key={head} scope="col" data-numeric>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grades.map((grade) => (
              <tr key={grade.grade}>
                <th scope="row">{grade.label}</th>
                <td>
                  <LevelBadge level={levelOf(grade.result)} />
                </td>
                {gradeCells(grade.figures).map((cell, index) => (
                  <td key={heads[index]} data-numeric>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details className={classes.inWords}>
        <summary>In words</summary>
        {grades.map((grade) => (
          <p key={grade.grade}>
            <strong>{grade.label}.</strong> {grade.detail}
          </p>
        ))}
      </details>
    </div>
  );
}
