import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { LinkKind, type MapNode } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { offerUndo, ProblemNotice, TypeAhead } from '../../ui/index.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { kindNames, linkWords } from '../shared/words.ts';

/** The two components of a new link; null: not chosen yet. */
export interface LinkEnds {
  from: string | null;
  to: string | null;
}

interface Props {
  designId: string;
  components: readonly Extract<MapNode, { type: 'component' }>[];
  ends: LinkEnds;
  onClose: () => void;
}

/** A link from the map: which component, how, which other. */
export function AddLinkDialog({ designId, components, ends, onClose }: Props) {
  const [from, setFrom] = useState(ends.from);
  const [to, setTo] = useState(ends.to);
  const [kind, setKind] = useState<LinkKind>('uses');
  const [id] = useState(() => crypto.randomUUID());
  const refresh = useRefreshDesigns();
  const add = useDesignChange(async ({ fromId, toId }: { fromId: string; toId: string }) => {
    await client.infrastructure.link({ designId, id, fromId, toId, kind });
    onClose();
    offerUndo('Linked.', async () => {
      await client.infrastructure.unlink({ designId, id });
      await refresh();
    });
  });
  const choices = components.map((one) => ({ value: one.id, label: one.name, hint: kindNames[one.kind] }));
  return (
    <Dialog onClose={onClose} title="Add a link">
      <Stack gap="sm">
        <TypeAhead label="Which component?" choices={choices.filter(({ value }) => value !== to)} value={from} onChange={setFrom} />
        <NativeSelect label="How?" value={kind} onChange={(event) => setKind(event.currentTarget.value as LinkKind)}>
          {LinkKind.options.map((one) => (
            <option key={one} value={one}>
              {linkWords[one].to}
            </option>
          ))}
        </NativeSelect>
        <TypeAhead label="Which other?" choices={choices.filter(({ value }) => value !== from)} value={to} onChange={setTo} />
        <ProblemNotice error={add.error} />
        <Group gap="sm">
          <Button disabled={!from || !to} loading={add.isPending} onClick={() => from && to && add.mutate({ fromId: from, toId: to })}>
            Link them
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
