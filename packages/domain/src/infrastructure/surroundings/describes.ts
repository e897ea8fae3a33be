import type { Permission } from '../../access/permissions.ts';
import type { ScopeKind } from '../../access/roles.ts';

/**
 * Whether somebody says what a school works on and teaches from: whoever changes the design says it of every school, a
 * school leader of the school that their appointment holds at. The policies ask the same of `design.edit` and the offices.
 */
export function describesSchool(
  { permissions, scope }: { permissions: readonly Permission[]; scope: { kind: ScopeKind; id: string | null } },
  schoolId: string,
): boolean {
  if (!permissions.includes('schools.describe')) return false;
  return permissions.includes('design.edit') || (scope.kind === 'school' && scope.id === schoolId);
}
