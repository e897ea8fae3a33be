import { z } from 'zod';
import { Id, LocalDate, LongText } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { Place, Who } from './who.ts';

/** Shown beside the text of a roadblock and its answer. */
export const roadblockAudience = 'You, the person asked to answer, and the mathematics manager can read this.';

/** What stands in the way of the work, and the answer. Read by who raised it, who is to answer, and the mathematics manager. */
export const Roadblock = z.object({
  id: Id,
  school: Place.nullable(),
  text: z.string(),
  raisedBy: Who,
  raisedOn: LocalDate,
  owner: Who.describe('Who owes the answer'),
  answer: z.string().nullable(),
  answeredOn: LocalDate.nullable(),
  may: z.object({ change: z.boolean(), answer: z.boolean(), passOn: z.boolean() }),
  revision: z.number().int(),
});
export type Roadblock = z.infer<typeof Roadblock>;

/** Whose roadblocks to list. */
export const RoadblockSide = z.enum(['raised', 'to_answer', 'all']);

const Text = LongText.min(5).max(4000);
const tags = ['Surroundings'];
const root = '/surroundings/roadblocks';
const revised = z.object({ id: Id, revision: z.number().int() });

export const roadblockOperations = {
  listRoadblocks: operation('design.respond')
    .route({ method: 'GET', path: root, tags, summary: 'Roadblocks that you may read: open ones first, longest waiting first; 50 a page' })
    .input(z.object({ side: RoadblockSide.default('all'), answered: z.boolean().optional(), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ rows: z.array(Roadblock), total: z.number().int() })),
  readRoadblock: operation('design.respond')
    .route({ method: 'GET', path: `${root}/{id}`, tags, summary: 'One roadblock' })
    .input(z.object({ id: Id }))
    .output(Roadblock),
  raiseRoadblock: operation('design.respond')
    .route({ method: 'POST', path: root, tags, summary: 'Say what stands in the way, to somebody who can answer; for those who coach or facilitate' })
    .input(z.object({ id: Id, schoolId: Id.nullable().default(null), text: Text, ownerAppointmentId: Id }))
    .output(Roadblock),
  changeRoadblock: operation('design.respond')
    .route({ method: 'PATCH', path: `${root}/{id}`, tags, summary: 'Reword it, until it is answered; by who raised it' })
    .input(revised.extend({ text: Text }))
    .output(Roadblock),
  passRoadblockOn: operation('design.respond')
    .route({ method: 'POST', path: `${root}/{id}/owner`, tags, summary: 'Ask somebody else to answer; by who raised it, or the mathematics manager' })
    .input(revised.extend({ ownerAppointmentId: Id }))
    .output(Roadblock),
  answerRoadblock: operation('design.respond')
    .route({ method: 'POST', path: `${root}/{id}/answer`, tags, summary: 'Answer it, or better the answer; by who was asked' })
    .input(revised.extend({ answer: Text }))
    .output(Roadblock),
};
