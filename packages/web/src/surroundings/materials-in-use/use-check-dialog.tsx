import { Group, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { Grade } from '@trellis/domain/infrastructure';
import { type MaterialInUse, type UseCheck, useCheckHint } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  material: MaterialInUse;
  check: UseCheck | null;
  onClose: () => void;
}

/** A look at whether a material is used as meant: counts and a note, no names. */
export function UseCheckDialog({ material, check, onClose }: Props) {
  const today = useToday();
  const [id] = useState(() => check?.id ?? crypto.randomUUID());
  const [grade, setGrade] = useState<Grade>(check?.grade ?? material.grades[0] ?? 'K');
  const [on, setOn] = useState(check?.on ?? today);
  const [looked, setLooked] = useState<number | ''>(check?.looked ?? '');
  const [inUse, setInUse] = useState<number | ''>(check?.inUse ?? '');
  const [higher, setHigher] = useState<number | ''>(check?.higherDemandDone ?? '');
  const [note, setNote] = useState(check?.note ?? '');
  const save = useChange(client.surroundings.saveUseCheck, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  const number = (value: number | string): number | '' => (value === '' ? '' : Number(value));
  return (
    <FormDialog
      title={`Use check: ${material.name}`}
      submit="Save"
      saving={save.isPending}
      disabled={looked === '' || inUse === ''}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        looked !== '' &&
        inUse !== '' &&
        save.mutate({
          id,
          materialInUseId: material.id,
          grade,
          on,
          looked,
          inUse,
          higherDemandDone: higher === '' ? null : higher,
          note,
          revision: check?.revision ?? null,
        })
      }
    >
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect label="Grade" data={material.grades} value={grade} onChange={(event) => setGrade(Grade.parse(event.currentTarget.value))} />
        <TextInput
          type="date"
          label="Day"
          required
          withAsterisk={false}
          max={today}
          value={on}
          error={fieldProblem(problem, 'on')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </Group>
      <NumberInput
        label="Workbooks or lessons looked at"
        min={1}
        max={10_000}
        allowDecimal={false}
        hideControls
        data-autofocus
        value={looked}
        error={fieldProblem(problem, 'looked')}
        onChange={(value) => setLooked(number(value))}
      />
      <NumberInput
        label="Of these, in use"
        min={0}
        allowDecimal={false}
        hideControls
        value={inUse}
        error={fieldProblem(problem, 'inUse')}
        onChange={(value) => setInUse(number(value))}
      />
      <NumberInput
        label="Of these, with the tasks of higher demand done"
        description="Empty: not looked for"
        min={0}
        allowDecimal={false}
        hideControls
        value={higher}
        error={fieldProblem(problem, 'higherDemandDone')}
        onChange={(value) => setHigher(number(value))}
      />
      <Textarea
        label="Note"
        description={useCheckHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        error={fieldProblem(problem, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
