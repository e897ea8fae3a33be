import { z } from 'zod';
import { Id, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Focus, TaskKind } from './vocabulary.ts';

const common = { id: Id, label: z.string(), retired: z.boolean(), revision: z.number().int().positive() };

/** A word of the district's own for tasks, and the standard kind that it counts as. */
export const TaskType = z.object({ ...common, kind: TaskKind });
export type TaskType = z.infer<typeof TaskType>;

/** A word of the district's own for what was talked about, and the standard focus that it counts as. */
export const FocusType = z.object({ ...common, focus: Focus });
export type FocusType = z.infer<typeof FocusType>;

/** What a remapping did: everything that was recorded under the type now counts as the new kind. */
export const Remapping = z.object({
  id: Id,
  typeId: Id,
  from: z.string(),
  to: z.string(),
  entries: z.number().int().nonnegative(),
  interactions: z.number().int().nonnegative(),
});
export type Remapping = z.infer<typeof Remapping>;

const tags = ['Practice'];
const which = z.enum(['task', 'focus']);

/** Changes need the right to read the team or to manage the district. */
export const typesContract = {
  listTypes: operation('district.read')
    .route({ method: 'GET', path: '/practice/types', tags, summary: 'The district’s own types of tasks and of talk' })
    .input(z.strictObject({ retired: z.boolean().default(false).describe('Also those no longer offered') }))
    .output(z.object({ tasks: z.array(TaskType), foci: z.array(FocusType) })),
  saveTaskType: operation('district.read')
    .route({ method: 'POST', path: '/practice/types/tasks', tags, summary: 'Add a type of task' })
    .input(z.strictObject({ id: Id, label: ShortText, kind: TaskKind }))
    .output(TaskType),
  saveFocusType: operation('district.read')
    .route({ method: 'POST', path: '/practice/types/foci', tags, summary: 'Add a type of talk' })
    .input(z.strictObject({ id: Id, label: ShortText, focus: Focus }))
    .output(FocusType),
  renameType: operation('district.read')
    .route({ method: 'PATCH', path: '/practice/types/{which}/{id}', tags, summary: 'Rename a type, stop or resume offering it' })
    .input(z.strictObject({ which, id: Id, revision: z.number().int().positive(), label: ShortText.optional(), retired: z.boolean().optional() }))
    .output(z.object({ id: Id, revision: z.number().int().positive() })),
  remapTaskType: operation('district.read')
    .route({
      method: 'POST',
      path: '/practice/types/tasks/{typeId}/remap',
      tags,
      summary: 'Count a type of task as another standard kind, also what was recorded already',
    })
    .input(z.strictObject({ id: Id, typeId: Id, kind: TaskKind, revision: z.number().int().positive() }))
    .output(Remapping),
  remapFocusType: operation('district.read')
    .route({
      method: 'POST',
      path: '/practice/types/foci/{typeId}/remap',
      tags,
      summary: 'Count a type of talk as another standard focus, also what was recorded already',
    })
    .input(z.strictObject({ id: Id, typeId: Id, focus: Focus, revision: z.number().int().positive() }))
    .output(Remapping),
};
