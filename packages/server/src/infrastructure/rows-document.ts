import { DesignDocument, type DocumentComponent, type DocumentRole, type DocumentStructure } from '@trellis/domain/infrastructure';
import type { ComponentRow, LinkRow, StatementRow } from './rows.ts';

/** Everything that a design is made of, as it lies in the database; removed and retired rows included. */
export interface DesignParts {
  district: DesignDocument['district'];
  settings: unknown;
  components: readonly ComponentRow[];
  links: readonly LinkRow[];
  statements: readonly StatementRow[];
  stated: ReadonlySet<string>;
  coding: unknown;
}

/**
 * The rows of a design as the document that the rules read. What is retired or removed is left out, and so is what points
 * to it: a judgment of a retired resource says nothing of the design any more.
 */
export function documentOf(parts: DesignParts): DesignDocument {
  const active = [...parts.components].filter((row) => row.state === 'active').sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
  const keys = new Map(active.map((row) => [row.id, row.key]));
  const known = new Set(keys.values());
  const standing = (kind: string) =>
    parts.statements.filter((row) => row.kind === kind && !row.removed).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const values = (kind: string) => standing(kind).map((row) => row.detail as Record<string, unknown>);

  const structures = active.filter((row) => row.kind === 'structure').map((row) => structureOf(row, known));
  const roles = active.filter((row) => row.kind === 'role').map(roleOf);
  const components = active.filter((row) => row.kind !== 'structure' && row.kind !== 'role').map(componentOf);
  const links = [...parts.links]
    .filter((row) => !row.removed && keys.has(row.from_id) && keys.has(row.to_id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((row) => ({ from: keys.get(row.from_id), to: keys.get(row.to_id), kind: row.kind }));
  const mandates = values('mandate').map((mandate) => (known.has(mandate.component as string) ? mandate : without(mandate, 'component')));
  const spheres = values('sphere');
  const features = values('feature').filter((judgment) => judgment.resource === undefined || known.has(judgment.resource as string));
  const decisions = values('decision');

  const recorded = <T>(section: string, rows: T[]): T[] | undefined => (rows.length > 0 || parts.stated.has(section) ? rows : undefined);
  const whole = {
    format: 'trellis-design/1',
    district: parts.district,
    settings: parts.settings ?? undefined,
    components: recorded('components', components),
    structures: recorded('structures', structures),
    roles: recorded('roles', roles),
    links: recorded('links', links),
    authority: recorded('authority', [...mandates, ...spheres]) && { mandates, spheres },
    features: recorded('features', features),
    coding: parts.coding ?? undefined,
    decisions: recorded('decisions', decisions),
  };
  return DesignDocument.parse(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)));
}

function componentOf(row: ComponentRow): DocumentComponent {
  const { anySubject, ...detail } = row.detail as { anySubject?: true };
  return given({
    key: row.key,
    kind: row.kind,
    name: row.name,
    ...saidOf(row),
    subject: row.subject ?? (anySubject ? null : undefined),
    detail: Object.keys(detail).length > 0 ? detail : undefined,
    evidence: row.evidence ?? undefined,
  }) as DocumentComponent;
}

function saidOf(row: ComponentRow) {
  return { summary: row.summary ?? undefined, owner: row.owner_name ?? undefined, forGroups: row.for_groups ?? undefined };
}

function structureOf(row: ComponentRow, known: ReadonlySet<string>): DocumentStructure {
  const { structureKind, resources, ...rest } = row.detail as { structureKind?: string; resources?: string[] };
  return given({
    key: row.key,
    name: row.name,
    ...saidOf(row),
    kind: structureKind,
    subject: row.subject,
    ...rest,
    resources: resources?.filter((key) => known.has(key)),
    evidence: row.evidence ?? undefined,
  }) as unknown as DocumentStructure;
}

function roleOf(row: ComponentRow): DocumentRole {
  return given({
    key: row.key,
    name: row.name,
    ...saidOf(row),
    subject: row.subject ?? undefined,
    ...(row.detail as object),
    evidence: row.evidence ?? undefined,
  }) as unknown as DocumentRole;
}

function given(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

function without(value: Record<string, unknown>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
}
