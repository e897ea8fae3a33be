import { randomUUID } from 'node:crypto';
import { type DesignDocument, type DocumentComponent, type DocumentRole, type DocumentStructure, plainDetails } from '@trellis/domain/infrastructure';
import { folded, type StatedSection } from './rows.ts';

/** Where a document's rows belong, and under which ids. */
export interface RowPlace {
  districtId: string;
  designId: string;
  appointmentId: string;
  /** the id of what a key names; without it every row gets a new one */
  idOf?: (kind: 'component' | 'mandate' | 'sphere' | 'feature' | 'decision' | 'link', key: string) => string;
}

/** The rows of a design, by table, in the order in which they can be inserted. Values are as in JSON. */
export interface DesignRows {
  component: Record<string, unknown>[];
  component_link: Record<string, unknown>[];
  statement: Record<string, unknown>[];
  design_section: { district_id: string; design_id: string; section: StatedSection; stated: boolean }[];
  design_coding: Record<string, unknown>[];
}

/** A document as rows. Together with `documentOf` nothing is lost: document, rows, the same document. */
export function designRows(document: DesignDocument, place: RowPlace): DesignRows {
  const base = { district_id: place.districtId, design_id: place.designId };
  const idOf = place.idOf ?? (() => randomUUID());
  const components = [
    ...(document.components ?? []).map(componentColumns),
    ...(document.structures ?? []).map(structureColumns),
    ...(document.roles ?? []).map(roleColumns),
  ].map((columns) => ({ ...base, id: idOf('component', columns.key), ...columns, updated_by: place.appointmentId }));
  const ids = new Map(components.map((component) => [component.key, component.id]));

  const statement = (kind: 'mandate' | 'sphere' | 'feature' | 'decision', name: string, detail: object, position: number) => {
    const id = idOf(kind, name);
    return { ...base, id, kind, key: kind === 'feature' ? id : name, detail, position, by_appointment: place.appointmentId };
  };
  return {
    component: components,
    component_link: (document.links ?? []).map((link, position) => ({
      ...base,
      id: idOf('link', `${link.from} ${link.kind} ${link.to}`),
      from_id: ids.get(link.from),
      to_id: ids.get(link.to),
      kind: link.kind,
      position,
    })),
    statement: [
      ...(document.authority?.mandates ?? []).map((mandate, i) => statement('mandate', mandate.key, mandate, i)),
      ...(document.authority?.spheres ?? []).map((sphere, i) => statement('sphere', sphere.sphere, sphere, i)),
      ...namedJudgments(document).map(({ name, judgment }, i) => statement('feature', name, judgment, i)),
      ...(document.decisions ?? []).map((decision, i) => statement('decision', decision.rating, decision, i)),
    ],
    design_section: statedSections(document).map((section) => ({ ...base, section, stated: true })),
    design_coding: document.coding ? [{ ...base, coding: document.coding }] : [],
  };
}

/** Judgments have no key: several of one feature in one resource are told apart by their order. */
export function namedJudgments(document: DesignDocument) {
  const seen = new Map<string, number>();
  return (document.features ?? []).map((judgment) => {
    const base = `${judgment.feature} ${judgment.resource ?? ''}`;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return { name: `${base} ${nth}`, judgment };
  });
}

function statedSections(document: DesignDocument): StatedSection[] {
  const sections: StatedSection[] = ['components', 'structures', 'roles', 'links', 'authority', 'features', 'decisions'];
  return sections.filter((section) => document[section] !== undefined);
}

function componentColumns(component: DocumentComponent, position: number) {
  const { key, kind, name, subject, evidence = null } = component;
  const detail = { ...plainDetails[kind].parse(component.detail ?? {}), ...(subject === null && { anySubject: true }) };
  return columns({ key, kind, name, ...saidColumns(component), subject: subject ?? null, detail, evidence, position });
}

function structureColumns(structure: DocumentStructure, position: number) {
  const { key, name, kind, summary: _s, owner: _o, forGroups: _f, subject, evidence = null, ...rest } = structure;
  const detail = kind === undefined ? rest : { structureKind: kind, ...rest };
  return columns({ key, kind: 'structure', name, ...saidColumns(structure), subject, detail, evidence, position });
}

function roleColumns(role: DocumentRole, position: number) {
  const { key, name, summary: _s, owner: _o, forGroups: _f, subject = null, evidence = null, ...detail } = role;
  return columns({ key, kind: 'role', name, ...saidColumns(role), subject, detail, evidence, position });
}

function saidColumns({ summary, owner, forGroups }: Pick<DocumentComponent, 'summary' | 'owner' | 'forGroups'>) {
  return { summary: summary ?? null, owner_name: owner ?? null, for_groups: forGroups ?? null };
}

function columns<T extends { name: string; summary: string | null; owner_name: string | null }>(row: T) {
  return { ...row, folded: folded(row.name, row.summary, row.owner_name) };
}
