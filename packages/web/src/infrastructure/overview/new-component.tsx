import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import { ComponentKind, componentKindLabels, type NewComponent as NewComponentInput } from '@trellis/domain/infrastructure';
import { type SubmitEvent, useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { keyOf } from '../shared/design-path.ts';
import { type DesignView, useDesignChange } from '../shared/use-design.ts';

interface Props {
  view: DesignView;
  kind: ComponentKind | null;
  onClose: () => void;
}

/** A name and a kind are enough; the record opens, and the rest is written there. */
export function NewComponent({ view, kind: given, onClose }: Props) {
  const navigate = useNavigate();
  const [kind, setKind] = useState<ComponentKind>(given ?? 'structure');
  const [group, setGroup] = useState<RoleGroup>('district_coaches');
  const [name, setName] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const { design } = view;
  const create = useDesignChange(async () => {
    // the end of the id keeps the key apart from every other
    const key = `${keyOf(name)}-${id.slice(-4)}`;
    const component = {
      key,
      name: name.trim(),
      kind,
      detail: detailOf(kind, group),
      ...(kind === 'structure' && { subject: design.subject }),
    } as NewComponentInput;
    await client.infrastructure.createComponent({ designId: design.id, id, component });
    onClose();
    await navigate({ to: view.path(`/components/${id}`) });
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim()) create.mutate(undefined);
  };
  return (
    <Dialog onClose={onClose} title="New component">
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect label="What is it?" value={kind} onChange={(event) => setKind(event.currentTarget.value as ComponentKind)}>
            {ComponentKind.options.map((option) => (
              <option key={option} value={option}>
                {componentKindLabels[option]}
              </option>
            ))}
          </NativeSelect>
          {kind === 'role' && (
            <NativeSelect label="Which group of people?" value={group} onChange={(event) => setGroup(event.currentTarget.value as RoleGroup)}>
              {RoleGroup.options.map((option) => (
                <option key={option} value={option}>
                  {roleGroupLabels[option]}
                </option>
              ))}
            </NativeSelect>
          )}
          <TextInput
            label="What is it called here?"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
            required
            withAsterisk={false}
            data-autofocus
          />
          <ProblemNotice error={create.error} kept="The name is still here." />
          <Group>
            <Button type="submit" loading={create.isPending} disabled={!name.trim()}>
              Record it
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

/** What a kind cannot be without; what is not known is null. */
function detailOf(kind: ComponentKind, group: RoleGroup): object {
  if (kind === 'structure') return { participants: [], recurs: null, reach: null };
  if (kind === 'role') return { group };
  return {};
}
