import type { ImportCounts, StandardsImportReport } from '@trellis/domain/frameworks';
import { countWords, dayWords, listWords } from '../../../ui/words.ts';

/** What became of a file, or would: one sentence for a heading. */
export function outcomeWords(name: string, { outcome, dryRun, strict }: Pick<StandardsImportReport, 'outcome' | 'dryRun' | 'strict'>): string {
  if (outcome === 'refused') return strict ? `${name} is not valid CASE 1.0 or 1.1` : `${name} is no CASE package`;
  if (outcome === 'older') return `${name} is older than what the district has`;
  if (outcome === 'unchanged') return `The district already has what is in ${name}`;
  if (outcome === 'new') return dryRun ? `${name} would come in as a new document` : `${name} came in as a new document`;
  if (outcome === 'updated') return dryRun ? `${name} would bring a document up to date` : `${name} brought a document up to date`;
  return `${name} was read`;
}

/** `703 entries added`; `2 entries would be added, 1 changed, and 14 are no longer in it`. */
export function countsWords({ created, updated, unchanged, retired }: ImportCounts, dryRun: boolean): string {
  const parts = [
    created > 0 && `${countWords(created, 'entry', 'entries')} ${dryRun ? 'would be added' : 'added'}`,
    updated > 0 && `${updated.toLocaleString('en-US')} ${dryRun ? 'would be changed' : 'changed'}`,
    retired > 0 && `${retired.toLocaleString('en-US')} no longer in it, and kept`,
    unchanged > 0 && `${unchanged.toLocaleString('en-US')} as before`,
  ].filter((part): part is string => part !== false);
  return parts.length === 0 ? 'no entries' : listWords(parts);
}

/** What a file is, and how old. */
export function documentWords({ document }: Pick<StandardsImportReport, 'document'>): string {
  if (!document) return '';
  const { title, creator, items, associations, caseVersion, lastChanged, lastChangedHere } = document;
  const day = (instant: string) => dayWords(instant.slice(0, 10));
  const age =
    lastChanged === null
      ? ''
      : ` Its makers last changed it on ${day(lastChanged)}${lastChangedHere === null ? '' : `; what the district has is of ${day(lastChangedHere)}`}.`;
  return `${title}, by ${creator}: ${countWords(items, 'entry', 'entries')} and ${countWords(associations, 'association')}, CASE ${caseVersion}.${age}`;
}
