import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  title: string;
  /** the verb on the button */
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  saving: boolean;
  error: unknown;
  /** what a failure left as it was */
  kept?: string;
  disabled?: boolean;
  children: ReactNode;
}

/** A short form over the page: Enter sends it, Escape leaves. Draw it only while it is open. */
export function FormDialog({
  title,
  submit,
  onSubmit,
  onClose,
  saving,
  error,
  kept = 'Nothing was changed; what you typed is still here.',
  disabled,
  children,
}: Props) {
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!saving && !disabled) onSubmit();
        }}
      >
        <Stack gap="md">
          {children}
          <ProblemNotice error={error} kept={kept} />
          <Group gap="sm">
            <Button type="submit" loading={saving} disabled={disabled}>
              {submit}
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
