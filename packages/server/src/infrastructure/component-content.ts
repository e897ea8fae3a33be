import { isDeepStrictEqual } from 'node:util';
import type { ComponentChange, ComponentContent, DesignComponent, NewComponent } from '@trellis/domain/infrastructure';
import { type ComponentRow, folded, json } from './rows.ts';
import { byline, type Named } from './store-names.ts';

/** What a component says, without where it lies and who changed it: what versions hold and comparisons compare. */
export function contentOf(row: ComponentRow): ComponentContent {
  return {
    kind: row.kind,
    name: row.name,
    summary: row.summary,
    owner: { name: row.owner_name, appointmentId: row.owner_appointment },
    subject: row.subject,
    forGroups: row.for_groups ?? [],
    state: row.state,
    detail: row.detail,
    evidence: row.evidence ?? [],
  } as unknown as ComponentContent;
}

/** What a new component says, with everything that was left out. */
export function contentOfNew(component: NewComponent): ComponentContent {
  return {
    kind: component.kind,
    name: component.name,
    summary: component.summary ?? null,
    owner: component.owner ?? { name: null, appointmentId: null },
    subject: component.subject ?? null,
    forGroups: component.forGroups ?? [],
    state: 'active',
    detail: component.detail,
    evidence: component.evidence ?? [],
  } as unknown as ComponentContent;
}

/** The content after a change: each group of fields that is given replaces the whole group. */
export function withChange(content: ComponentContent, change: ComponentChange): ComponentContent {
  const { kind: _, ...groups } = change;
  return { ...content, ...Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined)) } as ComponentContent;
}

export function sameContent(a: ComponentContent, b: ComponentContent): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As the database would give it back: without what is undefined. */
function plain(content: ComponentContent): unknown {
  return JSON.parse(JSON.stringify(content));
}

/** The columns of a content. An empty list is kept as not said, which a document leaves out. */
export function columnsOf(content: ComponentContent) {
  return {
    name: content.name,
    summary: content.summary,
    owner_name: content.owner.name,
    owner_appointment: content.owner.appointmentId,
    subject: content.subject,
    for_groups: content.forGroups.length > 0 ? content.forGroups : null,
    state: content.state,
    detail: json(content.detail),
    evidence: content.evidence.length > 0 ? json(content.evidence) : null,
    folded: folded(content.name, content.summary, content.owner.name),
  };
}

export function presentComponent(row: ComponentRow, names: ReadonlyMap<string, Named>): DesignComponent {
  return {
    id: row.id,
    designId: row.design_id,
    key: row.key,
    ...contentOf(row),
    revision: row.revision,
    updated: byline(names, row.updated_by, row.updated_at),
    copiedFromRevision: row.copied_from_revision,
  } as DesignComponent;
}
