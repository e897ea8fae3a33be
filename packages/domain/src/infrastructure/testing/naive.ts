import type { CodedUnit, DesignDocument, DocumentStructure, RatingKey, Sphere } from '../index.ts';

/**
 * The same rules written a second time, as plainly as possible and sharing no code with the first: every unknown fact is
 * filled in every way, each filled-in design is rated with true and false only, and a level stands if all agree.
 */
export function naiveLevel(design: DesignDocument, key: RatingKey): 'low' | 'medium' | 'high' | 'open' {
  const s = { reachCondition: true, balanceShare: 20, neiInBase: false, salientMoreThan: 25, ...design.settings };
  switch (key) {
    case 'inclusivity':
      return agree(design.structures && fill(design.structures, fillMeeting).map((structures) => inclusivity(structures, design, s.reachCondition)));
    case 'authority':
      return agree(design.authority && fill(design.authority.spheres, fillSphere).map((spheres) => authority(design.authority!.mandates, spheres)));
    case 'specificity':
      return agree(design.features && fill(names, (name) => judge(name, design.features!)).map(specificity));
    case 'leader_learning':
    case 'teacher_learning': {
      const serving = design.structures?.filter((one) => one.serves === key) ?? [];
      return agree(serving.length > 0 ? fill(serving, fillLearning).map(learning) : undefined);
    }
    case 'materials_content':
      return materialsContent(design);
    default:
      return perGrade(design, key, s);
  }
}

type Answer = 'low' | 'medium' | 'high' | 'open';
type S = { reachCondition: boolean; balanceShare: number; neiInBase: boolean; salientMoreThan: number };

function agree(answers: Answer[] | undefined): Answer {
  if (!answers || answers.length === 0) return 'open';
  return answers.every((one) => one === answers[0]) ? answers[0]! : 'open';
}

/** Every list that comes of filling in each element in every way. */
function fill<A, B>(list: readonly A[], ways: (one: A) => B[]): B[][] {
  let lists: B[][] = [[]];
  for (const one of list) lists = lists.flatMap((list) => ways(one).map((way) => [...list, way]));
  return lists;
}

function or<T>(value: T | null | undefined, all: readonly NoInfer<T>[]): T[] {
  return value === null || value === undefined ? [...all] : [value];
}

function fillMeeting(one: DocumentStructure): DocumentStructure[] {
  return or(one.recurs, [true, false]).flatMap((recurs) =>
    or(one.reach, ['every_school', 'representative', 'part']).map((reach) => ({ ...one, recurs, reach })),
  );
}

function inclusivity(structures: DocumentStructure[], design: DesignDocument, reachCondition: boolean): Answer {
  const met = new Set<string>();
  for (const one of structures) {
    if (!one.recurs || one.subject !== design.district.subject || !one.participants.includes('district_coaches')) continue;
    if (reachCondition && one.reach === 'part') continue;
    for (const group of one.participants) {
      if (design.district.schoolLeaders.includes(group)) met.add('leaders');
      else if (['teachers', 'new_teachers', 'teacher_leaders'].includes(group)) met.add('teachers');
      else if (group === 'principal_supervisors' || group === 'other_departments') met.add(group);
    }
  }
  return met.size > 2 ? 'high' : met.size > 1 ? 'medium' : 'low';
}

function fillSphere(one: Sphere): Sphere[] {
  return or(one.dataCollected, [true, false]).flatMap((dataCollected) =>
    or(one.useExpected, ['yes', 'varies', 'no']).flatMap((useExpected) =>
      or(one.overTheYear, ['consistent', 'waxes_and_wanes', 'occasional']).map((overTheYear) => ({ ...one, dataCollected, useExpected, overTheYear })),
    ),
  );
}

function authority(mandates: { prescribes: string }[], spheres: Sphere[]): Answer {
  const mandate = mandates.some((one) => one.prescribes !== 'data_submission' && one.prescribes !== 'other');
  const used = spheres.filter((one) => one.dataCollected && one.useExpected === 'yes');
  const full = used.filter((one) => one.overTheYear === 'consistent').length;
  const half = used.filter((one) => one.overTheYear === 'waxes_and_wanes').length;
  if (mandate && full >= 2) return 'high';
  if (mandate && (full === 1 || half >= 1)) return 'medium';
  if (!mandate && full === 0 && half === 0) return 'low';
  return 'open';
}

const names = ['content', 'learning_goals', 'route', 'core_practices', 'pacing', 'timing', 'models'] as const;

function judge(name: (typeof names)[number], features: NonNullable<DesignDocument['features']>): boolean[] {
  const clear = features.filter((one) => one.feature === name).map((one) => one.clear);
  return clear.length === 0 ? [true, false] : [clear.includes(true)];
}

function specificity(clear: boolean[]): Answer {
  const core = clear.slice(0, 4).filter(Boolean).length;
  if (core < 2) return 'low';
  if (!clear.slice(4).includes(true)) return 'open';
  return core === 4 ? 'high' : 'medium';
}

function fillLearning(one: DocumentStructure): boolean[] {
  return or(one.learning?.subjectFocus, ['lacking', 'moderate', 'strong']).flatMap((subject) =>
    or(one.learning?.practiceFocus, ['general_only', 'moderate', 'consistent']).map((practice) => subject === 'strong' && practice === 'consistent'),
  );
}

function learning(aligned: boolean[]): Answer {
  if (!aligned.includes(false)) return 'high';
  return aligned.includes(true) ? 'medium' : 'low';
}

function materialsContent({ coding }: DesignDocument): Answer {
  if (!coding?.scope?.codedWhole || !coding.activities?.length) return 'open';
  const all = [...new Set(coding.scope.standards.map((one) => JSON.stringify([one.grade, one.code])))].map((text) => JSON.parse(text)[1] as string);
  if (all.length === 0) return 'open';
  const covered = all.filter((code) => coding.activities!.some((unit) => unit.content.includes(code)));
  if (covered.length === all.length) return 'high';
  return covered.length * 5 >= all.length * 4 ? 'medium' : 'low';
}

function perGrade({ coding }: DesignDocument, key: RatingKey, s: S): Answer {
  const activities = coding?.activities ?? [];
  const items = coding?.items ?? [];
  if (activities.length === 0 || (key !== 'materials_demand' && items.length === 0)) return 'open';
  const others = key === 'materials_demand' ? (coding?.scope?.standards ?? []) : items;
  const grades = [...new Set([...activities, ...others].map((one) => one.grade))];
  const rule = { materials_demand: materialsDemand, assessments_content: assessmentsContent, assessments_demand: assessmentsDemand }[key as 'materials_demand'];
  const answers = grades.map((grade) =>
    rule(
      activities.filter((one) => one.grade === grade),
      items.filter((one) => one.grade === grade),
      s,
    ),
  );
  return (['low', 'medium', 'high'] as const).find((level) => answers.filter((one) => one === level).length > answers.length / 2) ?? 'open';
}

function based(units: CodedUnit[], s: S): CodedUnit[] {
  return s.neiInBase ? units : units.filter((unit) => unit.dok !== 'NEI');
}

function at(units: CodedUnit[], dok: number): bigint {
  return BigInt(units.filter((unit) => unit.dok === dok).length);
}

function materialsDemand(activities: CodedUnit[], _: CodedUnit[], s: S): Answer {
  const base = based(activities, s);
  if (base.length === 0) return 'open';
  const balanced = [1, 2, 3, 4].filter((dok) => at(base, dok) * 100n >= BigInt(s.balanceShare) * BigInt(base.length)).length;
  return balanced > 2 ? 'high' : balanced > 1 ? 'medium' : 'low';
}

function assessmentsContent(activities: CodedUnit[], items: CodedUnit[], s: S): Answer {
  const codes = [...new Set(activities.flatMap((one) => one.content))];
  const salient = codes.filter((code) => activities.filter((one) => one.content.includes(code)).length > s.salientMoreThan);
  if (salient.length === 0 || items.length === 0) return 'open';
  const onItems = salient.filter((code) => items.some((one) => one.content.includes(code)));
  if (onItems.length * 4 >= salient.length * 3) return 'high';
  return onItems.length * 2 >= salient.length ? 'medium' : 'low';
}

function assessmentsDemand(activities: CodedUnit[], items: CodedUnit[], s: S): Answer {
  const [a, b] = [based(activities, s), based(items, s)];
  if (a.length === 0 || b.length === 0) return 'open';
  const near = (tenths: bigint) =>
    [1, 2, 3, 4].filter((dok) => {
      const apart = at(a, dok) * BigInt(b.length) - at(b, dok) * BigInt(a.length);
      return 10n * (apart < 0n ? -apart : apart) <= tenths * BigInt(a.length) * BigInt(b.length);
    }).length;
  if (near(1n) >= 3) return 'high';
  return near(2n) >= 3 ? 'medium' : 'low';
}
