import { isDeepStrictEqual } from 'node:util';
import { compareDesigns, type DraftComparison } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { differencesBetween } from './differences.ts';
import { type CodingOf, documentOfDesign, selectOptionalCoding } from './document.ts';
import type { DesignRow } from './rows.ts';
import { selectComponents } from './store-component.ts';
import { presentDesigns, selectDesign, selectOptionalAdopted } from './store-design.ts';
import { selectLinks } from './store-link.ts';
import { selectStated } from './store-section.ts';
import { selectStatements } from './store-statement.ts';

/** A draft against the adopted design of its subject. */
export async function compareDraft(tx: Tx, actor: Actor, designId: string, codingOf?: CodingOf): Promise<DraftComparison> {
  const draft = await selectDesign(tx, actor, designId);
  if (draft.state === 'adopted') throw problem('INVALID', 'the adopted design is not a draft', 'This is the adopted design, not a draft.');
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  const [mine, theirs] = [await selectRecords(tx, actor, draft), adopted ? await selectRecords(tx, actor, adopted) : nothing];
  const [before, after] = [await selectStated(tx, actor, adopted?.id ?? draft.id), await selectStated(tx, actor, draft.id)];
  const summaries = await presentDesigns(tx, actor, adopted ? [draft, adopted] : [draft]);
  return {
    draft: summaries[0]!,
    adopted: summaries[1] ?? null,
    comparison: adopted ? compareDesigns(await documentOfDesign(tx, actor, adopted, codingOf), await documentOfDesign(tx, actor, draft, codingOf)) : null,
    ...differencesBetween(mine, theirs),
    settingsDiffer: adopted !== null && (await settingsDiffer(tx, actor, draft, adopted)),
    sections: [...new Set([...before, ...after])]
      .filter((section) => before.has(section) !== after.has(section))
      .map((section) => ({ section, before: before.has(section), after: after.has(section) })),
  };
}

export async function selectRecords(tx: Tx, actor: Actor, design: DesignRow) {
  return {
    components: await selectComponents(tx, actor, design.id),
    links: await selectLinks(tx, actor, design.id),
    statements: await selectStatements(tx, actor, design.id),
  };
}

const nothing = { components: [], links: [], statements: [] };

/** Whether what is not a record differs: settings, who counts as school leaders, coding that came with a document. */
async function settingsDiffer(tx: Tx, actor: Actor, draft: DesignRow, adopted: DesignRow): Promise<boolean> {
  const facts = (design: DesignRow) => ({ settings: design.settings, leaders: design.school_leaders });
  if (!isDeepStrictEqual(facts(draft), facts(adopted))) return true;
  const coding = await selectOptionalCoding(tx, actor, draft.id);
  return coding !== null && !isDeepStrictEqual(coding, await selectOptionalCoding(tx, actor, adopted.id));
}
