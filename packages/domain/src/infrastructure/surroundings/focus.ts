import { z } from 'zod';
import { Id, LongText, ShortText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { Place, savedOn } from './who.ts';

const words = {
  subject: ShortText.describe('What the school improves this year, e.g. mathematics, reading, attendance'),
  goal: LongText.min(1),
  mathematicsShare: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Share of the school’s own plan for professional learning that is about mathematics; null: not known'),
};

/** What a school works on in a school year. */
export const SchoolFocus = z.object({ id: Id, schoolId: Id, schoolYearId: Id, ...words, revision: z.number().int() });
export type SchoolFocus = z.infer<typeof SchoolFocus>;

const tags = ['Surroundings'];
const root = '/surroundings/school-focuses';

export const focusOperations = {
  listSchoolFocuses: operation('design.read')
    .route({ method: 'GET', path: root, tags, summary: 'What each school works on in a year, at most 2,000 schools; schools without are listed too' })
    .input(z.object({ schoolYearId: Id.optional().describe('Left out: the current year'), schoolId: Id.optional() }))
    .output(z.object({ schoolYearId: Id.nullable(), rows: z.array(z.object({ school: Place, focus: SchoolFocus.nullable() })) })),
  saveSchoolFocus: operation('schools.describe')
    .route({ method: 'PUT', path: `${root}/{id}`, tags, summary: 'Say what a school works on in a year; one a school and year' })
    .input(z.object({ id: Id, schoolId: Id, schoolYearId: Id, ...words, revision: savedOn }))
    .output(SchoolFocus),
  removeSchoolFocus: operation('schools.describe')
    .route({ method: 'DELETE', path: `${root}/{id}`, tags, summary: 'Take it back' })
    .input(z.object({ id: Id, revision: z.number().int() }))
    .output(z.object({ id: Id })),
};
