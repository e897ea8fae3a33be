import { Anchor } from '@mantine/core';
import type { StandardsDocumentRecord } from '@trellis/domain/frameworks';
import rows from '../../../ui/rows.module.css';
import { countWords, dayWords } from '../../../ui/words.ts';

/** What a document says of itself, and what the district did with it. */
export function DocumentFacts({ document }: { document: StandardsDocumentRecord }) {
  const facts: [string, string | null][] = [
    ['About', document.description],
    ['Subject', document.subjects.join(', ') || null],
    ['What it holds', document.types.map(({ type, items }) => `${type ?? 'without a type'} ${items.toLocaleString('en-US')}`).join(', ') || null],
    ['Publisher', document.publisher],
    ['Version', document.version],
    ['Adoption status', document.adoptionStatus],
    ['Last changed by its makers', document.lastChanged && dayWords(document.lastChanged.slice(0, 10))],
    ['Imported', document.importedOn && dayWords(document.importedOn)],
    [
      'No longer in it',
      document.retiredItems > 0 ? `${countWords(document.retiredItems, 'entry', 'entries')} of earlier versions, kept since records may name them` : null,
    ],
    ['Notes', document.notes],
    ['Identifier', document.id],
    ['Format', `CASE ${document.caseVersion}`],
  ];
  return (
    <dl className={rows.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd style={{ whiteSpace: 'pre-line' }}>{value}</dd>
            </div>
          ),
      )}
      {document.officialSourceUrl && /^https?:/.test(document.officialSourceUrl) && (
        <>
          <dt>Official source</dt>
          <dd>
            <Anchor href={document.officialSourceUrl} rel="noreferrer noopener" target="_blank">
              {document.officialSourceUrl}
            </Anchor>
          </dd>
        </>
      )}
    </dl>
  );
}
