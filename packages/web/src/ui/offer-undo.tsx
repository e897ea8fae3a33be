import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { problemOf } from '../platform/api/problem.ts';

/** How long a step can be taken back, in milliseconds. */
export const undoTime = 10_000;

/**
 * Says what was just done and offers to take it back for ten seconds, rather than asking "are you sure?" before.
 * `undo` is the inverse step; when it fails, that is said in the same place.
 */
export function offerUndo(done: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: undoTime,
    closeButtonProps: { 'aria-label': 'Close' },
    withBorder: true,
    color: 'trellis',
    message: (
      <Group justify="space-between" wrap="nowrap">
        {done}
        <Button
          variant="default"
          onClick={async () => {
            notifications.hide(id);
            try {
              await undo();
            } catch (error) {
              notifications.show({
                color: 'red',
                autoClose: false,
                withBorder: true,
                closeButtonProps: { 'aria-label': 'Close' },
                message: `Not undone: ${problemOf(error).message}`,
              });
            }
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
