import type { ImportReport } from '@trellis/domain/exchange';
import { countWords, listWords } from '../ui/words.ts';

/** What the rows name: `{ one: 'person', many: 'people' }`. */
export interface Unit {
  one: string;
  many: string;
}

/** `staff.csv: 48 rows, 45 good, 3 to mend`. */
export function titleWords(name: string, { rows, good, bad }: Pick<ImportReport, 'rows' | 'good' | 'bad'>): string {
  if (rows === 0) return `${name}: no rows`;
  return `${name}: ${countWords(rows, 'row')}, ${bad === 0 ? 'all good' : `${good.toLocaleString('en-US')} good, ${bad.toLocaleString('en-US')} to mend`}`;
}

/** What comes of the good rows: `40 people are new, 5 changed, 2 were here already.` */
export function outcomeWords(
  { created, updated, unchanged, dryRun }: Pick<ImportReport, 'created' | 'updated' | 'unchanged' | 'dryRun'>,
  { one, many }: Unit,
): string {
  if (created + updated + unchanged === 0) return dryRun ? 'Nothing would come in.' : 'Nothing came in.';
  const count = (n: number) => countWords(n, one, many);
  const parts = [
    created > 0 && `${count(created)} ${dryRun ? 'would be added' : created === 1 ? 'was added' : 'were added'}`,
    updated > 0 &&
      `${created > 0 ? updated.toLocaleString('en-US') : count(updated)} ${dryRun ? 'would be changed' : updated === 1 ? 'was changed' : 'were changed'}`,
    unchanged > 0 && `${created + updated > 0 ? unchanged.toLocaleString('en-US') : count(unchanged)} ${unchanged === 1 ? 'is' : 'are'} here already`,
  ].filter((part): part is string => part !== false);
  return `${listWords(parts)}.`;
}
