import { z } from 'zod';
import { RoleGroup } from '../../access/roles.ts';
import { type ComponentKind, DocumentRole, DocumentStructure } from '../document.ts';
import { plainDetails } from '../plain-details.ts';

export * from '../plain-details.ts';

/** Fields of a structure or role in a document that stand beside the detail of its component. */
const beside = { key: true, name: true, summary: true, owner: true, forGroups: true, subject: true, evidence: true } as const;

/** What the rules read of a structure, as in the design document; its subject stands beside the name. */
export const StructureDetail = z.strictObject({
  structureKind: DocumentStructure.shape.kind,
  ...DocumentStructure.omit({ ...beside, kind: true }).shape,
});
export type StructureDetail = z.infer<typeof StructureDetail>;

/** A charter. */
export const RoleDetail = z.strictObject(DocumentRole.omit(beside).shape);
export type RoleDetail = z.infer<typeof RoleDetail>;

/** What each kind of component holds besides what all have. */
export const componentDetails = {
  ...plainDetails,
  structure: StructureDetail,
  role: RoleDetail,
} as const satisfies Record<ComponentKind, z.ZodType>;
export type ComponentDetails = { [K in ComponentKind]: z.infer<(typeof componentDetails)[K]> };

/** Kinds of structure that districts use; a district may write its own words. */
export const structureKindHints: readonly string[] = [
  'classroom walkthrough',
  'Instructional Practice Walk (IPW)',
  'district ILT',
  'school ILT',
  'regional professional learning',
  'cohort meeting',
  'instructional rounds',
  'new-teacher learning',
  'teacher-leader training',
  'coaching',
  'induction coaching',
  'school-based coach support',
  'lesson study',
  'PLC',
  'grade-level meeting',
  'coaches’ team meeting',
  'department-wide meeting',
];

/** Whom a component can be for; the same groups take part in structures. */
export const ForGroups = z.array(RoleGroup).max(13);
