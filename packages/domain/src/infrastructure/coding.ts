import { z } from 'zod';
import { Grade } from '../kernel/grade.ts';
import { ShortText } from '../kernel/ids.ts';
import { Key } from './evidence.ts';

export { Grade };

/** Webb's Depth of Knowledge: 1 recall and reproduction, 2 application of concepts, 3 strategic thinking, 4 extended thinking; NEI: not enough information. */
export const Dok = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('NEI')]).meta({
  description:
    'Depth of Knowledge (Webb): 1 recall and reproduction, 2 application of concepts, 3 strategic thinking, 4 extended thinking; NEI: not enough information',
});
export type Dok = z.infer<typeof Dok>;

/** A content code. Codes are compared as written, capitals included, after blanks at both ends are dropped. */
export const ContentCode = z.string().trim().min(1).max(40);

/** One activity of a curriculum or one item of an assessment, coded. */
export const CodedUnit = z.strictObject({
  key: Key,
  grade: Grade,
  content: z
    .array(ContentCode)
    .describe('Content codes, usually standards; several are possible. A code counts once per unit. Codes are compared exactly as written, capitals included.'),
  dok: Dok,
});
export type CodedUnit = z.infer<typeof CodedUnit>;

/** The standards that the coding set out to cover. */
export const CodingScope = z.strictObject({
  name: ShortText.describe('e.g. "number and operations, K-2"'),
  standards: z
    .array(z.strictObject({ code: ContentCode, grade: Grade }))
    .describe(
      'Every standard in the scope that was coded; the same code in the same grade counts once. A standard is covered when at least one activity, of whatever grade, carries its code.',
    ),
  codedWhole: z.boolean().describe('false: only a part of the scope has been coded; content alignment is then not determined'),
});
export type CodingScope = z.infer<typeof CodingScope>;

/** The coding of a curriculum and its assessments: what the four ratings of materials and assessments are computed from. */
export const Coding = z
  .strictObject({
    scope: CodingScope.optional(),
    activities: z.array(CodedUnit).max(200_000).optional().describe('Activities of the curriculum'),
    items: z.array(CodedUnit).max(200_000).optional().describe('Items of the assessments'),
  })
  .meta({
    description: [
      'Materials, content: covered standards ÷ standards in the scope. All: High; 80 % and more: Medium; less: Low. Not determined without a scope, without standards, without activities, or with codedWhole false.',
      'Materials, cognitive demand, per grade among the activities and the scope: a DOK level is in balance from settings.balanceShare percent of the grade’s activities (NEI out of the base unless settings.neiInBase). Three or four levels in balance: High; two: Medium; fewer: Low; empty base: that grade is not determined.',
      'Assessments, content, per grade among activities and items: topics in more than settings.salientMoreThan activities of the grade are salient; share of them on at least one item of the grade. 75 % and more: High; 50 % and more: Medium; less: Low; no salient topic, or no item in the grade: that grade is not determined.',
      'Assessments, cognitive demand, per grade among activities and items: per DOK level 1 to 4, share of items against share of activities (same base rule). Three or four levels within 10 points: High; within 20: Medium; otherwise Low; no base on either side: that grade is not determined.',
      'Where grades are rated, the component has the level that more than half of all grades hold, grades not determined counting among all; otherwise it is not determined. Without any activity (or, for assessments, any item) nothing is determined.',
    ].join(' '),
  });
export type Coding = z.infer<typeof Coding>;
