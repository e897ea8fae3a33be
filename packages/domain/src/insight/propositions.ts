import { z } from 'zod';
import { Level, RatingKey } from '../infrastructure/index.ts';
import { Figure, type Profile } from '../practice/index.ts';

/** The levels of a design's ratings; null or absent: not determined. */
export type DesignLevels = Partial<Record<RatingKey, Level | null>>;

export const propositionCaution = 'Associations seen in two districts, never causes.';

/**
 * One of the six propositions of dissertation ch. 8 on how a design goes with practice, with a district's own levels and
 * figures. It says what to look at; it predicts nothing.
 */
export const Proposition = z.strictObject({
  number: z.number().int().min(1).max(6),
  statement: z.string(),
  design: z.array(z.strictObject({ rating: RatingKey, level: Level.nullable() })).describe('What of the design it speaks of; null: not determined'),
  from: z.array(Figure).describe('Practice that it starts from, where it links practice with practice'),
  practice: z.array(Figure).describe('Practice that it speaks of; a figure may be refused with its reason'),
  caution: z.string(),
});
export type Proposition = z.infer<typeof Proposition>;

const alignment: readonly RatingKey[] = [
  'materials_content',
  'materials_demand',
  'assessments_content',
  'assessments_demand',
  'leader_learning',
  'teacher_learning',
];

/** The six propositions with this profile's figures and this design's levels. */
export function propositions(profile: Profile, levels: DesignLevels): Proposition[] {
  const make = (number: number, statement: string, ratings: readonly RatingKey[], practice: Figure[], from: Figure[] = []): Proposition => ({
    number,
    statement,
    design: ratings.map((rating) => ({ rating, level: levels[rating] ?? null })),
    from,
    practice,
    caution: propositionCaution,
  });
  const { reach, anyResource, schoolImprovement, ledWithOthers, usingMaterials, variability } = profile;
  return [
    make(1, 'Alignment and authority go with how much time coaches spend on tasks that reach into schools.', [...alignment, 'authority'], [reach]),
    make(2, 'Authority goes with how much coaches use the resources that the district has in common.', ['authority'], [anyResource]),
    make(
      3,
      'Common resources and time for schools go with how much coaches talk about teaching and learning when they plan for school improvement.',
      [],
      schoolImprovement,
      [anyResource, reach],
    ),
    make(4, 'Inclusivity goes with how many tasks coaches lead together with other groups.', ['inclusivity'], [ledWithOthers]),
    make(
      5,
      'Specificity, authority and alignment go with how much of the talk in schools is on how to use or coordinate materials.',
      ['specificity', 'authority', ...alignment],
      usingMaterials,
    ),
    make(
      6,
      'Specificity, authority and alignment go with how far coaches differ from each other.',
      ['specificity', 'authority', ...alignment],
      [variability.distance],
    ),
  ];
}
