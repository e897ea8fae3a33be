import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntryPatch, LogEntry } from '@trellis/domain/practice';
import { api, client } from '../../platform/api/index.ts';

export type Change = Omit<EntryPatch, 'id' | 'revision'>;

const revisions = new Map<string, number>();
const lines = new Map<string, Promise<unknown>>();

/** Saves changes of one entry one after another, each on the revision that the one before it made. */
async function inLine(entry: LogEntry, change: Change): Promise<LogEntry> {
  const before = lines.get(entry.id) ?? Promise.resolve();
  const saving = before
    .catch(() => undefined) // the one before told its own caller
    .then(() => client.practice.saveEntry({ ...change, id: entry.id, revision: Math.max(entry.revision, revisions.get(entry.id) ?? 0) }));
  lines.set(entry.id, saving);
  const saved = await saving;
  revisions.set(entry.id, saved.revision);
  return saved;
}

/** Changes an entry; every page that shows it follows. */
export function useSaveEntry() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ entry, change }: { entry: LogEntry; change: Change }) => inLine(entry, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.practice.key() }),
    onError: (_error, { entry }) => {
      revisions.delete(entry.id);
      void queries.invalidateQueries({ queryKey: api.practice.key() });
    },
  });
}
