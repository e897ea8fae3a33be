import { z } from 'zod';
import { Id, LocalDate } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';

/** The vision of the adopted design as it stands. Nobody sees who has read it and who has not. */
export const VisionForMe = z.object({
  vision: z
    .object({
      componentId: Id,
      name: z.string(),
      summary: z.string().nullable(),
      statement: z.string().nullable(),
      version: z.number().int(),
      updatedOn: LocalDate,
    })
    .nullable()
    .describe('null: none is written'),
  new: z.boolean().describe('I have not seen this version'),
});
export type VisionForMe = z.infer<typeof VisionForMe>;

const tags = ['Surroundings'];

export const visionOperations = {
  readVision: operation('design.respond')
    .route({ method: 'GET', path: '/surroundings/vision', tags, summary: 'The vision, and whether this version is new to me' })
    .output(VisionForMe),
  markVisionSeen: operation('design.respond')
    .route({ method: 'PUT', path: '/surroundings/vision/seen', tags, summary: 'I have seen this version; only I can read that' })
    .input(z.object({ componentId: Id, version: z.number().int().min(1) }))
    .output(VisionForMe),
};
