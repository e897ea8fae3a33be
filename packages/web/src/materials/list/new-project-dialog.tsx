import { Radio, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Grade } from '@trellis/domain/infrastructure';
import { CodingKind, codingKindLabels } from '@trellis/domain/materials';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { GradesField } from '../../ui/grades-field.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { andRead } from '../shared/and-read.ts';
import { ComponentField } from '../shared/component-field.tsx';

/** Begins to code a curriculum, or assessments. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<CodingKind>('activities');
  const [name, setName] = useState('');
  const [grades, setGrades] = useState<Grade[]>([]);
  const [componentId, setComponentId] = useState<string | null>(null);
  const create = useChange(
    () => client.materials.createProject({ id, kind, name: name.trim(), grades, componentId }),
    (made) => {
      onClose();
      offerUndo(`${made.name} is begun.`, async () => {
        await andRead(client.materials.removeProject({ id: made.id, revision: made.revision }));
        await navigate({ to: '/materials' });
      });
      void navigate({ to: `/materials/${made.id}` });
    },
  );
  const problem = create.error ? problemOf(create.error) : null;
  return (
    <FormDialog
      title="Begin a coding"
      submit="Begin"
      saving={create.isPending}
      error={create.error}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={() => create.mutate(undefined)}
    >
      <TextInput
        label="Name"
        placeholder="Number and operations units, 2025–26"
        value={name}
        error={fieldProblem(problem, 'name')}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label="What is coded"
        value={kind}
        onChange={(next) => {
          setKind(next as CodingKind);
          setComponentId(null);
        }}
      >
        <Stack gap="xs" mt="xs">
          {CodingKind.options.map((one) => (
            <Radio key={one} value={one} label={codingKindLabels[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <GradesField value={grades} onChange={setGrades} />
      <ComponentField kind={kind} value={componentId} onChange={setComponentId} />
    </FormDialog>
  );
}
