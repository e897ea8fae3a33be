import { z } from 'zod';
import { RoleGroup } from '../access/roles.ts';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';

/** One suggestion while somebody types. A team or a person comes with the role group they count as. */
export const Suggestion = z.object({
  kind: z.enum(['person', 'team', 'group', 'school']),
  /** null for a role group */
  id: Id.nullable(),
  name: z.string(),
  group: RoleGroup.nullable(),
  /** the school of a team, the role of a person */
  detail: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A component of the adopted design, to choose from. */
export const ComponentSuggestion = z.object({ id: Id, name: z.string(), kind: z.string() });
export type ComponentSuggestion = z.infer<typeof ComponentSuggestion>;

const tags = ['Practice'];
const typed = z.strictObject({ q: z.string().trim().max(100).default('') });

export const suggestContract = {
  suggestPeople: operation('people.read')
    .route({ method: 'GET', path: '/practice/suggest/people', tags, summary: 'At most 8 people, teams, role groups and schools whose name starts so' })
    .input(typed)
    .output(z.array(Suggestion).max(8)),
  suggestStructures: operation('design.read')
    .route({ method: 'GET', path: '/practice/suggest/structures', tags, summary: 'At most 20 participation structures of the adopted design' })
    .input(typed)
    .output(z.array(ComponentSuggestion).max(20)),
  suggestResources: operation('design.read')
    .route({
      method: 'GET',
      path: '/practice/suggest/resources',
      tags,
      summary: 'At most 20 goals, frameworks, materials, assessments and templates of the adopted design',
    })
    .input(typed)
    .output(z.array(ComponentSuggestion).max(20)),
};
