import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblem, problemOf } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './types.module.css';

interface Props {
  standard: readonly { value: string; label: string }[];
  add: (label: string, counts: string) => Promise<unknown>;
  onAdded: () => Promise<unknown>;
}

/** A new word and the standard kind that it counts as. */
export function AddType({ standard, add, onAdded }: Props) {
  const [label, setLabel] = useState('');
  const [counts, setCounts] = useState('');
  const [asked, setAsked] = useState(false);
  const adding = useMutation({
    mutationFn: () => add(label.trim(), counts),
    onSuccess: () => {
      setLabel('');
      setCounts('');
      setAsked(false);
      return onAdded();
    },
  });
  const problem = adding.error ? problemOf(adding.error) : null;
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (label.trim() !== '' && counts !== '') adding.mutate();
      }}
    >
      <TextInput
        label="A word of yours"
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        error={fieldProblem(problem, 'label') ?? (asked && label.trim() === '' ? 'Write the word.' : null)}
      />
      <NativeSelect
        label="Counts as"
        value={counts}
        onChange={(event) => setCounts(event.currentTarget.value)}
        data={[{ value: '', label: 'Choose' }, ...standard]}
        error={asked && counts === '' ? 'Choose the standard kind.' : null}
      />
      <Button type="submit" loading={adding.isPending}>
        Add the word
      </Button>
      <ProblemNotice error={adding.error} kept="What you typed is still here." />
    </form>
  );
}
