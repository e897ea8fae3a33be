import { z } from 'zod';
import { defaultSchoolLeaders, RoleGroup } from '../access/roles.ts';
import { LongText, ShortText } from '../kernel/ids.ts';
import { Coding } from './coding.ts';
import { evidenceList, Key } from './evidence.ts';
import { plainDetails } from './plain-details.ts';
import { Decisions, Settings } from './settings.ts';

export * from './coding.ts';
export * from './evidence.ts';
export * from './settings.ts';

export const ComponentKind = z.enum([
  'vision',
  'goals',
  'framework',
  'material',
  'assessment',
  'plan_template',
  'leader_learning',
  'teacher_learning',
  'structure',
  'role',
]);
export type ComponentKind = z.infer<typeof ComponentKind>;

export const componentKindLabels: Record<ComponentKind, string> = {
  vision: 'Vision',
  goals: 'Student learning goals',
  framework: 'Instructional framework',
  material: 'Instructional materials',
  assessment: 'Assessments',
  plan_template: 'Plan templates',
  leader_learning: 'School-leader learning',
  teacher_learning: 'Teacher learning',
  structure: 'Participation structures',
  role: 'Roles',
};

/** What every component may say besides its name. */
const said = {
  summary: LongText.optional(),
  owner: ShortText.optional().describe('Who answers for it'),
  forGroups: z.array(RoleGroup).max(13).optional().describe('The groups it is for'),
};

/** A component that is neither a structure nor a role: goals, framework, a material, an assessment, a template. */
export const DocumentComponent = z
  .strictObject({
    key: Key,
    kind: ComponentKind.exclude(['structure', 'role']),
    name: ShortText,
    ...said,
    subject: z.string().trim().min(1).max(80).nullable().optional(),
    detail: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'What only this kind holds, such as the tenets of a framework, the units of a planner, the windows of an assessment, the sections of a plan template, as the API of components has it. The rules read none of it.',
      ),
    evidence: evidenceList,
  })
  .superRefine(({ kind, detail }, context) => {
    if (detail === undefined) return;
    if ('anySubject' in detail) context.addIssue({ code: 'custom', path: ['detail', 'anySubject'], message: 'Write "subject": null beside the name instead.' });
    for (const issue of plainDetails[kind].safeParse(detail).error?.issues ?? [])
      context.issues.push({ ...issue, input: detail, path: ['detail', ...issue.path] } as z.core.$ZodRawIssue);
  });
export type DocumentComponent = z.infer<typeof DocumentComponent>;

export const Reach = z.enum(['every_school', 'representative', 'part']).meta({
  description:
    'As designed, not as achieved. every_school: open to every school, by need or request included. representative: a representative of every school. part: one region, pre-selected schools, or part of a role group.',
});
export type Reach = z.infer<typeof Reach>;

/** How far a structure's learning is about the subject and about the core practices of the framework (or standards). */
export const LearningJudgment = z
  .strictObject({
    subjectFocus: z.enum(['lacking', 'moderate', 'strong']).nullable().describe('null: not judged'),
    practiceFocus: z.enum(['general_only', 'moderate', 'consistent']).nullable().describe('null: not judged'),
    evidence: evidenceList,
  })
  .meta({
    description: 'Aligned: subjectFocus strong and practiceFocus consistent. Not aligned: either is judged and is something else. Otherwise not known.',
  });
export type LearningJudgment = z.infer<typeof LearningJudgment>;

export const DocumentStructure = z.strictObject({
  key: Key,
  name: ShortText,
  ...said,
  kind: z.string().trim().min(1).max(80).optional().describe('classroom walkthrough, coaching, cohort meeting …'),
  purpose: LongText.optional(),
  facilitators: z.array(RoleGroup).optional().describe('Who leads it. Leading alone is not taking part.'),
  participants: z.array(RoleGroup).describe('Who takes part themselves'),
  recurs: z.boolean().nullable().describe('A routine that comes again or stands all year; null: not known'),
  cadence: z.string().max(500).optional().describe('An RFC 5545 recurrence rule, e.g. FREQ=MONTHLY;COUNT=9. For the calendar; the rules read only `recurs`.'),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .nullable()
    .describe('What it is about, written exactly like district.subject where it is that; null: no subject, or all of them'),
  reach: Reach.nullable().describe('null: not known'),
  serves: z.enum(['teacher_learning', 'leader_learning']).nullable().optional().describe('The learning component it serves, if any'),
  learning: LearningJudgment.optional().describe('Only read where `serves` is set; absent: not judged'),
  resources: z.array(Key).optional().describe('Keys of components it uses'),
  protocol: LongText.optional(),
  evidence: evidenceList,
});
export type DocumentStructure = z.infer<typeof DocumentStructure>;

export const DocumentRole = z.strictObject({
  key: Key,
  name: ShortText,
  ...said,
  subject: z.string().trim().min(1).max(80).optional(),
  group: RoleGroup,
  does: z.array(ShortText).max(50).optional(),
  doesNot: z.array(ShortText).max(50).optional(),
  reportsTo: ShortText.optional(),
  funding: ShortText.optional(),
  directedBy: z.enum(['district', 'school', 'shared']).optional(),
  evidence: evidenceList,
});
export type DocumentRole = z.infer<typeof DocumentRole>;

export const Mandate = z.strictObject({
  key: Key,
  name: ShortText,
  prescribes: z
    .enum(['practice', 'materials', 'goals', 'data_submission', 'other'])
    .describe('Only practice, materials and goals count as mandates. Having to hand in data is collection.'),
  component: Key.optional(),
  evidence: evidenceList,
});
export type Mandate = z.infer<typeof Mandate>;

export const SphereKind = z.enum(['student_learning', 'instructional_practice', 'materials_in_use', 'learning_uptake', 'leader_practice']);
export type SphereKind = z.infer<typeof SphereKind>;

export const sphereLabels: Record<SphereKind, string> = {
  student_learning: 'Student learning',
  instructional_practice: 'Instructional practice',
  materials_in_use: 'Materials in use',
  learning_uptake: 'Uptake of professional learning',
  leader_practice: 'School-leader practice',
};

export const Sphere = z
  .strictObject({
    sphere: SphereKind,
    dataCollected: z.boolean().nullable().describe('null: not known'),
    useExpected: z.enum(['yes', 'varies', 'no']).nullable().describe('varies: differs between leaders or schools, which fails this condition; null: not known'),
    overTheYear: z
      .enum(['consistent', 'waxes_and_wanes', 'occasional'])
      .nullable()
      .describe('waxes_and_wanes: accountability that rises and falls over the year; occasional: only when somebody sees need; null: not known'),
    evidence: evidenceList,
  })
  .meta({
    description:
      'Accountable: dataCollected true, useExpected yes, overTheYear consistent. Waxing and waning: the same with overTheYear waxes_and_wanes. Everything else is neither.',
  });
export type Sphere = z.infer<typeof Sphere>;

export const Feature = z.enum(['content', 'learning_goals', 'route', 'core_practices', 'pacing', 'timing', 'models']);
export type Feature = z.infer<typeof Feature>;
export const coreFeatures: readonly Feature[] = ['content', 'learning_goals', 'route', 'core_practices'];
export const supportingFeatures: readonly Feature[] = ['pacing', 'timing', 'models'];

export const featureLabels: Record<Feature, string> = {
  content: 'Content',
  learning_goals: 'Learning goals',
  route: 'Route to the learning goals',
  core_practices: 'Core instructional practices',
  pacing: 'Pacing and sequencing',
  timing: 'Timing of lesson parts',
  models: 'Models, representations, tools',
};

/** What the district prescribes and what it watches over. */
export const Authority = z
  .strictObject({
    mandates: z.array(Mandate).max(500),
    spheres: z
      .array(Sphere)
      .max(5)
      .superRefine((spheres, context) => {
        spheres.forEach((one, i) => {
          if (spheres.findIndex((other) => other.sphere === one.sphere) < i)
            context.addIssue({ code: 'custom', path: [i, 'sphere'], message: `${sphereLabels[one.sphere]} is listed twice.` });
        });
      })
      .describe('Each sphere at most once'),
  })
  .meta({
    description: [
      'Absent: not recorded. Empty lists: no mandate, no sphere monitored. A sphere that is not listed is not monitored.',
      'A mandate prescribes practice, materials or goals. High: a mandate and two or more accountable spheres. Medium: a mandate and exactly one, or a mandate, none accountable and at least one waxing and waning. Low: no mandate, none accountable, none waxing and waning.',
      'Not determined: a mandate with no sphere of either kind, or such a sphere without a mandate. Where facts are null, a level stands only if every way of filling them in gives it.',
    ].join(' '),
  });
export type Authority = z.infer<typeof Authority>;

/** One person's judgment of one feature in one resource. A feature is specified when any resource has it clear and in detail. */
export const FeatureJudgment = z.strictObject({
  feature: Feature,
  resource: Key.optional().describe('Key of the component that was judged; absent: no resource has it'),
  clear: z.boolean().describe('Clear and in detail. A feature counts as soon as any judgment of it is clear; it fails when there are judgments and none is.'),
  evidence: evidenceList,
});
export type FeatureJudgment = z.infer<typeof FeatureJudgment>;

export const LinkKind = z.enum(['uses', 'specifies', 'assesses', 'compensates_for']);
export type LinkKind = z.infer<typeof LinkKind>;

/**
 * One district's designed infrastructure as one document: what the rules of the four dimensions read, what a
 * researcher writes by hand, what a draft is copied from. The same type leaves the database and enters the rules.
 *
 * A section that is **absent** was not recorded: what depends on it is *not determined*. A section that is **present and
 * empty** says that the district has none of it.
 */
export const DesignDocument = z
  .strictObject({
    format: z.literal('trellis-design/1'),
    district: z.strictObject({
      name: ShortText,
      subject: z.string().trim().min(1).max(80).default('mathematics'),
      schoolLeaders: z
        .array(RoleGroup)
        .superRefine((groups, context) => {
          groups.forEach((group, i) => {
            if (group === 'district_coaches' || group === 'math_manager')
              context.addIssue({ code: 'custom', path: [i], message: 'The mathematics department itself cannot be counted as school leaders.' });
          });
        })
        .default([...defaultSchoolLeaders])
        .describe('Which groups this district counts as school leaders; not district_coaches or math_manager'),
    }),
    settings: Settings.optional(),
    components: z.array(DocumentComponent).max(2000).optional(),
    structures: z
      .array(DocumentStructure)
      .max(2000)
      .optional()
      .describe(
        [
          'Absent: not recorded. Empty: there are none.',
          'Inclusivity: a structure counts for a family of role groups when it recurs, its subject is district.subject, district_coaches are among the participants, a group of that family is too, and (settings.reachCondition) its reach is every_school or representative.',
          'Families: teachers (teachers, new_teachers, teacher_leaders), school leaders (district.schoolLeaders, which goes before the other families), principal_supervisors, other_departments. Three or four families: High; two: Medium; one or none: Low. Where facts are null, a level stands only if every way of filling them in gives it.',
          'Learning of school leaders and of teachers: of the structures that serve it, all aligned: High; some: Medium; none: Low; no such structure: not determined.',
        ].join(' '),
      ),
    roles: z.array(DocumentRole).max(500).optional(),
    links: z
      .array(z.strictObject({ from: Key, to: Key, kind: LinkKind }))
      .max(10_000)
      .optional(),
    authority: Authority.optional(),
    features: z
      .array(FeatureJudgment)
      .max(2000)
      .optional()
      .describe(
        [
          'Absent: not judged. A feature without a judgment is not judged, which is not the same as judged not clear.',
          'Core: content, learning_goals, route, core_practices. Supporting: pacing, timing, models. High: four core and a supporting one; Medium: two or three core and a supporting one; Low: one core or none; two or more core without a supporting one: not determined.',
          'Where features are not judged, a level stands only if every way of judging them gives it.',
        ].join(' '),
      ),
    coding: Coding.optional(),
    decisions: Decisions.optional(),
  })
  .meta({
    title: 'Trellis design',
    description:
      'A district’s designed infrastructure, as read by `trellis rate`. A section that is absent was not recorded; a section that is present and empty says that there is none.',
  });
export type DesignDocument = z.infer<typeof DesignDocument>;
