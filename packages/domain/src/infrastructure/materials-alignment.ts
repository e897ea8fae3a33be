import { gradeLabel } from '../kernel/grade.ts';
import type { CodedUnit, Grade } from './coding.ts';
import { coverage } from './coverage.ts';
import type { DesignDocument } from './document.ts';
import { mixOf, reachesShare } from './dok-shares.ts';
import { byGrade, gradesOf } from './grades.ts';
import { majority, majorityConditions, majorityWouldChange } from './majority.ts';
import { type Condition, type DokMix, determined, type GradeRating, notDetermined, type RuleFinding, type RuleResult } from './rating.ts';
import { goalsReferent } from './referents.ts';
import { sameResultRange } from './same-result-range.ts';
import { type Settings, settingsOf } from './settings.ts';
import { counted, listOf, percentText, resultLabel, someOf } from './words.ts';

/** All covered: High; at least 80 %: Medium; less: Low (dissertation ch. 4). `total` is above 0. */
export function levelOfCoverage(covered: number, total: number): RuleResult {
  if (covered === total) return determined('high');
  return determined(covered * 100 >= 80 * total ? 'medium' : 'low');
}

/** Materials, content: the share of the standards in the coded scope that at least one activity covers. */
export function rateMaterialsContent(document: DesignDocument): RuleFinding {
  const referent = goalsReferent(document);
  const figures = coverage(document);
  const ours = [
    { choice: 'The base is the standards in the scope that was coded, not all standards of the grades.' },
    { choice: 'A standard is covered from one activity on.' },
    { choice: 'Grades are pooled, and a scope that is coded only in part is not determined.' },
  ];
  if ('reason' in figures) {
    return { result: notDetermined(figures.reason), referent, conditions: [], whatWouldChange: ['Code the whole scope and list its standards.'], ours };
  }
  const { covered, total } = figures;
  const missing = figures.standards.filter((standard) => standard.activities === 0).map((standard) => standard.code);
  const result = levelOfCoverage(covered, total);
  const share = `${covered} of ${counted(total, 'standard')} in ${figures.scope} (${percentText(covered, total)})`;
  const condition = (id: string, label: string, met: boolean): Condition => ({
    id,
    label,
    outcome: met ? 'met' : 'failed',
    detail: `${share}.${missing.length > 0 ? ` Not covered: ${someOf(missing)}.` : ''}`,
    ours: false,
    evidence: [],
    about: referent.keys,
  });
  return {
    result,
    referent,
    conditions: [
      condition('coverage-all', 'Every standard in the coded scope is covered', covered === total),
      condition('coverage-80', 'At least 80% of the standards in the coded scope are covered', covered * 100 >= 80 * total),
    ],
    whatWouldChange: coverageWouldChange(covered, total),
    ours,
  };
}

function coverageWouldChange(covered: number, total: number): string[] {
  const missing = total - covered;
  if (missing === 0) return ['One standard that no activity covers would make it lower.'];
  const toMedium = Math.ceil((80 * total) / 100) - covered;
  const sentences = [`With ${missing === 1 ? 'the missing standard' : `all ${missing} missing standards`} covered, it would be High.`];
  if (toMedium > 0 && toMedium < missing) sentences.unshift(`With ${toMedium} of the ${missing} missing standards covered, it would be Medium.`);
  return sentences;
}

/** Three or four levels in balance: High; two: Medium; fewer: Low; an empty base: not determined. */
export function levelOfMix(mix: DokMix): RuleResult {
  if (mix.base === 0) return notDetermined(mix.units === 0 ? 'No activities of this grade are coded.' : 'No activity of this grade gives enough information.');
  const inBalance = mix.levels.filter((level) => level.inBalance).length;
  if (inBalance >= 3) return determined('high');
  return determined(inBalance === 2 ? 'medium' : 'low');
}

/**
 * Materials, cognitive demand: per grade among the activities and the scope, how many DOK levels reach the balance
 * share; the level of the materials is the level of more than half of the grades.
 */
export function rateMaterialsDemand(document: DesignDocument): RuleFinding {
  const settings = settingsOf(document);
  const referent = goalsReferent(document);
  const activities = document.coding?.activities ?? [];
  if (activities.length === 0) {
    return {
      result: notDetermined('No activities of the curriculum are coded.'),
      referent,
      conditions: [],
      whatWouldChange: ['Code the activities of the curriculum for Depth of Knowledge.'],
      ours: demandChoices(settings, null),
    };
  }
  const grades = gradesOf(activities, document.coding?.scope?.standards ?? []);
  const groups = byGrade(activities);
  const mixes = grades.map((grade) => mixOf(grade, groups.get(grade) ?? [], settings));
  const ratings = mixes.map((mix) => rateMix(mix, settings));
  const result = majority(ratings.map((rating) => rating.result));
  return {
    result,
    referent,
    conditions: majorityConditions(ratings, referent.keys),
    grades: ratings,
    whatWouldChange: [...majorityWouldChange(ratings, result), ...mixes.flatMap((mix) => nearestLevel(mix, settings))],
    ours: demandChoices(settings, { grades, groups, mixes }),
  };
}

function rateMix(mix: DokMix, settings: Settings): GradeRating {
  const result = levelOfMix(mix);
  const shares = mix.levels.map((level) => `level ${level.dok} ${mix.base > 0 ? percentText(level.count, mix.base) : 'unknown'}`);
  const inBalance = mix.levels.filter((level) => level.inBalance).map((level) => String(level.dok));
  const balance = inBalance.length > 0 ? `in balance: ${listOf(inBalance)}` : `none reaches ${settings.balanceShare}%`;
  const nei = mix.nei > 0 ? `; ${mix.nei} without enough information, ${settings.neiInBase ? 'counted in' : 'left out'}` : '';
  const detail = 'reason' in result ? result.reason : `Of ${counted(mix.base, 'activity', 'activities')}: ${shares.join(', ')}; ${balance}${nei}.`;
  return { grade: mix.grade, label: gradeLabel(mix.grade), result, detail, figures: { kind: 'dok_mix', mix } };
}

/** The level nearest to the balance share from below, and how far it is. */
function nearestLevel(mix: DokMix, settings: Settings): string[] {
  const below = mix.levels.filter((level) => mix.base > 0 && !level.inBalance && level.count > 0).sort((a, b) => b.count - a.count)[0];
  if (!below) return [];
  return [`${gradeLabel(mix.grade)}: level ${below.dok} is nearest to balance, at ${percentText(below.count, mix.base)} of ${settings.balanceShare}%.`];
}

interface DemandInput {
  readonly grades: readonly Grade[];
  readonly groups: ReadonlyMap<Grade, CodedUnit[]>;
  readonly mixes: readonly DokMix[];
}

function demandChoices(settings: Settings, input: DemandInput | null): RuleFinding['ours'] {
  const withShare = (share: number, { mixes }: DemandInput): RuleResult =>
    majority(
      mixes.map((mix) => levelOfMix({ ...mix, levels: mix.levels.map((level) => ({ ...level, inBalance: reachesShare(level.count, mix.base, share) })) })),
    );
  const otherNei = { ...settings, neiInBase: !settings.neiInBase };
  return [
    {
      choice: `A level is in balance from ${settings.balanceShare}% of the grade’s activities.`,
      setting: 'balanceShare',
      value: settings.balanceShare,
      ...(input && {
        whatFollows: sameResultRange(
          settings.balanceShare,
          1,
          50,
          (share) => withShare(share, input),
          (share) => `${share}%`,
        ),
      }),
    },
    {
      choice: settings.neiInBase
        ? 'Activities without enough information count in the base of shares.'
        : 'Activities without enough information are left out of the base of shares.',
      setting: 'neiInBase',
      value: settings.neiInBase,
      ...(input && {
        whatFollows: `${settings.neiInBase ? 'Left out' : 'Counted in'}: ${resultLabel(majority(input.grades.map((grade) => levelOfMix(mixOf(grade, input.groups.get(grade) ?? [], otherNei)))))}.`,
      }),
    },
    { choice: 'Low is everything else. The printed Low (a level is missing) overlaps with High and contradicts a published rating.' },
    { choice: 'Four levels in balance count as High.' },
  ];
}
