import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { StandardsImportInput, StandardsImportReport } from './import.ts';
import { StandardChoice, StandardNode, StandardRecord, StandardsId } from './standard.ts';
import { StandardsDocumentLine, StandardsDocumentRecord } from './standards-document.ts';

const tags = ['Standards'];
const document = '/standards/documents/{documentId}';
const offset = z.number().int().min(0).default(0);

export const standardsContract = {
  listStandardsDocuments: operation('frameworks.read')
    .route({
      method: 'GET',
      path: '/standards/documents',
      tags,
      summary: 'Documents of standards: those that are built in, then the district’s by title, at most 200',
    })
    .input(z.object({ includeRetired: z.boolean().default(false) }))
    .output(z.array(StandardsDocumentLine)),
  readStandardsDocument: operation('frameworks.read')
    .route({ method: 'GET', path: document, tags, summary: 'One document with its imports' })
    .input(z.object({ documentId: StandardsId }))
    .output(StandardsDocumentRecord),
  setStandardsDocumentUse: operation('frameworks.edit')
    .route({ method: 'PATCH', path: document, tags, summary: 'Take a document out of use, or bring it back; nothing is removed' })
    .input(z.object({ documentId: StandardsId, revision: z.number().int(), inUse: z.boolean() }))
    .output(StandardsDocumentRecord),
  listStandards: operation('frameworks.read')
    .route({ method: 'GET', path: `${document}/items`, tags, summary: 'What stands directly below an item, or at the top, in order, 200 a page' })
    .input(z.object({ documentId: StandardsId, parentId: StandardsId.optional(), offset }))
    .output(z.object({ rows: z.array(StandardNode), total: z.number().int() })),
  readStandard: operation('frameworks.read')
    .route({
      method: 'GET',
      path: `${document}/items/{itemId}`,
      tags,
      summary: 'One item with the ways to it, what stands below it, and what it has to do with others',
    })
    .input(z.object({ documentId: StandardsId, itemId: StandardsId }))
    .output(StandardRecord),
  searchStandards: operation('frameworks.read')
    .route({
      method: 'GET',
      path: '/standards/search',
      tags,
      summary: 'Items by code or by words of their statement, in one document or in all that are in use, 50 a page',
    })
    .input(z.object({ find: z.string().trim().min(1).max(200), documentId: StandardsId.optional(), grade: z.string().trim().max(10).optional(), offset }))
    .output(z.object({ rows: z.array(StandardNode), total: z.number().int() })),
  listStandardChoices: operation('frameworks.read')
    .route({
      method: 'GET',
      path: `${document}/choices`,
      tags,
      summary: 'Every item of a document that has a code, to choose from, in reading order, at most 10,000',
    })
    .input(z.object({ documentId: StandardsId }))
    .output(z.array(StandardChoice)),
  exportStandards: operation('frameworks.read')
    .route({ method: 'GET', path: `${document}/case`, tags, summary: 'The document as a CASE package, in the version that it came in' })
    .input(z.object({ documentId: StandardsId }))
    .output(z.record(z.string(), z.unknown())),
  importStandards: operation('frameworks.edit')
    .route({ method: 'POST', path: '/standards/imports', tags, summary: 'Bring in a CASE 1.0 or 1.1 package, strictly or leniently; a dry run only reports' })
    .input(StandardsImportInput)
    .output(StandardsImportReport),
};
