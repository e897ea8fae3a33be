import type { DesignDocument, DocumentStructure, LearningJudgment } from './document.ts';
import { type Condition, determined, levelOf, notDetermined, type RuleFinding, type RuleResult } from './rating.ts';
import { learningReferent } from './referents.ts';
import { allOf, outcomeOf, type Truth } from './truth.ts';
import { unanimous } from './unanimity.ts';
import { counted, quoted, resultLabel } from './words.ts';

export type LearningComponent = 'leader_learning' | 'teacher_learning';

const learners: Record<LearningComponent, string> = { leader_learning: 'school leaders', teacher_learning: 'teachers' };

/** All structures aligned: High; none: Low; some: Medium. `all` is above 0. */
export function levelOfLearning(aligned: number, all: number): RuleResult {
  if (aligned === all) return determined('high');
  return determined(aligned === 0 ? 'low' : 'medium');
}

function focusTruths(judgment: LearningJudgment | undefined): [subject: Truth, practice: Truth] {
  const subject = judgment?.subjectFocus ?? null;
  const practice = judgment?.practiceFocus ?? null;
  return [subject === null ? null : subject === 'strong', practice === null ? null : practice === 'consistent'];
}

/** Strong on the subject and consistent on the core practices. Null where what is not judged could decide. */
export function isAligned(judgment: LearningJudgment | undefined): Truth {
  return allOf(focusTruths(judgment));
}

interface ServingStructure {
  readonly structure: DocumentStructure;
  readonly aligned: Truth;
}

function resultOf(serving: readonly ServingStructure[]): RuleResult {
  const certain = serving.filter((one) => one.aligned === true).length;
  const open = serving.filter((one) => one.aligned === null);
  const results: RuleResult[] = [];
  for (let more = 0; more <= open.length; more++) results.push(levelOfLearning(certain + more, serving.length));
  return unanimous(
    results,
    open.map((one) => `whether ${quoted(one.structure.name)} is aligned`),
  );
}

/**
 * Learning of school leaders or of teachers: each structure that serves it is aligned when its focus on the subject is
 * strong and its focus on the core practices consistent. All aligned: High; none: Low; some: Medium.
 */
export function rateLearning(document: DesignDocument, component: LearningComponent): RuleFinding {
  const referent = learningReferent(document);
  const who = learners[component];
  const open = (reason: string): RuleFinding => ({
    result: notDetermined(reason),
    referent,
    conditions: [],
    whatWouldChange: [`Record the structures in which ${who} learn, and judge each.`],
    ours: choices,
  });
  if (!document.structures) return open('No participation structures are recorded.');
  const serving = document.structures
    .filter((structure) => structure.serves === component)
    .map((structure) => ({ structure, aligned: isAligned(structure.learning) }));
  if (serving.length === 0) return open(`No structure is recorded as serving the learning of ${who}.`);
  const result = resultOf(serving);
  return {
    result,
    referent,
    conditions: serving.map((one) => structureCondition(one, document.district.subject)),
    whatWouldChange: whatWouldChange(serving, result),
    ours: choices,
  };
}

const subjectWords = { lacking: 'hardly about', moderate: 'moderately about', strong: 'strongly about' };
const practiceWords = {
  general_only: 'general strategies only',
  moderate: 'a moderate focus on the core practices',
  consistent: 'a consistent focus on the core practices',
};

function structureCondition({ structure, aligned }: ServingStructure, subject: string): Condition {
  const { learning } = structure;
  const about = learning?.subjectFocus ? `${subjectWords[learning.subjectFocus]} ${subject}` : `focus on ${subject} not judged`;
  const practices = learning?.practiceFocus ? practiceWords[learning.practiceFocus] : 'focus on the core practices not judged';
  const [subjectTruth, practiceTruth] = focusTruths(learning);
  const verdict = aligned === null ? 'Not known whether it is aligned' : aligned ? 'Aligned' : 'Not aligned';
  return {
    id: `learning:${structure.key}`,
    label: structure.name,
    outcome: outcomeOf(aligned),
    detail: `${verdict}: ${about}; ${practices}.`,
    ours: true,
    evidence: [...(learning?.evidence ?? []), ...(structure.evidence ?? [])],
    about: [structure.key],
    parts: [
      { id: 'subject_focus', label: `Strongly about ${subject}`, outcome: outcomeOf(subjectTruth), ours: false },
      { id: 'practice_focus', label: 'A consistent focus on the core practices', outcome: outcomeOf(practiceTruth), ours: false },
    ],
  };
}

/** What one structure more or less aligned would do. */
function whatWouldChange(serving: readonly ServingStructure[], result: RuleResult): string[] {
  const changes = serving.flatMap((one, i) => {
    const after = resultOf(serving.with(i, { ...one, aligned: one.aligned !== true }));
    if (resultLabel(after) === resultLabel(result)) return [];
    return [`If ${quoted(one.structure.name)} were ${one.aligned === true ? 'not aligned' : 'aligned'}, it would be ${resultLabel(after)}.`];
  });
  if (levelOf(result) === 'high') return changes;
  const aligned = serving.filter((one) => one.aligned === true).length;
  return [...changes, `High needs all ${counted(serving.length, 'structure')} aligned; ${aligned} ${aligned === 1 ? 'is' : 'are'}.`];
}

const choices: RuleFinding['ours'] = [
  { choice: 'The component is made of its structures: High when all are aligned, Low when none is, Medium when some are.' },
  { choice: 'A structure is aligned only when it is strong on the subject and consistent on the core practices.' },
  { choice: 'A person’s judgment of the whole may stand in place of this, marked.' },
];
