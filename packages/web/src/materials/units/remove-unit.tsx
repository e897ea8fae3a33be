import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Unit } from '@trellis/domain/materials';
import { client, problemOf, useChange } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { andRead } from '../shared/and-read.ts';

/** Removes a unit; Undo brings it back under the same id. Refused once two people code it. */
export function RemoveUnit({ projectId, unit }: { projectId: string; unit: Unit }) {
  const { id, key, grade, coder, codes } = unit;
  const remove = useChange(
    () => client.materials.removeUnit({ projectId, id, revision: unit.revision }),
    () => {
      if (codes)
        offerUndo(`${key} is removed.`, () => andRead(client.materials.saveUnit({ projectId, id, revision: null, value: { key, grade, coder, ...codes } })));
    },
  );
  const onClick = () =>
    remove.mutate(undefined, {
      onError: (error) => {
        notifications.show({ color: 'red', autoClose: false, withBorder: true, message: `${key} is still here: ${problemOf(error).message}` });
      },
    });
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`Remove ${key}`} loading={remove.isPending} disabled={codes === null} onClick={onClick}>
      Remove
    </Button>
  );
}
