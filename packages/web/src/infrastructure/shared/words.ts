import type {
  ComponentKind,
  ComponentMention,
  DesignSection,
  Evidence,
  LearningJudgment,
  LinkKind,
  Mandate,
  Reach,
  RoleDetail,
  Sphere,
} from '@trellis/domain/infrastructure';

/** One of a kind, as a label. */
export const kindNames: Record<ComponentKind, string> = {
  vision: 'Vision',
  goals: 'Learning goals',
  framework: 'Framework',
  material: 'Material',
  assessment: 'Assessment',
  plan_template: 'Plan template',
  leader_learning: 'School-leader learning',
  teacher_learning: 'Teacher learning',
  structure: 'Participation structure',
  role: 'Role',
};

export const reachLabels: Record<Reach, string> = {
  every_school: 'Every school',
  representative: 'A representative of every school',
  part: 'A part of the schools or of a group',
};

/** What each kind of reach means; as designed, not as achieved. */
export const reachWords: Record<Reach, string> = {
  every_school: 'Open to every school. Schools that come in by need or by asking are included.',
  representative: 'Somebody from every school takes part and carries it back.',
  part: 'Only one region, schools that were chosen beforehand, or a part of a role group.',
};

export const linkWords: Record<LinkKind, { to: string; from: string }> = {
  uses: { to: 'Uses', from: 'Used by' },
  specifies: { to: 'Specifies', from: 'Specified by' },
  assesses: { to: 'Assesses', from: 'Assessed by' },
  compensates_for: { to: 'Compensates for', from: 'Compensated for by' },
};

export const mentionWords: Record<ComponentMention['by'], string> = {
  structure_resource: 'A resource in',
  structure_serves: 'Served by',
  mandate: 'Prescribed by',
  feature: 'Judged for',
};

export const evidenceLabels: Record<Evidence['kind'], string> = {
  quotation: 'Quotation',
  artifact: 'Artifact',
  record: 'Record',
  interview: 'Interview',
  observation: 'Observation',
};

export const prescribesLabels: Record<Mandate['prescribes'], string> = {
  practice: 'A teaching practice',
  materials: 'The use of materials',
  goals: 'Learning goals',
  data_submission: 'Handing in data (collection, not a mandate)',
  other: 'Something else (does not count as a mandate)',
};

export const expectedLabels: Record<NonNullable<Sphere['useExpected']>, string> = { yes: 'Expected', varies: 'Differs between leaders', no: 'Not expected' };
export const yearLabels: Record<NonNullable<Sphere['overTheYear']>, string> = {
  consistent: 'All year',
  waxes_and_wanes: 'Rises and falls',
  occasional: 'As need arises',
};

export const subjectFocusLabels: Record<NonNullable<LearningJudgment['subjectFocus']>, string> = {
  lacking: 'Lacking',
  moderate: 'Moderate',
  strong: 'Strong',
};
export const practiceFocusLabels: Record<NonNullable<LearningJudgment['practiceFocus']>, string> = {
  general_only: 'General strategies only',
  moderate: 'Moderate',
  consistent: 'Consistent',
};

export const directedLabels: Record<NonNullable<RoleDetail['directedBy']>, string> = {
  district: 'The district',
  school: 'The school',
  shared: 'District and school together',
};

/** What it means to say that a section of the design has nothing in it. */
export const noneWords: Record<DesignSection, { question: string; stated: string }> = {
  structures: { question: 'There are no participation structures', stated: 'Stated: there are no participation structures.' },
  authority: { question: 'Nothing is prescribed and nothing is watched over', stated: 'Stated: nothing is prescribed and nothing is watched over.' },
  features: { question: 'No resource has any of the features', stated: 'Stated: no resource has any of the features.' },
};

/** `Faith Okoro, Jan 14, 2026, 3:40 PM`; the name is left out for readers who may not read it. */
export function bylineWords(by: { name: string | null; at: string }, timeZone: string): string {
  const at = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone }).format(
    new Date(by.at),
  );
  return by.name === null ? at : `${by.name}, ${at}`;
}
