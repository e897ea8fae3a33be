import type {
  ComponentKind,
  ComponentLink,
  ComponentMention,
  ComponentPage,
  FeatureJudgment,
  LinkKind,
  Mandate,
  StructureDetail,
} from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { presentComponent } from './component-content.ts';
import { statementName } from './differences.ts';
import type { ComponentRow, DesignRow, LinkRow, StatementRow } from './rows.ts';
import { selectAttachments } from './store-attachment.ts';
import { selectComponent, selectComponents } from './store-component.ts';
import { selectDesign, selectOptionalAdopted } from './store-design.ts';
import { selectLinksOf } from './store-link.ts';
import { selectNames } from './store-names.ts';
import { selectStatements } from './store-statement.ts';

/** One component with everything around it. A draft shows the artifacts of the designs it came from as well. */
export async function selectComponentPageOf(tx: Tx, actor: Actor, designId: string, id: string): Promise<ComponentPage> {
  const design = await selectDesign(tx, actor, designId);
  const row = await selectComponent(tx, actor, designId, id);
  const others = await selectComponents(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, design.subject);
  const designs = [...new Set([designId, ...(design.based_on ? [design.based_on] : []), ...(adopted ? [adopted.id] : [])])];
  return {
    component: presentComponent(row, await selectNames(tx, actor, [row.updated_by])),
    links: linksOf(row, await selectLinksOf(tx, actor, designId, id), others),
    mentions: mentionsOf(row, others, await selectStatements(tx, actor, designId)),
    attachments: await selectAttachments(tx, actor, designs, id),
    mayEdit: actor.permissions.includes('design.edit') && design.state !== 'discarded',
    editors: editorsOf(design),
  };
}

function linksOf(row: ComponentRow, links: readonly LinkRow[], others: readonly ComponentRow[]): ComponentLink[] {
  const byId = new Map(others.map((other) => [other.id, other]));
  return links
    .filter((link) => !link.removed)
    .map((link) => {
      const direction = link.from_id === row.id ? 'to' : 'from';
      const other = byId.get(direction === 'to' ? link.to_id : link.from_id)!;
      return {
        id: link.id,
        kind: link.kind as LinkKind,
        direction,
        other: { id: other.id, key: other.key, kind: other.kind as ComponentKind, name: other.name, state: other.state as 'active' | 'retired' },
      };
    });
}

function mentionsOf(row: ComponentRow, others: readonly ComponentRow[], statements: readonly StatementRow[]): ComponentMention[] {
  const structures = others
    .filter((other) => other.kind === 'structure' && other.state === 'active')
    .map((other) => ({ other, detail: other.detail as unknown as StructureDetail }));
  const standing = statements.filter((statement) => !statement.removed);
  return [
    ...structures
      .filter(({ detail }) => detail.resources?.includes(row.key))
      .map(({ other }) => ({ by: 'structure_resource' as const, id: other.id, name: other.name })),
    ...structures.filter(({ detail }) => detail.serves === row.kind).map(({ other }) => ({ by: 'structure_serves' as const, id: other.id, name: other.name })),
    ...standing
      .filter((one) => one.kind === 'mandate' && (one.detail as unknown as Mandate).component === row.key)
      .map((one) => ({ by: 'mandate' as const, id: one.id, name: statementName(one) })),
    ...standing
      .filter((one) => one.kind === 'feature' && (one.detail as unknown as FeatureJudgment).resource === row.key)
      .map((one) => ({ by: 'feature' as const, id: one.id, name: statementName(one) })),
  ];
}

function editorsOf(design: DesignRow): string {
  if (design.state === 'discarded') return 'This draft was set aside; nobody edits it until it is taken up again.';
  if (design.state === 'draft') return 'The author of this draft and those invited to it, where their role includes changing the design.';
  return 'District coaches, the mathematics manager and principal supervisors.';
}
