import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './types.module.css';
import { labelOf, type Word } from './word.ts';

interface Props {
  word: Word;
  which: 'task' | 'focus';
  may: boolean;
  standard: readonly { value: string; label: string }[];
  onRemap: (counts: string) => void;
  onChanged: () => Promise<unknown>;
}

/** One word: its name, what it counts as, and whether it is still offered. */
export function TypeRow({ word, which, may, standard, onRemap, onChanged }: Props) {
  const [label, setLabel] = useState(word.label);
  const save = useMutation({
    mutationFn: (change: { label?: string; retired?: boolean }) => client.practice.renameType({ which, id: word.id, revision: word.revision, ...change }),
    onSuccess: async (saved, change) => {
      const back = change.label === undefined ? { retired: word.retired } : { label: word.label };
      const done =
        change.label === undefined
          ? change.retired
            ? `“${word.label}” is no longer offered.`
            : `“${word.label}” is offered again.`
          : `Now called “${change.label}”.`;
      offerUndo(done, async () => {
        await client.practice.renameType({ which, id: word.id, revision: saved.revision, ...back });
        await onChanged();
      });
      await onChanged();
    },
  });
  if (!may)
    return (
      <li className={classes.item}>
        <div className={classes.name}>{word.label}</div>
        <div className={classes.counts}>counts as {labelOf(word.counts, standard)}</div>
        {word.retired && <span className={classes.hint}>no longer offered</span>}
      </li>
    );
  const rename = () => {
    const next = label.trim();
    if (next === '') setLabel(word.label);
    else if (next !== word.label) save.mutate({ label: next });
  };
  return (
    <li className={classes.item} data-retired={word.retired || undefined}>
      <TextInput
        className={classes.name}
        aria-label={`Name of ${word.label}`}
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      <NativeSelect
        className={classes.counts}
        aria-label={`What ${word.label} counts as`}
        value={word.counts}
        onChange={(event) => onRemap(event.currentTarget.value)}
        data={[...standard]}
      />
      <Button variant="subtle" loading={save.isPending} onClick={() => save.mutate({ retired: !word.retired })}>
        {word.retired ? 'Offer again' : 'Stop offering'}
      </Button>
      <ProblemNotice error={save.error} kept="The word is as it was." />
    </li>
  );
}
