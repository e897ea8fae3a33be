import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { ComponentKind, LinkKind } from '../document.ts';
import { Attachment, NewAttachment } from './attachment.ts';
import { ComponentChange, ComponentList, ComponentPage, ComponentState, ComponentVersion, DesignComponent, NewComponent, VersionSummary } from './component.ts';

const tags = ['Infrastructure'];
const root = '/infrastructure/designs/{designId}/components';
const one = z.object({ designId: Id, id: Id });
const revised = one.extend({ revision: z.number().int().describe('Of the component, as it was read') });

export const componentOperations = {
  listComponents: operation('design.read')
    .route({ method: 'GET', path: root, tags, summary: 'Components of a design, with counts' })
    .input(
      z.object({
        designId: Id,
        kind: ComponentKind.optional(),
        state: ComponentState.optional().describe('Left out: active only'),
        subject: z.string().max(80).optional(),
        text: z.string().trim().max(200).optional().describe('Part of the name, the summary or the owner'),
        limit: z.number().int().min(1).max(200).default(50),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(ComponentList),
  readComponent: operation('design.read')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'One component with links both ways, evidence and attachments' })
    .input(one)
    .output(ComponentPage),
  createComponent: operation('design.edit')
    .route({ method: 'POST', path: root, tags, summary: 'Record a component' })
    .input(z.object({ designId: Id, id: Id, component: NewComponent }))
    .output(DesignComponent),
  saveComponent: operation('design.edit')
    .route({ method: 'PATCH', path: `${root}/{id}`, tags, summary: 'Change some groups of fields' })
    .input(revised.extend({ change: ComponentChange }))
    .output(DesignComponent),
  retireComponent: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{id}/retire`, tags, summary: 'No longer part of the design; its history stays' })
    .input(revised)
    .output(DesignComponent),
  restoreComponent: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{id}/restore`, tags, summary: 'Part of the design again' })
    .input(revised)
    .output(DesignComponent),

  listVersions: operation('design.read')
    .route({ method: 'GET', path: `${root}/{id}/versions`, tags, summary: 'Who changed a component and when, newest first; at most 200' })
    .input(one)
    .output(z.array(VersionSummary)),
  readVersion: operation('design.read')
    .route({ method: 'GET', path: `${root}/{id}/versions/{versionId}`, tags, summary: 'A component as it was' })
    .input(one.extend({ versionId: Id }))
    .output(ComponentVersion),
  restoreVersion: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{id}/versions/{versionId}/restore`, tags, summary: 'Make a component as it was; this is a new version' })
    .input(revised.extend({ versionId: Id }))
    .output(DesignComponent),

  link: operation('design.edit')
    .route({ method: 'POST', path: '/infrastructure/designs/{designId}/links', tags, summary: 'Link two components' })
    .input(
      z
        .object({ designId: Id, id: Id, fromId: Id, toId: Id, kind: LinkKind })
        .refine((link) => link.fromId !== link.toId, { path: ['toId'], message: 'A component is not linked to itself.' }),
    )
    .output(z.object({ id: Id })),
  unlink: operation('design.edit')
    .route({ method: 'DELETE', path: '/infrastructure/designs/{designId}/links/{id}', tags, summary: 'Remove a link' })
    .input(one)
    .output(z.object({ id: Id })),

  attach: operation('design.edit')
    .route({ method: 'POST', path: `${root}/{componentId}/attachments`, tags, summary: 'Attach an artifact, at most 3.5 MB' })
    .input(z.object({ designId: Id, componentId: Id, id: Id, file: NewAttachment }))
    .output(Attachment),
  removeAttachment: operation('design.edit')
    .route({ method: 'DELETE', path: '/infrastructure/attachments/{id}', tags, summary: 'Remove an attachment' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  downloadAttachment: operation('design.read', 'file')
    .route({ method: 'GET', path: '/infrastructure/attachments/{id}/file', tags, summary: 'The file itself', outputStructure: 'detailed' })
    .input(z.object({ id: Id }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
};
