import type { LogShare, ReaderOpenings } from '@trellis/domain/practice';
import { dayWords, listWords } from '../shared/words.ts';

/** `Opened on Nov 12 and Nov 14`, three days at most; after that how many, and the last. Days of another year say so. */
export function openedWords(opened: Pick<ReaderOpenings, 'days' | 'latest'> | null): string {
  const [newest] = opened?.latest ?? [];
  if (!opened || !newest) return 'Not opened yet';
  if (opened.days > 3) return `Opened on ${opened.days} days, the last time on ${dayWords(newest, 'month')}`;
  const oneYear = new Set(opened.latest.map((day) => day.slice(0, 4))).size === 1;
  const words = [...opened.latest].reverse().map((day) => (oneYear ? dayWords(day, 'month').replace(/, \d{4}$/, '') : dayWords(day, 'month')));
  return `Opened on ${listWords(words)}`;
}

/** Readers who opened the log and with whom it is no longer shared. */
export function earlierReaders(readers: readonly ReaderOpenings[], shares: readonly LogShare[]): ReaderOpenings[] {
  const now = new Set(shares.map((share) => share.with.appointmentId));
  return readers.filter(({ reader }) => !now.has(reader.appointmentId));
}
