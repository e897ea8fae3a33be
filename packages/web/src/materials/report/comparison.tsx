import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { GradeRating } from '@trellis/domain/infrastructure';
import type { CodingProject, ProjectComparison } from '@trellis/domain/materials';
import { useMemo } from 'react';
import { GradeTables } from '../../infrastructure/dimensions/grade-tables.tsx';
import { api } from '../../platform/api/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { comparedBars } from './demand-bars.ts';
import { DemandChart } from './demand-chart.tsx';
import classes from './report.module.css';

interface Props {
  project: CodingProject;
  comparison: ProjectComparison | null;
  otherId: string;
  onOther: (id: string) => void;
}

/** Activities beside items: which topics that stand out are assessed, and how far apart the demand is. */
export function Comparison({ project, comparison, otherId, onOther }: Props) {
  const kind = project.kind === 'activities' ? 'items' : 'activities';
  const others = useQuery(api.materials.listProjects.queryOptions({ input: { kind } }));
  const label = kind === 'items' ? 'Assessments to hold against this curriculum' : 'Curriculum to hold these assessments against';
  if (others.isPending) return <LoadingState what="the other codings" lines={2} />;
  if (others.isError) return <ProblemNotice error={others.error} onRetry={() => void others.refetch()} />;
  if (others.data.length === 0)
    return (
      <p>
        {kind === 'items'
          ? 'No assessments are coded yet, so there is nothing to hold beside.'
          : 'No curriculum is coded yet, so there is nothing to hold beside.'}
      </p>
    );
  return (
    <>
      <div className={classes.pick} data-no-print>
        <NativeSelect label={label} value={otherId} onChange={(event) => onOther(event.currentTarget.value)}>
          <option value="">Choose one</option>
          {others.data.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </div>
      {otherId !== '' && (comparison?.other.id === otherId ? <TwoSides comparison={comparison} /> : <LoadingState what="the comparison" />)}
    </>
  );
}

function TwoSides({ comparison }: { comparison: ProjectComparison }) {
  const bars = useMemo(() => comparedBars(comparison), [comparison]);
  if (comparison.refused !== null) return <p>{comparison.refused}</p>;
  return (
    <>
      <h3 className={classes.partTitle}>Are the topics that stand out assessed?</h3>
      <GradeTables grades={comparison.overlaps} />
      <div className={classes.grades}>
        {comparison.overlaps.map((grade) => (
          <TopicsOfGrade key={grade.grade} grade={grade} />
        ))}
      </div>
      <h3 className={classes.partTitle}>Do they ask the same of students?</h3>
      <DemandChart title="Demand of activities and items, grade by grade" bars={bars} rowLabel="Grade" units="with a level" />
      <GradeTables grades={comparison.differences} />
    </>
  );
}

function TopicsOfGrade({ grade: { label, figures } }: { grade: GradeRating }) {
  if (figures.kind !== 'salient_topics' || figures.topics.length === 0) return null;
  return (
    <section aria-label={label}>
      <div className={classes.caption}>{label}: topic, activities, items</div>
      <ul className={classes.codes}>
        {figures.topics.map(({ code, activities, items }) => (
          <li key={code} data-missing={items === 0 || undefined}>
            {code}
            <span className={classes.count}>
              {activities}, {items === 0 ? 'not assessed' : items}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
