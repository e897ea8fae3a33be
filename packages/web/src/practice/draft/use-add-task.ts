import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LogEntry, NewTask } from '@trellis/domain/practice';
import { taskKindLabels } from '@trellis/domain/practice';
import { api, client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { lengthWords } from '../shared/words.ts';

/** Logs a task, lets the pages follow, and offers to take it back. */
export function useAddTask(onAdded: (entry: LogEntry | null) => void) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  return useMutation({
    networkMode: 'always',
    mutationFn: (task: NewTask) => client.practice.createTask(task),
    onSuccess: async ({ entry }) => {
      if (entry) {
        const what = entry.taskType?.label ?? taskKindLabels[entry.kind];
        offerUndo(`${what}, ${lengthWords(entry.minutes)}: logged.`, async () => {
          await client.practice.removeEntry({ id: entry.id, revision: entry.revision });
          await refresh();
        });
      }
      onAdded(entry);
      await refresh();
    },
  });
}
