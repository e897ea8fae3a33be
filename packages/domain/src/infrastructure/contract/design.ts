import { z } from 'zod';
import { RoleGroup } from '../../access/roles.ts';
import { Id } from '../../kernel/ids.ts';
import { Settings } from '../settings.ts';
import { Byline } from './component.ts';

/** `adopted`: what the district's design is. `draft`: a what-if, seen by those invited. `discarded`: a draft that was put away. */
export const DesignState = z.enum(['adopted', 'draft', 'discarded']);
export type DesignState = z.infer<typeof DesignState>;

export const DesignSummary = z.object({
  id: Id,
  subject: z.string(),
  name: z.string(),
  state: DesignState,
  basedOn: Id.nullable(),
  created: Byline,
  revision: z.number().int(),
});
export type DesignSummary = z.infer<typeof DesignSummary>;

/** Somebody who was invited to a draft. */
export const DraftMember = z.object({ appointmentId: Id, name: z.string().nullable(), role: z.string().nullable(), title: z.string().nullable() });
export type DraftMember = z.infer<typeof DraftMember>;

/** The parts of a design that may be recorded as "there are none", so that they are not taken as unknown. */
export const DesignSection = z.enum(['structures', 'authority', 'features']);
export type DesignSection = z.infer<typeof DesignSection>;

/** `recorded`: it has entries, or somebody stated that there are none. */
export const SectionStanding = z.object({ section: DesignSection, stated: z.boolean(), count: z.number().int(), recorded: z.boolean() });
export type SectionStanding = z.infer<typeof SectionStanding>;

export const Design = DesignSummary.extend({
  /** who reads a draft besides its author; empty for the adopted design, which everybody with design.read reads */
  members: z.array(DraftMember),
  schoolLeaders: z.array(RoleGroup),
  settings: Settings.nullable().describe('null: the defaults'),
  sections: z.array(SectionStanding),
  /** where the coding behind the ratings of materials and assessments comes from */
  coding: z.enum(['materials', 'document', 'none']),
  may: z.object({ edit: z.boolean(), decide: z.boolean(), invite: z.boolean() }),
});
export type Design = z.infer<typeof Design>;
