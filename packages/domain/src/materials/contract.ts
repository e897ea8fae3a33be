import { z } from 'zod';
import { CcssDomain, CcssGrade } from '../frameworks/index.ts';
import { ContentCode, Grade } from '../infrastructure/index.ts';
import { Id, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { ProjectFigures } from './figures-contract.ts';
import { UnitImport, UnitImportReport } from './import.ts';
import { CodingKind, CodingProject, CodingProjectChange, NewCodingProject, ScopeStandards } from './project.ts';
import { Coder, SampleUnit, SecondCoding, SecondCodingAgreement, SettlementInput } from './second-coding.ts';
import { Codes, dokTexts, Unit, UnitValue } from './unit.ts';

const tags = ['Materials'];
const root = '/materials/projects';
const second = '/materials/second-codings';
const revision = z.number().int();
const offset = z.number().int().min(0).default(0);

const projects = {
  listProjects: operation('materials.read')
    .route({ method: 'GET', path: root, tags, summary: 'Codings of curricula and assessments by name, at most 200' })
    .input(z.object({ kind: CodingKind.optional() }))
    .output(z.array(CodingProject)),
  readProject: operation('materials.read')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'One coding with its figures, also against another of the other kind' })
    .input(z.object({ id: Id, otherId: Id.optional() }))
    .output(z.object({ project: CodingProject, standards: ScopeStandards, figures: ProjectFigures, may: z.object({ code: z.boolean() }) })),
  createProject: operation('materials.code')
    .route({ method: 'POST', path: root, tags, summary: 'Begin to code a curriculum or assessments' })
    .input(NewCodingProject)
    .output(CodingProject),
  saveProject: operation('materials.code')
    .route({ method: 'PATCH', path: `${root}/{id}`, tags, summary: 'Change a coding; let the ratings read it once two people agree' })
    .input(CodingProjectChange)
    .output(CodingProject),
  removeProject: operation('materials.code')
    .route({ method: 'DELETE', path: `${root}/{id}`, tags, summary: 'Remove a coding that holds no units' })
    .input(z.object({ id: Id, revision }))
    .output(z.object({ id: Id })),
  saveScope: operation('materials.code')
    .route({
      method: 'PUT',
      path: `${root}/{id}/scope`,
      tags,
      summary: 'Say which standards the coding sets out to cover: a list, or the Common Core’s by grade and domain',
    })
    .input(
      z
        .object({
          id: Id,
          revision,
          name: ShortText,
          codedWhole: z.boolean(),
          standards: ScopeStandards.optional(),
          fill: z.object({ grades: z.array(CcssGrade).min(1), domains: z.array(CcssDomain).min(1), parts: z.boolean().default(false) }).optional(),
        })
        .refine((scope) => (scope.standards === undefined) !== (scope.fill === undefined), {
          path: ['standards'],
          message: 'Give a list of standards, or grades and domains to fill it from.',
        }),
    )
    .output(z.object({ project: CodingProject, standards: ScopeStandards })),
};

const units = {
  importUnits: operation('materials.code')
    .route({
      method: 'POST',
      path: `${root}/{projectId}/units/import`,
      tags,
      summary: 'Bring in coded units from a CSV file or pasted rows: key, grade, content, dok, coder',
    })
    .input(UnitImport)
    .output(UnitImportReport),
  listUnits: operation('materials.read')
    .route({ method: 'GET', path: `${root}/{projectId}/units`, tags, summary: 'Units of a coding by grade and key, 50 a page' })
    .input(
      z.object({
        projectId: Id,
        grade: Grade.optional(),
        code: ContentCode.optional(),
        dok: z.enum(dokTexts).optional(),
        find: z.string().trim().max(100).optional().describe('The beginning of the key'),
        uncoded: z.boolean().optional().describe('true: without a content code'),
        offset,
      }),
    )
    .output(z.object({ rows: z.array(Unit), total: z.number().int() })),
  saveUnit: operation('materials.code')
    .route({ method: 'PUT', path: `${root}/{projectId}/units/{id}`, tags, summary: 'Code one unit' })
    .input(z.object({ projectId: Id, id: Id, revision: revision.nullable().describe('null: a new one, under the id that you made'), value: UnitValue }))
    .output(Unit),
  removeUnit: operation('materials.code')
    .route({ method: 'DELETE', path: `${root}/{projectId}/units/{id}`, tags, summary: 'Remove a unit; refused once somebody has coded it a second time' })
    .input(z.object({ projectId: Id, id: Id, revision }))
    .output(z.object({ id: Id })),
};

const inSample = z.object({ id: Id, unitId: Id });
/** `units` is empty for everybody but the second coder until it is finished. */
const WithUnits = z.object({ secondCoding: SecondCoding, units: z.array(SampleUnit) });

const secondCodings = {
  listCoders: operation('materials.code')
    .route({ method: 'GET', path: '/materials/coders', tags, summary: 'Who may code, by name, at most 500' })
    .output(z.array(Coder)),
  listSecondCodings: operation('materials.read')
    .route({ method: 'GET', path: second, tags, summary: 'Second codings of a project, or those that wait for me, newest first, at most 200' })
    .input(z.object({ projectId: Id.optional(), mine: z.boolean().default(false) }))
    .output(z.array(SecondCoding)),
  startSecondCoding: operation('materials.code')
    .route({ method: 'POST', path: second, tags, summary: 'Have a sample coded by a second person, blind' })
    .input(
      z.object({ id: Id, projectId: Id, coderAppointmentId: Id, size: z.number().int().min(1).max(500), seed: z.number().int().min(0).max(2_147_483_647) }),
    )
    .output(SecondCoding),
  readSecondCoding: operation('materials.read')
    .route({ method: 'GET', path: `${second}/{id}`, tags, summary: 'A second coding with its units; the codes side by side once it is finished' })
    .input(z.object({ id: Id }))
    .output(WithUnits),
  codeSecond: operation('materials.code')
    .route({ method: 'PATCH', path: `${second}/{id}/units/{unitId}`, tags, summary: 'Code one unit of the sample; can be changed until it is finished' })
    .input(inSample.extend(Codes.shape))
    .output(SecondCoding),
  finishSecondCoding: operation('materials.code')
    .route({ method: 'POST', path: `${second}/{id}/finish`, tags, summary: 'Every unit is coded: show both codings side by side' })
    .input(z.object({ id: Id }))
    .output(SecondCoding),
  readAgreement: operation('materials.read')
    .route({ method: 'GET', path: `${second}/{id}/agreement`, tags, summary: 'How far the two agree; refused until it is finished' })
    .input(z.object({ id: Id }))
    .output(z.object({ secondCoding: SecondCoding, agreement: SecondCodingAgreement })),
  settle: operation('materials.code')
    .route({
      method: 'PUT',
      path: `${second}/{id}/units/{unitId}/settlement`,
      tags,
      summary: 'Write down what a unit is that two people coded differently, and why',
    })
    .input(inSample.extend(SettlementInput.shape))
    .output(WithUnits),
};

/** Coding of curricula and assessments: projects, units, second codings. */
export const materialsContract = { ...projects, ...units, ...secondCodings };
