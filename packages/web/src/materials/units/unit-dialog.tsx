import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { Grade } from '@trellis/domain/infrastructure';
import { type CodingProject, dokText, selectDok, type Unit } from '@trellis/domain/materials';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { gradeOptions } from '../../ui/grades-field.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { andRead } from '../shared/and-read.ts';
import { type CodeDraft, CodeFields } from '../shared/code-fields.tsx';
import { codesIn, unitWords } from '../shared/words.ts';

interface Props {
  project: CodingProject;
  /** null: a new one */
  unit: Unit | null;
  onClose: () => void;
}

/** Codes one activity or item, a new one or one that is here. */
export function UnitDialog({ project, unit, onClose }: Props) {
  const words = unitWords[project.kind];
  const [id] = useState(() => unit?.id ?? crypto.randomUUID());
  const [key, setKey] = useState(unit?.key ?? '');
  const [grade, setGrade] = useState<Grade | ''>(unit?.grade ?? project.grades[0] ?? '');
  const [coder, setCoder] = useState(unit?.coder ?? '');
  const [codes, setCodes] = useState<CodeDraft>({ content: unit?.codes?.content.join('; ') ?? '', dok: unit?.codes ? dokText(unit.codes.dok) : '' });
  const save = useChange(
    ({ grade, dok }: { grade: Grade; dok: Exclude<CodeDraft['dok'], ''> }) =>
      client.materials.saveUnit({
        projectId: project.id,
        id,
        revision: unit?.revision ?? null,
        value: { key: key.trim(), grade, content: codesIn(codes.content), dok: selectDok(dok), coder: coder.trim() || null },
      }),
    (saved) => {
      onClose();
      offerUndo(`${saved.key} is saved.`, () => andRead(takeBack(project.id, unit, saved)));
    },
  );
  const problem = save.error ? problemOf(save.error) : null;
  const ready = key.trim() !== '' && grade !== '' && codes.dok !== '';
  return (
    <FormDialog
      title={unit ? `${unit.key}: change its codes` : `Code one more ${words.one}`}
      submit="Save"
      saving={save.isPending}
      error={save.error}
      disabled={!ready}
      onClose={onClose}
      onSubmit={() => grade !== '' && codes.dok !== '' && save.mutate({ grade, dok: codes.dok })}
    >
      <Group align="flex-start" gap="md" grow preventGrowOverflow={false}>
        <TextInput
          label="Name or number"
          description="Of its own; letters, digits, dots, hyphens"
          value={key}
          error={fieldProblem(problem, 'value.key')}
          data-autofocus={unit === null || undefined}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <NativeSelect
          label="Grade"
          description="In which it is used"
          value={grade}
          data={[{ value: '', label: 'Choose' }, ...gradeOptions]}
          onChange={(event) => setGrade(event.currentTarget.value as Grade | '')}
        />
      </Group>
      {unit?.settled && <p>Two people settled what this is, so its topics and demand are changed in their second coding.</p>}
      <CodeFields
        value={codes}
        onChange={(change) => setCodes({ ...codes, ...change })}
        disabled={unit?.settled}
        contentError={fieldProblem(problem, 'value.content')}
      />
      <TextInput label="Who coded it" placeholder="Initials" value={coder} maxLength={80} onChange={(event) => setCoder(event.currentTarget.value)} />
    </FormDialog>
  );
}

function takeBack(projectId: string, before: Unit | null, saved: Unit): Promise<unknown> {
  if (before === null) return client.materials.removeUnit({ projectId, id: saved.id, revision: saved.revision });
  if (before.codes === null) throw new Error('A unit that is coded blind is not changed here.');
  const { key, grade, coder, codes } = before;
  return client.materials.saveUnit({ projectId, id: saved.id, revision: saved.revision, value: { key, grade, coder, ...codes } });
}
