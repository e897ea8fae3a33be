import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Remapping } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../shared/words.ts';
import { AddType } from './add-type.tsx';
import { TypeRow } from './type-row.tsx';
import classes from './types.module.css';
import { labelOf, type Word } from './word.ts';

interface Props {
  title: string;
  which: 'task' | 'focus';
  may: boolean;
  standard: readonly { value: string; label: string }[];
  rows: readonly Word[];
  add: (label: string, counts: string) => Promise<{ id: string }>;
  remap: (word: Word, counts: string) => Promise<Remapping>;
}

/** Words of one sort: what each counts as, and for those who may, changing, ending and adding them. */
export function TypeTable({ title, which, may, standard, rows, add, remap }: Props) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  const change = useMutation({
    mutationFn: async ({ word, counts }: { word: Word; counts: string }) => ({ word, done: await remap(word, counts) }),
    onSuccess: async ({ word, done }) => {
      const recorded =
        done.entries + done.interactions === 0
          ? ''
          : `, also ${countWords(done.entries, 'task')} and ${countWords(done.interactions, 'conversation')} recorded before`;
      offerUndo(`“${word.label}” counts as ${labelOf(done.to, standard)} from now on${recorded}.`, async () => {
        await remap({ ...word, revision: word.revision + 1 }, word.counts);
        await refresh();
      });
      await refresh();
    },
  });
  return (
    <RecordSection title={title} aside={rows.length === 0 ? undefined : countWords(rows.filter(({ retired }) => !retired).length, 'word')}>
      <ProblemNotice error={change.error} kept="It counts as before." onRetry={change.variables ? () => void refresh() : undefined} />
      {rows.length === 0 ? (
        <EmptyState>
          Your own words stand here beside the standard ones, which are always there. A word of your own makes a log quicker to write and easier to believe.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {rows
            .toSorted((a, b) => Number(a.retired) - Number(b.retired) || a.label.localeCompare(b.label))
            .map((word) => (
              <TypeRow
                key={`${word.id} ${word.revision}`}
                word={word}
                which={which}
                may={may}
                standard={standard}
                onRemap={(counts) => change.mutate({ word, counts })}
                onChanged={refresh}
              />
            ))}
        </ul>
      )}
      {may && <AddType standard={standard} add={add} onAdded={refresh} />}
    </RecordSection>
  );
}
