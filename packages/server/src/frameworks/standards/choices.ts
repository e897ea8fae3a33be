import { builtInOf, choicesOf, type StandardChoice } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { selectDocumentRow } from './store-document.ts';

const mostChoices = 10_000;

/** The standards of a document that have a code, to choose from. @throws NOT_FOUND */
export async function selectChoices(tx: Tx, actor: Actor, documentId: string): Promise<StandardChoice[]> {
  const builtIn = builtInOf(documentId);
  if (builtIn) return choicesOf(builtIn.nodes);
  await selectDocumentRow(tx, actor, documentId);
  const rows = await tx
    .selectFrom('standard_item')
    .select(['code', 'statement', 'grades'])
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .where('retired_on', 'is', null)
    .where('code', 'is not', null)
    .orderBy('position')
    .limit(mostChoices)
    .execute();
  return choicesOf(rows);
}
