import { type Condition, determined, type GradeRating, levelOf, notDetermined, type RuleResult } from './rating.ts';
import { Level, levelLabels } from './settings.ts';
import { counted, listOf } from './words.ts';

/** Whether `count` is more than half of `all`. */
function isMajority(count: number, all: number): boolean {
  return 2 * count > all;
}

/** The level that more than half of all grades hold. Grades that are not determined count among all grades. */
export function majority(results: readonly RuleResult[]): RuleResult {
  const levels = results.map(levelOf);
  for (const level of Level.options) {
    if (isMajority(levels.filter((one) => one === level).length, levels.length)) return determined(level);
  }
  const held = Level.options
    .map((level) => ({ level, count: levels.filter((one) => one === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${levelLabels[level]} in ${count}`);
  const open = levels.filter((level) => level === null).length;
  if (open > 0) held.push(`not determined in ${open}`);
  return notDetermined(`No level is held by more than half of the ${counted(levels.length, 'grade')}: ${listOf(held)}.`);
}

/** Per level, whether more than half of the grades hold it. Grades that are not determined leave it unknown where they could decide. */
export function majorityConditions(grades: readonly GradeRating[], about: string[]): Condition[] {
  const open = grades.filter((grade) => levelOf(grade.result) === null).length;
  return [...Level.options].reverse().map((level) => {
    const holding = grades.filter((grade) => levelOf(grade.result) === level);
    const outcome = isMajority(holding.length, grades.length) ? 'met' : isMajority(holding.length + open, grades.length) ? 'unknown' : 'failed';
    const names = holding.length > 0 ? `: ${listOf(holding.map((grade) => grade.label))}` : '';
    return {
      id: `majority-${level}`,
      label: `${levelLabels[level]} in more than half of the grades`,
      outcome,
      detail: `${holding.length} of ${counted(grades.length, 'grade')}${names}${open > 0 ? `; ${open} not determined` : ''}.`,
      ours: false,
      evidence: [],
      about,
    };
  });
}

/** How many more grades each other level needs. */
export function majorityWouldChange(grades: readonly GradeRating[], result: RuleResult): string[] {
  const needed = Math.floor(grades.length / 2) + 1;
  return [...Level.options].reverse().flatMap((level) => {
    if (levelOf(result) === level) return [];
    const holding = grades.filter((grade) => levelOf(grade.result) === level).length;
    return [
      `${levelLabels[level]} needs ${needed} of ${counted(grades.length, 'grade')} at ${levelLabels[level]}; ${holding} ${holding === 1 ? 'is' : 'are'}.`,
    ];
  });
}
