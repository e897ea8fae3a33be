import { z } from 'zod';
import { Id, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { NewVisitForm, VisitForm, VisitFormChange, VisitFormDetail } from './form.ts';

const tags = ['Walkthroughs'];
const path = '/walkthroughs/forms';

export const formsContract = {
  listForms: operation('district.read')
    .route({ method: 'GET', path, tags, summary: 'Visit forms by name, at most 200, with who reads rows of one classroom; everybody on staff reads them' })
    .input(z.strictObject({ retired: z.boolean().default(false).describe('true: those out of use as well') }))
    .output(z.object({ forms: z.array(VisitForm), may: z.object({ change: z.boolean() }) })),
  readForm: operation('district.read')
    .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'One form with every version that it ever had' })
    .input(z.strictObject({ id: Id }))
    .output(VisitFormDetail),
  createForm: operation('visits.forms')
    .route({ method: 'POST', path, tags, summary: 'Add a form; it holds from today' })
    .input(NewVisitForm)
    .output(VisitFormDetail),
  changeForm: operation('visits.forms')
    .route({
      method: 'POST',
      path: `${path}/{formId}/versions`,
      tags,
      summary:
        'Change a form by another version. Wider access to classroom rows is announced to staff and holds from the next day on; narrower access holds at once, also for what was captured before',
    })
    .input(VisitFormChange)
    .output(VisitFormDetail),
  renameForm: operation('visits.forms')
    .route({ method: 'PATCH', path: `${path}/{id}`, tags, summary: 'Rename a form' })
    .input(z.strictObject({ id: Id, revision: z.number().int().positive(), name: ShortText }))
    .output(VisitFormDetail),
  retireForm: operation('visits.forms')
    .route({ method: 'POST', path: `${path}/{id}/retirement`, tags, summary: 'Take a form out of use for new visits, or bring it back' })
    .input(z.strictObject({ id: Id, revision: z.number().int().positive(), retired: z.boolean() }))
    .output(VisitFormDetail),
};
