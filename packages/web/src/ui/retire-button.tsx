import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useChange } from '../platform/api/use-change.ts';
import { FormDialog } from './form-dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { dayWords } from './words.ts';

interface Props {
  /** "Riverbend Elementary" */
  name: string;
  retiredOn: string | null;
  today: string;
  /** the last day of use; null brings it back */
  retire: (on: string | null) => Promise<unknown>;
  /** what follows from it */
  children: ReactNode;
  size?: string;
}

/** Takes something out of use with a last day, or brings it back. Nothing is deleted. */
export function RetireButton({ name, retiredOn, today, retire, children, size }: Props) {
  const [on, setOn] = useState<string | null>(null);
  const change = useChange(retire, () => setOn(null));
  if (retiredOn !== null)
    return (
      <div>
        <Button variant="default" size={size} loading={change.isPending} onClick={() => change.mutate(null)}>
          Bring {name} back
        </Button>
        <ProblemNotice error={change.error} kept={`It is still out of use since ${dayWords(retiredOn)}.`} />
      </div>
    );
  return (
    <>
      <Button variant="default" size={size} onClick={() => setOn(today)} aria-label={`Retire ${name}`}>
        Retire
      </Button>
      {on !== null && (
        <FormDialog
          title={`Retire ${name}?`}
          submit="Retire"
          saving={change.isPending}
          error={change.error}
          onClose={() => {
            setOn(null);
            change.reset();
          }}
          onSubmit={() => change.mutate(on)}
        >
          <div>{children}</div>
          <TextInput
            type="date"
            label="Last day"
            value={on}
            required
            withAsterisk={false}
            data-autofocus
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  );
}
