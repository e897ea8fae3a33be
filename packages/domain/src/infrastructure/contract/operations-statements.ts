import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { FeatureJudgment, Mandate, Sphere } from '../document.ts';
import { DecisionStatement, FeatureStatement, MandateStatement, NewDecision, SphereStatement, StatementList } from './statement.ts';

const tags = ['Infrastructure'];
const root = '/infrastructure/designs/{designId}';
const one = z.object({ designId: Id, id: Id });
/** What a save carries besides the value. */
const saved = one.extend({ revision: z.number().int().nullable().describe('null: a new one, under the id that you made') });
const removed = one.extend({ revision: z.number().int() });

export const statementOperations = {
  listStatements: operation('design.read')
    .route({ method: 'GET', path: `${root}/statements`, tags, summary: 'Mandates, spheres, judgments of features and decisions' })
    .input(z.object({ designId: Id }))
    .output(StatementList),
  saveMandate: operation('design.edit')
    .route({ method: 'PUT', path: `${root}/mandates/{id}`, tags, summary: 'State what the district prescribes' })
    .input(saved.extend({ value: Mandate }))
    .output(MandateStatement),
  saveSphere: operation('design.edit')
    .route({ method: 'PUT', path: `${root}/spheres/{id}`, tags, summary: 'State what is watched over; one of each kind' })
    .input(saved.extend({ value: Sphere }))
    .output(SphereStatement),
  saveFeature: operation('design.edit')
    .route({ method: 'PUT', path: `${root}/features/{id}`, tags, summary: 'Judge whether a resource is clear and in detail on a feature' })
    .input(saved.extend({ value: FeatureJudgment }))
    .output(FeatureStatement),
  saveDecision: operation('design.decide')
    .route({ method: 'PUT', path: `${root}/decisions/{id}`, tags, summary: 'Set a level that the rule leaves open, with the reasons' })
    .input(saved.extend({ value: NewDecision }))
    .output(DecisionStatement),
  removeStatement: operation('design.edit')
    .route({ method: 'DELETE', path: `${root}/statements/{id}`, tags, summary: 'Remove a mandate, a sphere or a judgment' })
    .input(removed)
    .output(z.object({ id: Id, revision: z.number().int() })),
  removeDecision: operation('design.decide')
    .route({ method: 'DELETE', path: `${root}/decisions/{id}`, tags, summary: 'Take a decision back' })
    .input(removed)
    .output(z.object({ id: Id, revision: z.number().int() })),
};
