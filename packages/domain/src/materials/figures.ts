import {
  activitiesPerCode,
  byGrade,
  type CodedUnit,
  type CodingScope,
  countDok,
  coverage,
  dokLevels,
  type Grade,
  gradeLabel,
  gradesOf,
  levelOfCoverage,
  levelOfMix,
  mixOf,
  notDetermined,
  overlapsAndDifferences,
  reachesShare,
  type Settings,
  salientAmong,
  topicsOf,
} from '../infrastructure/index.ts';
import type { CoverageFigures, GradeTopics, ProjectComparison, ProjectFigures } from './figures-contract.ts';
import type { CodingKind } from './project.ts';

/** What a project holds, as its figures need it. */
export interface ProjectCodes {
  kind: CodingKind;
  scope: { name: string | null; codedWhole: boolean; standards: CodingScope['standards'] };
  units: readonly CodedUnit[];
}

/** The other side of a comparison: of the other kind. */
export interface OtherProject {
  id: string;
  name: string;
  units: readonly CodedUnit[];
}

/** Everything that is shown of one coding, by the rules and settings that the ratings use. */
export function projectFigures(project: ProjectCodes, settings: Settings, other: OtherProject | null): ProjectFigures {
  return {
    settings,
    coverage: project.kind === 'activities' ? coverageFigures(project) : null,
    demand: demandFigures(project, settings),
    topics: gradeTopics(project.units, settings),
    comparison: other && compareProjects(project, other, settings),
  };
}

function coverageFigures({ scope, units }: ProjectCodes): CoverageFigures {
  const carrying = activitiesPerCode(units);
  const groups = byGrade(scope.standards);
  const grades = gradesOf(scope.standards).map((grade) => {
    const codes = [...new Set((groups.get(grade) ?? []).map((standard) => standard.code))];
    const standards = codes.map((code) => ({ code, units: carrying.get(code) ?? 0 }));
    return { grade, label: gradeLabel(grade), covered: standards.filter((standard) => standard.units > 0).length, total: standards.length, standards };
  });
  const figures = coverage({ coding: { activities: [...units], ...(scope.name !== null && { scope: { ...scope, name: scope.name } }) } });
  return {
    scopeName: scope.name,
    covered: grades.reduce((sum, grade) => sum + grade.covered, 0),
    total: grades.reduce((sum, grade) => sum + grade.total, 0),
    result: 'reason' in figures ? notDetermined(figures.reason) : levelOfCoverage(figures.covered, figures.total),
    grades,
  };
}

function demandFigures({ kind, units }: ProjectCodes, settings: Settings): ProjectFigures['demand'] {
  const { counts, nei, base } = countDok(units, settings);
  const levels = dokLevels.map((dok) => ({
    dok,
    count: counts[dok],
    percent: base > 0 ? (100 * counts[dok]) / base : null,
    inBalance: reachesShare(counts[dok], base, settings.balanceShare),
  }));
  const groups = byGrade(units);
  return {
    overall: { units: units.length, nei, base, levels },
    grades: gradesOf(units).map((grade) => {
      const mix = mixOf(grade, groups.get(grade) ?? [], settings);
      // balance is asked of materials; assessments are held against the curriculum
      return { ...mix, label: gradeLabel(grade), result: kind === 'activities' ? levelOfMix(mix) : null };
    }),
  };
}

function gradeTopics(units: readonly CodedUnit[], settings: Settings): GradeTopics[] {
  const groups = byGrade(units);
  return gradesOf(units).map((grade: Grade) => {
    const topics = topicsOf(groups.get(grade) ?? [], []);
    const salient = new Set(salientAmong(topics, settings).map((topic) => topic.code));
    return { grade, label: gradeLabel(grade), topics: topics.map(({ code, activities }) => ({ code, units: activities, salient: salient.has(code) })) };
  });
}

function compareProjects(project: ProjectCodes, other: OtherProject, settings: Settings): ProjectComparison {
  const [activities, items] = project.kind === 'activities' ? [project.units, other.units] : [other.units, project.units];
  const found = overlapsAndDifferences({ settings, coding: { activities: [...activities], items: [...items] } });
  const refused = activities.length === 0 ? 'No activities of the curriculum are coded.' : items.length === 0 ? 'No items of the assessments are coded.' : null;
  return { other: { id: other.id, name: other.name }, overlaps: found?.overlaps ?? [], differences: found?.differences ?? [], refused };
}
