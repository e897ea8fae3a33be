import { expect, test } from 'vitest';
import { linkWords } from '../item/link-words.ts';
import { documentsWords } from '../list/documents-words.ts';
import { countsWords, documentWords, outcomeWords } from './report-words.ts';

test('A report begins with what became of the file', () => {
  expect(outcomeWords('m.json', { outcome: 'new', dryRun: true, strict: false })).toBe('m.json would come in as a new document');
  expect(outcomeWords('m.json', { outcome: 'refused', dryRun: true, strict: true })).toBe('m.json is not valid CASE 1.0 or 1.1');
  expect(outcomeWords('m.json', { outcome: 'unchanged', dryRun: false, strict: false })).toBe('The district already has what is in m.json');
});

test('It counts what changed', () => {
  expect(countsWords({ created: 703, updated: 0, unchanged: 0, retired: 0 }, false)).toBe('703 entries added');
  expect(countsWords({ created: 1, updated: 2, unchanged: 1200, retired: 14 }, true)).toBe(
    '1 entry would be added, 2 would be changed, 14 no longer in it, and kept, and 1,200 as before',
  );
  expect(countsWords({ created: 0, updated: 0, unchanged: 0, retired: 0 }, false)).toBe('no entries');
});

test('It says what the file is and how old', () => {
  const document = { id: '', title: 'Math', creator: 'A state', caseVersion: '1.1' as const, items: 1, associations: 2 };
  expect(documentWords({ document: { ...document, lastChanged: null, lastChangedHere: null } })).toBe(
    'Math, by A state: 1 entry and 2 associations, CASE 1.1.',
  );
  expect(documentWords({ document: { ...document, lastChanged: '2026-01-02T00:00:00Z', lastChangedHere: '2026-02-03T00:00:00Z' } })).toContain(
    'Its makers last changed it on Jan 2, 2026; what the district has is of Feb 3, 2026.',
  );
});

test('Connections are said from either side', () => {
  expect(linkWords({ type: 'precedes', direction: 'from' })).toBe('comes after');
  expect(linkWords({ type: 'ext:inspires', direction: 'to' })).toBe('inspires');
});

test('Documents are counted without those out of use', () => {
  const documents = [
    { builtIn: true, retiredOn: null },
    { builtIn: false, retiredOn: null },
    { builtIn: false, retiredOn: '2026-01-01' },
  ];
  expect(documentsWords(documents)).toContain('and 1 document of the district');
  expect(documentsWords(documents.slice(0, 1))).toContain('no standards of its own yet');
});
