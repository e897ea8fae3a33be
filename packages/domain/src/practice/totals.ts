import type { Totals } from './contract-day.ts';
import type { LogEntry } from './contract-entry.ts';
import { TaskKind } from './vocabulary.ts';

/** Sums of confirmed entries; those to be confirmed are only counted apart. Kinds in the order of the vocabulary. */
export function totalsOf(entries: readonly LogEntry[]): Totals {
  const counted = entries.filter((entry) => entry.state === 'confirmed');
  return {
    tasks: counted.length,
    minutes: minutesOf(counted),
    interactions: counted.reduce((total, entry) => total + entry.interactions.length, 0),
    toConfirm: entries.length - counted.length,
    byKind: TaskKind.options.flatMap((kind) => {
      const ofKind = counted.filter((entry) => entry.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, tasks: ofKind.length, minutes: minutesOf(ofKind) }];
    }),
  };
}

function minutesOf(entries: readonly LogEntry[]): number {
  return entries.reduce((total, entry) => total + entry.minutes, 0);
}
