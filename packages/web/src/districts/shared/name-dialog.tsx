import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  title: string;
  submit: string;
  value?: string;
  save: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Names something, or renames it. */
export function NameDialog({ title, submit, value = '', save, onClose }: Props) {
  const [name, setName] = useState(value);
  const change = useChange(save, onClose);
  return (
    <FormDialog title={title} submit={submit} saving={change.isPending} error={change.error} onClose={onClose} onSubmit={() => change.mutate(name)}>
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={name}
        error={change.error ? fieldProblem(problemOf(change.error), 'name') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
