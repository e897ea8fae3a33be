import { z } from 'zod';
import { Id, ShortText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { RubricDetail, RubricFields } from './rubric.ts';

const tags = ['Frameworks'];
const root = '/frameworks/rubrics';

/** A place in a file that was not read, and why. `where` is a line of a CSV file, or a path in a CASE document. */
export const RejectedPart = z.object({ where: z.string(), message: z.string() });
export type RejectedPart = z.infer<typeof RejectedPart>;

const mostCharacters = 4 * 1024 * 1024;

/** Rubrics as files. */
export const rubricFilesContract = {
  exportRubric: operation('frameworks.read', 'file')
    .route({
      method: 'GET',
      path: `${root}/versions/{id}/{format}`,
      tags,
      summary: 'A version as a file: CASE 1.1 with CFRubrics, or CSV with a row for every level',
      outputStructure: 'detailed',
    })
    .input(z.object({ id: Id, format: z.enum(['case', 'csv']) }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
  importRubric: operation('frameworks.edit')
    .route({ method: 'POST', path: `${root}/import`, tags, summary: 'Read a rubric from CASE CFRubrics or CSV as a draft; what could not be read is named' })
    .input(
      z.object({
        id: Id,
        versionId: Id.describe('Of the draft that it becomes'),
        into: z
          .enum(['new_rubric', 'next_version'])
          .default('new_rubric')
          .describe('next_version: `id` is a rubric that is there, and the file its next draft'),
        subject: RubricFields.shape.subject.optional(),
        grades: RubricFields.shape.grades.default([]),
        variant: RubricFields.shape.variant.default(null),
        name: ShortText.optional().describe('Left out: as the file names it'),
        text: z.string().max(mostCharacters),
        fileName: ShortText.optional(),
        which: z.number().int().min(0).default(0).describe('Of several rubrics in one CASE document, from 0'),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rubric: RubricDetail.nullable().describe('null after a dry run, and where nothing could be read'),
        name: z.string(),
        titles: z.array(z.string()).describe('Of the rubrics in the file'),
        read: z.object({ sections: z.number().int(), indicators: z.number().int(), levels: z.number().int() }),
        rejected: z.array(RejectedPart),
        continues: z
          .object({ number: z.number().int(), unchanged: z.number().int(), changed: z.number().int(), added: z.number().int(), removed: z.number().int() })
          .nullable()
          .describe('As a next version: what becomes of the indicators of the version in use, by their codes; null for a new rubric'),
      }),
    ),
};
