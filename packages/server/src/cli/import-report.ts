import type { CaseFinding, ImportCounts, StandardsImportReport } from '@trellis/domain/frameworks';

const outcomes: Record<StandardsImportReport['outcome'], { done: string; dry: string }> = {
  new: { done: 'Imported as a new document.', dry: 'Would be a new document.' },
  updated: { done: 'Brought up to date.', dry: 'Would bring the document up to date.' },
  unchanged: { done: 'The district has it already; nothing was changed.', dry: 'The district has it already; nothing would change.' },
  older: { done: 'Refused: the district has a newer version.', dry: 'Would be refused: the district has a newer version.' },
  refused: { done: 'Refused.', dry: 'Would be refused.' },
  read: { done: 'Read.', dry: 'Can be imported.' },
};

const headings: Record<CaseFinding['kind'], string> = { problem: 'Problems', left_out: 'Left out', mended: 'Mended', note: 'To know' };

/** A report for a terminal: what the file is, what it changes, what was found. */
export function importReportAsText(report: StandardsImportReport, file: string): string {
  const { document, changes, findings, dryRun, outcome } = report;
  const about = document
    ? [
        `${document.title}, ${document.creator} (CASE ${document.caseVersion}${document.lastChanged ? `, ${document.lastChanged.slice(0, 10)}` : ''})`,
        `${counted(document.items, 'item')}, ${counted(document.associations, 'association')}`,
      ]
    : [];
  const changed = changes ? [`Items: ${countsAsText(changes.items)}`, `Associations: ${countsAsText(changes.associations)}`] : [];
  const lines = [`${file}: ${outcomes[outcome][dryRun ? 'dry' : 'done']}`, ...about, ...changed];
  const found = (Object.keys(headings) as CaseFinding['kind'][]).flatMap((kind) =>
    sectionOf(
      headings[kind],
      findings.filter((finding) => finding.kind === kind),
    ),
  );
  return [...lines, ...found].join('\n');
}

function sectionOf(heading: string, findings: readonly CaseFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    '',
    `${heading}:`,
    ...findings.flatMap(({ message, count, examples }) => [
      `- ${message}${count > 1 ? ` (${count} times)` : ''}`,
      `    ${examples.slice(0, 3).join('; ')}${count > 3 ? ' …' : ''}`,
    ]),
  ];
}

const countsAsText = ({ created, updated, unchanged, retired }: ImportCounts): string =>
  `${created} new, ${updated} changed, ${unchanged} as before, ${retired} no longer in it`;

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
