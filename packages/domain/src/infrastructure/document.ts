import { z } from 'zod';
import { defaultSchoolLeaders, RoleGroup } from '../access/roles.ts';
import { LongText, ShortText } from '../kernel/ids.ts';

/**
 * One district's designed infrastructure as one document: what the rules of the four dimensions read, what a
 * researcher writes by hand, what a draft is copied from. The same type leaves the database and enters the rules.
 *
 * A section that is **absent** was not recorded: what depends on it is *not determined*. A section that is **present and
 * empty** says that the district has none of it.
 */

/** A key in a document: letters, digits and hyphens, or a UUID. Unique among things of its kind. */
export const Key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);

/** What a statement rests on: our own short retelling or the district's own words, and where to find it. */
export const Evidence = z.strictObject({
  kind: z.enum(['quotation', 'artifact', 'record', 'interview', 'observation']),
  text: LongText.describe('What it says'),
  source: ShortText.optional().describe('Document, interview or record, e.g. "Author 2020, chapter 6, table 9"'),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

const evidence = z.array(Evidence).max(100).optional();

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

/** A component that is neither a structure nor a role: goals, framework, a material, an assessment, a template. */
export const DocumentComponent = z.strictObject({
  key: Key,
  kind: ComponentKind.exclude(['structure', 'role']),
  name: ShortText,
  summary: LongText.optional(),
  owner: ShortText.optional().describe('Who answers for it'),
  forGroups: z.array(RoleGroup).optional(),
  subject: z.string().trim().min(1).max(80).nullable().optional(),
  evidence,
});
export type DocumentComponent = z.infer<typeof DocumentComponent>;

export const Reach = z.enum(['every_school', 'representative', 'part']).meta({
  description:
    'As designed, not as achieved. every_school: open to every school, by need or request included. representative: a representative of every school. part: one region, pre-selected schools, or part of a role group.',
});
export type Reach = z.infer<typeof Reach>;

/** How far a structure's learning is about the subject and about the core practices of the framework (or standards). */
export const LearningJudgment = z.strictObject({
  subjectFocus: z.enum(['lacking', 'moderate', 'strong']).nullable().describe('null: not judged'),
  practiceFocus: z.enum(['general_only', 'moderate', 'consistent']).nullable().describe('null: not judged'),
  evidence,
});
export type LearningJudgment = z.infer<typeof LearningJudgment>;

export const DocumentStructure = z.strictObject({
  key: Key,
  name: ShortText,
  kind: z.string().trim().min(1).max(80).optional().describe('classroom walkthrough, coaching, cohort meeting …'),
  purpose: LongText.optional(),
  facilitators: z.array(RoleGroup).optional().describe('Who leads it. Leading alone is not taking part.'),
  participants: z.array(RoleGroup).describe('Who takes part themselves'),
  recurs: z.boolean().nullable().describe('A routine that comes again or stands all year; null: not known'),
  cadence: z.string().max(500).optional().describe('An RFC 5545 recurrence rule, e.g. FREQ=MONTHLY;COUNT=9. For the calendar; the rules read only `recurs`.'),
  subject: z.string().trim().min(1).max(80).nullable().describe('What it is about; null: no subject, or all of them'),
  reach: Reach.nullable().describe('null: not known'),
  serves: z.enum(['teacher_learning', 'leader_learning']).nullable().optional().describe('The learning component it serves, if any'),
  learning: LearningJudgment.optional().describe('Only read where `serves` is set; absent: not judged'),
  resources: z.array(Key).optional().describe('Keys of components it uses'),
  protocol: LongText.optional(),
  evidence,
});
export type DocumentStructure = z.infer<typeof DocumentStructure>;

export const DocumentRole = z.strictObject({
  key: Key,
  name: ShortText,
  group: RoleGroup,
  does: z.array(ShortText).max(50).optional(),
  doesNot: z.array(ShortText).max(50).optional(),
  reportsTo: ShortText.optional(),
  funding: ShortText.optional(),
  directedBy: z.enum(['district', 'school', 'shared']).optional(),
  evidence,
});
export type DocumentRole = z.infer<typeof DocumentRole>;

export const Mandate = z.strictObject({
  key: Key,
  name: ShortText,
  prescribes: z
    .enum(['practice', 'materials', 'goals', 'data_submission', 'other'])
    .describe('Only practice, materials and goals count as mandates. Having to hand in data is collection.'),
  component: Key.optional(),
  evidence,
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

export const Sphere = z.strictObject({
  sphere: SphereKind,
  dataCollected: z.boolean().nullable().describe('null: not known'),
  useExpected: z.enum(['yes', 'varies', 'no']).nullable().describe('varies: differs between leaders or schools, which fails this condition; null: not known'),
  overTheYear: z
    .enum(['consistent', 'waxes_and_wanes', 'occasional'])
    .nullable()
    .describe('waxes_and_wanes: accountability that rises and falls over the year; occasional: only when somebody sees need; null: not known'),
  evidence,
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

/** One person's judgment of one feature in one resource. A feature is specified when any resource has it clear and in detail. */
export const FeatureJudgment = z.strictObject({
  feature: Feature,
  resource: Key.optional().describe('Key of the component that was judged; absent: no resource has it'),
  clear: z.boolean().describe('Clear and in detail'),
  evidence,
});
export type FeatureJudgment = z.infer<typeof FeatureJudgment>;

/** A grade as US schools name it. */
export const Grade = z.enum(['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
export type Grade = z.infer<typeof Grade>;

/** Webb's Depth of Knowledge: 1 recall and reproduction, 2 application of concepts, 3 strategic thinking, 4 extended thinking; NEI: not enough information. */
export const Dok = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('NEI')]);
export type Dok = z.infer<typeof Dok>;

export const CodedUnit = z.strictObject({
  key: Key,
  grade: Grade,
  content: z.array(z.string().trim().min(1).max(40)).describe('Content codes, usually standards; several are possible'),
  dok: Dok,
});
export type CodedUnit = z.infer<typeof CodedUnit>;

export const Coding = z.strictObject({
  scope: z
    .strictObject({
      name: ShortText.describe('e.g. "number and operations, K-2"'),
      standards: z.array(z.strictObject({ code: z.string().trim().min(1).max(40), grade: Grade })).describe('Every standard in the scope that was coded'),
      codedWhole: z.boolean().describe('false: only a part of the scope has been coded; content alignment is then not determined'),
    })
    .optional(),
  activities: z.array(CodedUnit).max(200_000).optional().describe('Activities of the curriculum'),
  items: z.array(CodedUnit).max(200_000).optional().describe('Items of the assessments'),
});
export type Coding = z.infer<typeof Coding>;

export const RatingKey = z.enum([
  'inclusivity',
  'authority',
  'specificity',
  'materials_content',
  'materials_demand',
  'assessments_content',
  'assessments_demand',
  'leader_learning',
  'teacher_learning',
]);
export type RatingKey = z.infer<typeof RatingKey>;

export const Level = z.enum(['low', 'medium', 'high']);
export type Level = z.infer<typeof Level>;

/** A person's rating where the rule leaves one open, or, for the two learning components, in the rule's place. */
export const Decision = z.strictObject({
  rating: RatingKey,
  level: Level,
  justification: z.string().trim().min(20).max(4000),
  by: ShortText,
  on: z.iso.date(),
});
export type Decision = z.infer<typeof Decision>;

/** Choices that are ours (the source is silent or contradicts itself). Each can be moved, and the page shows what follows. */
export const Settings = z.strictObject({
  reachCondition: z.boolean().default(true).describe('A structure counts for inclusivity only if it reaches every school or a representative of each'),
  balanceShare: z.number().min(1).max(50).default(20).describe('A DOK level is in balance from this percentage of a grade’s coded activities'),
  neiInBase: z.boolean().default(false).describe('Count activities and items without enough information in the base of DOK shares'),
  salientMoreThan: z.number().int().min(0).max(1000).default(25).describe('A topic is salient in more than this many activities of a grade'),
});
export type Settings = z.infer<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});

export const LinkKind = z.enum(['uses', 'specifies', 'assesses', 'compensates_for']);
export type LinkKind = z.infer<typeof LinkKind>;

export const DesignDocument = z
  .strictObject({
    format: z.literal('trellis-design/1'),
    district: z.strictObject({
      name: ShortText,
      subject: z.string().trim().min(1).max(80).default('mathematics'),
      schoolLeaders: z
        .array(RoleGroup)
        .default([...defaultSchoolLeaders])
        .describe('Which groups this district counts as school leaders'),
    }),
    settings: Settings.optional(),
    components: z.array(DocumentComponent).max(2000).optional(),
    structures: z.array(DocumentStructure).max(2000).optional().describe('Absent: not recorded. Empty: there are none.'),
    roles: z.array(DocumentRole).max(500).optional(),
    links: z
      .array(z.strictObject({ from: Key, to: Key, kind: LinkKind }))
      .max(10_000)
      .optional(),
    authority: z
      .strictObject({ mandates: z.array(Mandate).max(500), spheres: z.array(Sphere).max(5) })
      .optional()
      .describe('Absent: not recorded. Empty lists: no mandate, no sphere monitored. A sphere that is not listed is not monitored.'),
    features: z
      .array(FeatureJudgment)
      .max(2000)
      .optional()
      .describe('Absent: not judged. A feature without a judgment is not judged, which is not the same as judged not clear.'),
    coding: Coding.optional(),
    decisions: z.array(Decision).max(50).optional(),
  })
  .meta({
    title: 'Trellis design',
    description:
      'A district’s designed infrastructure, as read by `trellis rate`. A section that is absent was not recorded; a section that is present and empty says that there is none.',
  });
export type DesignDocument = z.infer<typeof DesignDocument>;
