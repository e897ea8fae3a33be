import { z } from 'zod';
import { Id, LocalDate } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { BuiltInKey } from './built-in/keys.ts';
import { RubricContent } from './content.ts';
import { CrosswalkDecision, CrosswalkStep } from './crosswalk-record.ts';
import { DistrictFocus } from './focus.ts';
import { RubricDetail, RubricFields, RubricSummary, RubricVersion } from './rubric.ts';

const tags = ['Frameworks'];
const root = '/frameworks/rubrics';
const versions = `${root}/versions`;
const revision = z.number().int();

/** What is given of a rubric at its start. */
const NewRubric = z.object({
  id: Id,
  versionId: Id.describe('Of the draft that it begins with'),
  name: RubricFields.shape.name,
  subject: RubricFields.shape.subject.optional(),
  grades: RubricFields.shape.grades.default([]),
  variant: RubricFields.shape.variant.default(null),
});

const rubrics = {
  listRubrics: operation('frameworks.read')
    .route({ method: 'GET', path: root, tags, summary: 'Rubrics by name, at most 200, with the district’s current focus' })
    .input(z.object({ retired: z.boolean().default(false).describe('true: those out of use as well') }))
    .output(z.object({ rubrics: z.array(RubricSummary), focus: DistrictFocus, may: z.object({ edit: z.boolean() }) })),
  readRubric: operation('frameworks.read')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'One rubric with its versions' })
    .input(z.object({ id: Id }))
    .output(RubricDetail),
  startRubric: operation('frameworks.edit')
    .route({ method: 'POST', path: root, tags, summary: 'Begin a rubric: blank, from a built-in one, or as a copy of a version' })
    .input(
      NewRubric.extend({
        from: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('blank') }),
          z.object({ kind: z.literal('built_in'), key: BuiltInKey }),
          z.object({ kind: z.literal('copy'), versionId: Id }),
        ]),
      }),
    )
    .output(RubricDetail),
  saveRubric: operation('frameworks.edit')
    .route({ method: 'PATCH', path: `${root}/{id}`, tags, summary: 'Change what a rubric is called and whom it is for; what is absent stays' })
    .input(RubricFields.partial().extend({ id: Id, revision }))
    .output(RubricDetail),
  retireRubric: operation('frameworks.publish')
    .route({ method: 'POST', path: `${root}/{id}/retire`, tags, summary: 'Take a rubric out of use with its last day, or bring it back; its scores stay' })
    .input(z.object({ id: Id, revision, on: LocalDate.nullable().describe('null: back in use') }))
    .output(RubricDetail),
};

const versionOperations = {
  readRubricVersion: operation('frameworks.read')
    .route({ method: 'GET', path: `${versions}/{id}`, tags, summary: 'One version with its whole content; drafts for those who may edit' })
    .input(z.object({ id: Id }))
    .output(RubricVersion.extend({ revision })),
  saveRubricDraft: operation('frameworks.edit')
    .route({ method: 'PUT', path: `${versions}/{id}`, tags, summary: 'Save the content of a draft' })
    .input(z.object({ id: Id, revision, content: RubricContent }))
    .output(z.object({ id: Id, revision, content: RubricContent })),
  publishRubricVersion: operation('frameworks.publish')
    .route({ method: 'POST', path: `${versions}/{id}/publish`, tags, summary: 'Publish a draft: it never changes again, and earlier versions are superseded' })
    .input(
      z.object({
        id: Id,
        revision,
        crosswalk: z.array(CrosswalkDecision).max(200).default([]).describe('Decided along with it, from the version before; the rest stays open'),
      }),
    )
    .output(RubricDetail),
  startNextVersion: operation('frameworks.edit')
    .route({ method: 'POST', path: `${root}/{id}/versions`, tags, summary: 'Begin the next version as a copy of the published one' })
    .input(z.object({ id: Id, versionId: Id }))
    .output(RubricDetail),
  discardRubricDraft: operation('frameworks.edit')
    .route({ method: 'DELETE', path: `${versions}/{id}`, tags, summary: 'Throw a draft away; a rubric that was never published goes with it' })
    .input(z.object({ id: Id, revision }))
    .output(z.object({ id: Id, rubricGone: z.boolean() })),
};

const crosswalk = {
  listCrosswalk: operation('frameworks.read')
    .route({ method: 'GET', path: `${root}/{id}/crosswalk`, tags, summary: 'What became of each indicator from version to version, newest first' })
    .input(z.object({ id: Id }))
    .output(z.array(CrosswalkStep)),
  decideCrosswalk: operation('frameworks.publish')
    .route({ method: 'PUT', path: `${root}/crosswalk/{id}`, tags, summary: 'Say whether two indicators may be read as one series' })
    .input(CrosswalkDecision.extend({ revision: revision.nullable().describe('null: not decided before') }))
    .output(z.array(CrosswalkStep)),
};

const focus = {
  readFocus: operation('frameworks.read')
    .route({ method: 'GET', path: '/frameworks/focus', tags, summary: 'The district’s focus of a school year; left out: of the current one' })
    .input(z.object({ schoolYearId: Id.optional() }))
    .output(DistrictFocus),
  setFocus: operation('frameworks.publish')
    .route({
      method: 'PUT',
      path: '/frameworks/focus',
      tags,
      summary: 'Say which indicators of a rubric are the focus of a school year: at most three of one subject',
    })
    .input(
      z.object({
        schoolYearId: Id,
        rubricId: Id,
        indicators: z
          .array(z.object({ id: Id, indicatorId: Id }))
          .max(200)
          .describe('All of this rubric; what is left out is no longer the focus'),
      }),
    )
    .output(DistrictFocus),
};

/** Rubrics: drafts, versions, what became of indicators, the district's focus, files. */
export const rubricsContract = { ...rubrics, ...versionOperations, ...crosswalk, ...focus };
