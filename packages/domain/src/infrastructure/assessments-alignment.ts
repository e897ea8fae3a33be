import { gradeLabel } from '../kernel/grade.ts';
import type { CodedUnit, Grade } from './coding.ts';
import type { DesignDocument } from './document.ts';
import { countDok, type DokCounts, dokLevels, sharesWithin } from './dok-shares.ts';
import { byGrade, gradesOf } from './grades.ts';
import { majority, majorityConditions, majorityWouldChange } from './majority.ts';
import { type DokDifference, determined, type GradeRating, notDetermined, type RuleFinding, type RuleResult, type SalientTopic } from './rating.ts';
import { curriculumReferent } from './referents.ts';
import { salientAmong, topicsOf } from './salient-topics.ts';
import { sameResultRange } from './same-result-range.ts';
import { type Settings, settingsOf } from './settings.ts';
import { counted, percentText, resultLabel, someOf, unroundedText } from './words.ts';

/** The activities and the items of one grade. */
interface GradeUnits {
  readonly grade: Grade;
  readonly activities: readonly CodedUnit[];
  readonly items: readonly CodedUnit[];
}

/** Every grade with activities or items, or why assessments cannot be held against the curriculum at all. */
function gradeUnits(document: Pick<DesignDocument, 'coding'>): GradeUnits[] | { reason: string } {
  const activities = document.coding?.activities ?? [];
  const items = document.coding?.items ?? [];
  if (activities.length === 0) return { reason: 'No activities of the curriculum are coded.' };
  if (items.length === 0) return { reason: 'No items of the assessments are coded.' };
  const activityGroups = byGrade(activities);
  const itemGroups = byGrade(items);
  return gradesOf(activities, items).map((grade) => ({ grade, activities: activityGroups.get(grade) ?? [], items: itemGroups.get(grade) ?? [] }));
}

/** Overlap of at least 75 %: High; at least 50 %: Medium; less: Low; no salient topic: not determined. */
export function levelOfOverlap(assessed: number, salient: number): RuleResult {
  if (salient === 0) return notDetermined('No topic of this grade is salient.');
  if (assessed * 100 >= 75 * salient) return determined('high');
  return determined(assessed * 100 >= 50 * salient ? 'medium' : 'low');
}

function overlapResult(units: GradeUnits, salient: readonly SalientTopic[]): RuleResult {
  if (units.activities.length === 0) return notDetermined('No activities of this grade are coded.');
  if (units.items.length === 0) return notDetermined('No items of this grade are coded.');
  return levelOfOverlap(salient.filter((topic) => topic.items > 0).length, salient.length);
}

function rateOverlap(units: GradeUnits, settings: Settings): GradeRating {
  const topics = salientAmong(topicsOf(units.activities, units.items), settings);
  const assessed = topics.filter((topic) => topic.items > 0).length;
  const result = overlapResult(units, topics);
  const missing = topics.filter((topic) => topic.items === 0).map((topic) => topic.code);
  const notOn = missing.length > 0 ? ` Not on them: ${someOf(missing)}.` : '';
  const detail =
    'reason' in result
      ? result.reason
      : `${assessed} of ${counted(topics.length, 'salient topic')} ${assessed === 1 ? 'is' : 'are'} on the assessments (${percentText(assessed, topics.length)}).${notOn}`;
  return { grade: units.grade, label: gradeLabel(units.grade), result, detail, figures: { kind: 'salient_topics', topics, assessed } };
}

/** Per DOK level, the shares of items and of activities and how near they are. */
function differencesOf(activities: DokCounts, items: DokCounts): DokDifference[] {
  return dokLevels.map((dok) => {
    const [a, b] = [activities.counts[dok], items.counts[dok]];
    const comparable = activities.base > 0 && items.base > 0;
    const within = (points: number): boolean => comparable && sharesWithin(a, activities.base, b, items.base, points);
    return {
      dok,
      activities: a,
      activityBase: activities.base,
      items: b,
      itemBase: items.base,
      points: comparable ? Math.abs((100 * a) / activities.base - (100 * b) / items.base) : null,
      within: within(10) ? 10 : within(20) ? 20 : null,
    };
  });
}

/** At least three of four levels within 10 points: High; within 20: Medium; otherwise Low; no base on either side: not determined. */
export function levelOfDifferences(differences: readonly DokDifference[]): RuleResult {
  if (differences.some((difference) => difference.activityBase === 0)) return notDetermined('No activity of this grade has a known level.');
  if (differences.some((difference) => difference.itemBase === 0)) return notDetermined('No item of this grade has a known level.');
  if (differences.filter((difference) => difference.within === 10).length >= 3) return determined('high');
  return determined(differences.filter((difference) => difference.within !== null).length >= 3 ? 'medium' : 'low');
}

function rateDifferences(units: GradeUnits, settings: Pick<Settings, 'neiInBase'>): GradeRating {
  const differences = differencesOf(countDok(units.activities, settings), countDok(units.items, settings));
  const result = levelOfDifferences(differences);
  const detail = 'reason' in result ? result.reason : `${differences.map(differenceText).join('; ')}.`;
  return { grade: units.grade, label: gradeLabel(units.grade), result, detail, figures: { kind: 'dok_differences', differences } };
}

function differenceText({ dok, activities, activityBase, items, itemBase }: DokDifference): string {
  const points = unroundedText(100 * Math.abs(activities * itemBase - items * activityBase), activityBase * itemBase);
  return `level ${dok}: ${percentText(items, itemBase)} of items, ${percentText(activities, activityBase)} of activities, ${points} apart`;
}

/** Per grade with activities or items: overlap of salient topics, and differences of DOK shares. Null where nothing is coded on one side. */
export function overlapsAndDifferences(document: Pick<DesignDocument, 'coding' | 'settings'>): { overlaps: GradeRating[]; differences: GradeRating[] } | null {
  const settings = settingsOf(document);
  const grades = gradeUnits(document);
  if ('reason' in grades) return null;
  return { overlaps: grades.map((units) => rateOverlap(units, settings)), differences: grades.map((units) => rateDifferences(units, settings)) };
}

/** Assessments, content: per grade, the share of the curriculum's salient topics on at least one item; the level of most grades. */
export function rateAssessmentsContent(document: DesignDocument): RuleFinding {
  const settings = settingsOf(document);
  const grades = gradeUnits(document);
  const own = {
    choice: `A topic is salient in more than ${settings.salientMoreThan} activities of a grade.`,
    setting: 'salientMoreThan' as const,
    value: settings.salientMoreThan,
  };
  const fixed = [
    { choice: 'A grade without a salient topic is not determined, and counts among the grades.' },
    { choice: 'A topic is on the assessments from one item of the same grade on.' },
  ];
  if ('reason' in grades) return { ...uncoded(document, grades.reason), ours: [own, ...fixed] };
  const topics = grades.map((units) => ({ units, topics: topicsOf(units.activities, units.items) }));
  const resultAt = (salientMoreThan: number): RuleResult =>
    majority(topics.map((grade) => overlapResult(grade.units, salientAmong(grade.topics, { salientMoreThan }))));
  return {
    ...fromGrades(
      document,
      grades.map((units) => rateOverlap(units, settings)),
    ),
    ours: [{ ...own, whatFollows: sameResultRange(settings.salientMoreThan, 0, 1000, resultAt) }, ...fixed],
  };
}

/** Assessments, cognitive demand: per grade, how near the shares of DOK levels are to the curriculum's; the level of most grades. */
export function rateAssessmentsDemand(document: DesignDocument): RuleFinding {
  const settings = settingsOf(document);
  const grades = gradeUnits(document);
  const own = {
    choice: settings.neiInBase
      ? 'Units without enough information count in the base of shares.'
      : 'Units without enough information are left out of the base of shares.',
    setting: 'neiInBase' as const,
    value: settings.neiInBase,
  };
  const fixed = [
    { choice: 'The level of most grades is the level of the assessments; table 22 has no such clause here.' },
    { choice: '0% against 0% is within 10 points.' },
    { choice: 'Medium is within 20 points, levels within 10 included; Low is everything else.' },
  ];
  if ('reason' in grades) return { ...uncoded(document, grades.reason), ours: [own, ...fixed] };
  const ratings = (neiInBase: boolean): GradeRating[] => grades.map((units) => rateDifferences(units, { neiInBase }));
  const otherwise = majority(ratings(!settings.neiInBase).map((grade) => grade.result));
  return {
    ...fromGrades(document, ratings(settings.neiInBase)),
    ours: [{ ...own, whatFollows: `${settings.neiInBase ? 'Left out' : 'Counted in'}: ${resultLabel(otherwise)}.` }, ...fixed],
  };
}

function uncoded(document: DesignDocument, reason: string): Omit<RuleFinding, 'ours'> {
  const change = 'Code activities of the curriculum and items of the assessments with the same codes.';
  return { result: notDetermined(reason), referent: curriculumReferent(document), conditions: [], whatWouldChange: [change] };
}

function fromGrades(document: DesignDocument, grades: GradeRating[]): Omit<RuleFinding, 'ours'> {
  const referent = curriculumReferent(document);
  const result = majority(grades.map((grade) => grade.result));
  return { result, referent, conditions: majorityConditions(grades, referent.keys), grades, whatWouldChange: majorityWouldChange(grades, result) };
}
