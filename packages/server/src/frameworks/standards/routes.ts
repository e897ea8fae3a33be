import { builtInOf, writeCase } from '@trellis/domain/frameworks';
import { api, problem } from '../../platform/http/api.ts';
import { selectChoices } from './choices.ts';
import { importCase } from './import-case.ts';
import { readStandard as readOne } from './read-standard.ts';
import { searchStandards as searchAll } from './search.ts';
import { selectDocument, selectDocumentRow, selectDocuments, setDocumentUse } from './store-document.ts';
import { newestOf, selectOptionalGraph } from './store-graph.ts';
import { selectBelow } from './store-item.ts';

const contract = api.frameworks;
const perPage = 200;

const listStandardsDocuments = contract.listStandardsDocuments.handler(({ context: { tx, actor }, input }) => selectDocuments(tx, actor, input));
const readStandardsDocument = contract.readStandardsDocument.handler(({ context: { tx, actor }, input }) => selectDocument(tx, actor, input.documentId));
const setStandardsDocumentUse = contract.setStandardsDocumentUse.handler(({ context: { tx, actor }, input }) => setDocumentUse(tx, actor, input));

const listStandards = contract.listStandards.handler(async ({ context: { tx, actor }, input: { documentId, parentId = documentId, offset } }) => {
  const builtIn = builtInOf(documentId);
  if (builtIn) {
    const all = builtIn.below(parentId);
    return { rows: all.slice(offset, offset + perPage), total: all.length };
  }
  await selectDocumentRow(tx, actor, documentId);
  return selectBelow(tx, actor, { documentId, parentId, offset, limit: perPage });
});

const readStandard = contract.readStandard.handler(({ context: { tx, actor }, input }) => readOne(tx, actor, input.documentId, input.itemId));
const searchStandards = contract.searchStandards.handler(({ context: { tx, actor }, input }) => searchAll(tx, actor, input));
const listStandardChoices = contract.listStandardChoices.handler(({ context: { tx, actor }, input }) => selectChoices(tx, actor, input.documentId));

const exportStandards = contract.exportStandards.handler(async ({ context: { tx, actor }, input: { documentId } }) => {
  const builtIn = builtInOf(documentId);
  if (builtIn) return writeCase(builtIn.graph);
  const stored = await selectOptionalGraph(tx, actor, documentId);
  if (!stored) throw problem('NOT_FOUND', 'no such document');
  return writeCase(newestOf(stored.graph));
});

const importStandards = contract.importStandards.handler(({ context: { tx, actor }, input }) => importCase(tx, actor, input));

export const standardsRoutes = {
  listStandardsDocuments,
  readStandardsDocument,
  setStandardsDocumentUse,
  listStandards,
  readStandard,
  searchStandards,
  listStandardChoices,
  exportStandards,
  importStandards,
};
