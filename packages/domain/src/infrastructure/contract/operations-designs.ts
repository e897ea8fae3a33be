import { z } from 'zod';
import { Id, ShortText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { DesignDocument } from '../document.ts';
import { DesignRating } from '../rating.ts';
import { Settings } from '../settings.ts';
import { Adoption, AdoptionLine } from './adoption.ts';
import { Design, DesignSection, DesignSummary } from './design.ts';
import { DraftComparison } from './draft-comparison.ts';
import { DesignMap, InitiativeLoad, PublishedCase, SideBySide } from './map.ts';
import { RefreshChoice, Refreshed, RefreshPlan } from './refresh.ts';

const tags = ['Infrastructure'];
const root = '/infrastructure/designs';
const inDesign = z.object({ designId: Id });
const revised = inDesign.extend({ revision: z.number().int().describe('Of the design, as it was read') });
/** Left out: the adopted design of the district's own subject. */
const maybeDesign = z.object({ designId: Id.optional().describe('Left out: the adopted design') });

export const designOperations = {
  listDesigns: operation('design.read')
    .route({ method: 'GET', path: root, tags, summary: 'The adopted design and the drafts that you may read' })
    .input(z.object({ discarded: z.boolean().default(false).describe('Drafts that were put away, too') }))
    .output(z.array(DesignSummary)),
  readDesign: operation('design.read')
    .route({ method: 'GET', path: `${root}/{designId}`, tags, summary: 'One design: who reads it, its settings, what is recorded, what you may do' })
    .input(inDesign)
    .output(Design),
  createDraft: operation('design.edit')
    .route({ method: 'POST', path: root, tags, summary: 'Try a change: a draft that copies the adopted design or another draft, or starts empty' })
    .input(z.object({ id: Id, name: ShortText, from: Id.nullable() }))
    .output(DesignSummary),
  renameDraft: operation('design.edit')
    .route({ method: 'PATCH', path: `${root}/{designId}`, tags, summary: 'Give a draft another name' })
    .input(revised.extend({ name: ShortText }))
    .output(DesignSummary),
  inviteToDraft: operation('design.edit')
    .route({ method: 'PUT', path: `${root}/{designId}/members`, tags, summary: 'Say who reads a draft besides you; its author only' })
    .input(revised.extend({ members: z.array(Id).max(100).describe('Appointments; replaces the list') }))
    .output(Design),
  discardDraft: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{designId}/discard`, tags, summary: 'Put a draft away' })
    .input(revised)
    .output(DesignSummary),
  restoreDraft: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{designId}/restore`, tags, summary: 'Take a draft up again' })
    .input(revised)
    .output(DesignSummary),

  compareDraft: operation('design.read')
    .route({ method: 'GET', path: `${root}/{designId}/comparison`, tags, summary: 'A draft against the adopted design: ratings, conditions, records' })
    .input(inDesign)
    .output(DraftComparison),
  adoptComponent: operation('design.decide')
    .route({ method: 'POST', path: `${root}/{designId}/adoptions/components/{id}`, tags, summary: 'Adopt one component of a draft, with its links' })
    .input(
      inDesign.extend({ id: Id, adoptedRevision: z.number().int().optional().describe('The adopted revision that you have seen, when it changed meanwhile') }),
    )
    .output(Adoption),
  adoptStatement: operation('design.decide')
    .route({
      method: 'POST',
      path: `${root}/{designId}/adoptions/statements/{id}`,
      tags,
      summary: 'Adopt one mandate, sphere, judgment or decision of a draft',
    })
    .input(
      inDesign.extend({ id: Id, adoptedRevision: z.number().int().optional().describe('The adopted revision that you have seen, when it changed meanwhile') }),
    )
    .output(Adoption),
  adoptSettings: operation('design.decide')
    .route({
      method: 'POST',
      path: `${root}/{designId}/adoptions/settings`,
      tags,
      summary: 'Adopt the settings of a draft, and which sections it states to be empty',
    })
    .input(inDesign)
    .output(Adoption),
  adoptDraft: operation('design.decide')
    .route({ method: 'POST', path: `${root}/{designId}/adoptions`, tags, summary: 'Adopt everything that differs; nothing, if anything changed meanwhile' })
    .input(inDesign)
    .output(Adoption),
  listAdoptions: operation('design.read')
    .route({ method: 'GET', path: `${root}/{designId}/adopted-from-drafts`, tags, summary: 'What was adopted from drafts, newest first; at most 50' })
    .input(inDesign.extend({ draftId: Id.optional().describe('Only from this draft') }))
    .output(z.array(AdoptionLine)),
  undoAdoption: operation('design.decide')
    .route({
      method: 'POST',
      path: '/infrastructure/adopted-from-drafts/{id}/undo',
      tags,
      summary: 'Take an adoption back: what stood before comes as a new version; refused when any of it changed since',
    })
    .input(z.object({ id: Id }))
    .output(Adoption),

  planRefresh: operation('design.read')
    .route({ method: 'GET', path: `${root}/{designId}/refresh`, tags, summary: 'What the adopted design changed since a draft took its copy' })
    .input(inDesign)
    .output(RefreshPlan),
  refreshDraft: operation('design.edit')
    .route({
      method: 'POST',
      path: `${root}/{designId}/refresh`,
      tags,
      summary: 'Bring a draft up to date: what only the adopted design changed comes in; what both changed stays until somebody chooses',
    })
    .input(inDesign.extend({ choices: z.array(RefreshChoice).max(2000).default([]) }))
    .output(Refreshed),

  stateSection: operation('design.edit')
    .route({ method: 'PUT', path: `${root}/{designId}/sections/{section}`, tags, summary: 'Say that there are none, or that this is not recorded' })
    .input(inDesign.extend({ section: DesignSection, stated: z.boolean() }))
    .output(Design),
  saveSettings: operation('design.decide')
    .route({ method: 'PUT', path: `${root}/{designId}/settings`, tags, summary: 'Move the choices that are ours; null for the defaults' })
    .input(revised.extend({ settings: Settings.nullable() }))
    .output(Design),

  readRating: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/rating', tags, summary: 'The nine ratings of a design, each with its conditions' })
    .input(maybeDesign)
    .output(z.object({ design: DesignSummary, rating: DesignRating })),
  rateWith: operation('design.read')
    .route({ method: 'POST', path: '/infrastructure/rating/with', tags, summary: 'What would follow from other settings; nothing is saved' })
    .input(maybeDesign.extend({ settings: Settings }))
    .output(z.object({ design: DesignSummary, rating: DesignRating })),
  readDocument: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/document', tags, summary: 'A design as one document, as the command line rates it' })
    .input(maybeDesign)
    .output(DesignDocument),
  importDocument: operation('design.edit')
    .route({ method: 'POST', path: '/infrastructure/document', tags, summary: 'A document as a new draft, or in place of what a draft holds' })
    .input(
      z.object({
        id: Id.describe('Of the draft: a new one, or one whose content is replaced'),
        name: ShortText,
        document: z.unknown().describe('A trellis-design/1 document'),
        revision: z.number().int().optional().describe('Of the draft that is replaced'),
      }),
    )
    .output(DesignSummary),

  map: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/map', tags, summary: 'Components and role groups, and what connects them' })
    .input(maybeDesign)
    .output(DesignMap),
  initiativeLoad: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/initiative-load', tags, summary: 'How many structures, led by how many, reach each group' })
    .input(maybeDesign)
    .output(InitiativeLoad),
  listCases: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/cases', tags, summary: 'Published districts to look at beside one’s own' })
    .output(z.array(PublishedCase)),
  sideBySide: operation('design.read')
    .route({ method: 'GET', path: '/infrastructure/side-by-side', tags, summary: 'A design beside another of this district, or beside a published one' })
    .input(
      maybeDesign
        .extend({ otherDesignId: Id.optional(), caseKey: z.string().max(100).optional() })
        .refine((input) => (input.otherDesignId === undefined) !== (input.caseKey === undefined), {
          path: ['otherDesignId'],
          message: 'Name another design or a published case.',
        }),
    )
    .output(SideBySide),
};
