import type { Coding, DesignDocument } from '@trellis/domain/infrastructure';
import type pg from 'pg';
import { type Actor, insertRows, type Tx } from '../platform/db/index.ts';
import { type DesignRows, designRows, type RowPlace } from './document-rows.ts';
import { type DesignRow, insertAll } from './rows.ts';
import { documentOf } from './rows-document.ts';
import { selectComponents } from './store-component.ts';
import { selectDesign, selectDistrict } from './store-design.ts';
import { selectLinks } from './store-link.ts';
import { selectStated } from './store-section.ts';
import { selectStatements } from './store-statement.ts';

/** Where the coding of materials and assessments comes from: the room that holds it, wired in where rooms are listed. */
export type CodingOf = (tx: Tx, actor: Actor) => Promise<Coding | undefined>;

/**
 * The design as the one document that rules, command line and comparisons read. Coding that came with an imported
 * document stays with it; otherwise `codingOf` answers; without either the section is absent.
 * @throws NOT_FOUND when this reader cannot see the design
 */
export async function selectDesignDocument(tx: Tx, actor: Actor, designId: string, codingOf?: CodingOf): Promise<DesignDocument> {
  return documentOfDesign(tx, actor, await selectDesign(tx, actor, designId), codingOf);
}

/** The same for a design that is already at hand. */
export async function documentOfDesign(tx: Tx, actor: Actor, design: DesignRow, codingOf?: CodingOf): Promise<DesignDocument> {
  const district = await selectDistrict(tx, actor);
  return documentOf({
    district: {
      name: design.district_name ?? district.name,
      subject: design.subject,
      schoolLeaders: (design.school_leaders ?? district.school_leaders) as DesignDocument['district']['schoolLeaders'],
    },
    settings: design.settings,
    components: await selectComponents(tx, actor, design.id),
    links: await selectLinks(tx, actor, design.id),
    statements: await selectStatements(tx, actor, design.id),
    stated: await selectStated(tx, actor, design.id),
    coding: (await selectOptionalCoding(tx, actor, design.id)) ?? (await codingOf?.(tx, actor)),
  });
}

/** The coding that was imported with this design. */
export async function selectOptionalCoding(tx: Tx, actor: Actor, designId: string): Promise<unknown> {
  const row = await tx
    .selectFrom('design_coding')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .select('coding')
    .executeTakeFirst();
  return row?.coding ?? null;
}

/** A new design's own row. `district` is what the document may differ from and then keeps. */
export interface NewDesign extends RowPlace {
  name: string;
  state: 'adopted' | 'draft';
  district: { name: string; school_leaders: readonly string[] };
  basedOn?: string;
}

/** Stores a document as the rows of a new design, under the policies of whoever asks. It is to be a parsed one. */
export async function insertDesignDocument(tx: Tx, document: DesignDocument, design: NewDesign): Promise<void> {
  await insertAll(tx, 'design', [designColumns(document, design)]);
  await insertDesignRows(tx, designRows(document, design));
}

export async function insertDesignRows(tx: Tx, rows: DesignRows): Promise<void> {
  for (const table of tablesInOrder) await insertAll(tx, table, rows[table]);
}

/** The same as the owner, for loading samples. Keeps the coding out where another room holds it. */
export async function loadDesignDocument(owner: pg.Client, document: DesignDocument, design: NewDesign, options: { coding: boolean }): Promise<void> {
  const rows = designRows(document, design);
  await insertRows(owner, 'design', [designColumns(document, design)]);
  for (const table of tablesInOrder) if (table !== 'design_coding' || options.coding) await insertRows(owner, table, rows[table]);
}

const tablesInOrder = ['component', 'component_link', 'statement', 'design_section', 'design_coding'] as const;

/** What the document says of its district, where that is not what the district says itself. */
export function ownFacts(document: DesignDocument, district: { name: string; school_leaders: readonly string[] }) {
  const { name, schoolLeaders } = document.district;
  return {
    district_name: name === district.name ? null : name,
    school_leaders: schoolLeaders.join() === district.school_leaders.join() ? null : schoolLeaders,
    settings: document.settings ?? null,
  };
}

function designColumns(document: DesignDocument, design: NewDesign): Record<string, unknown> {
  return {
    district_id: design.districtId,
    id: design.designId,
    subject: document.district.subject,
    name: design.name,
    state: design.state,
    based_on: design.basedOn ?? null,
    created_by: design.appointmentId,
    ...ownFacts(document, design.district),
  };
}
