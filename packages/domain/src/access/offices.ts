import type { Role, ScopeKind } from './roles.ts';

/**
 * The offices that an appointment sits in. A row that a form opens to an office carries one `office`: the school's, for the
 * leaders of that school, or the district's, for every school leader, principal supervisor and the mathematics manager.
 * Coaches sit in none: they read what they took part in.
 */
export function officesOf({ role, scope, districtId }: { role: Role; scope: { kind: ScopeKind; id: string | null }; districtId: string }): string[] {
  switch (role) {
    case 'principal':
    case 'assistant_principal':
      return scope.kind === 'school' && scope.id ? [scope.id, districtId] : [districtId];
    case 'principal_supervisor':
    case 'math_manager':
      return [districtId];
    default:
      return [];
  }
}
