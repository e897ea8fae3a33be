import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { BuiltInKey, builtInRubrics, type RubricSummary } from '@trellis/domain/frameworks';
import type { Grade } from '@trellis/domain/kernel';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../../platform/api/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { GradesField } from '../../../ui/grades-field.tsx';

/** Begins a rubric: from a built-in one, as a copy, or blank. */
export function NewRubricDialog({ rubrics, onClose }: { rubrics: readonly RubricSummary[]; onClose: () => void }) {
  const navigate = useNavigate();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), versionId: crypto.randomUUID() }));
  const [from, setFrom] = useState<BuiltInKey | 'copy' | 'blank'>('five_tenet_ipg');
  const [copied, setCopied] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [grades, setGrades] = useState<Grade[]>([]);
  const copies = rubrics.flatMap(({ name: label, published, draft }) => {
    const version = published ?? draft;
    return version ? [{ value: version.versionId, label: `${label}, version ${version.number}` }] : [];
  });
  const copy = copies.find((one) => one.value === copied) ?? copies[0];
  const suggested = from === 'blank' ? '' : from === 'copy' ? `${copy?.label.replace(/, version \d+$/, '') ?? ''}, a copy` : builtInRubrics[from].name;
  const shown = name ?? suggested;
  const start = useChange(
    () =>
      client.frameworks.startRubric({
        ...ids,
        name: shown.trim(),
        grades,
        from: from === 'blank' ? { kind: 'blank' } : from === 'copy' ? { kind: 'copy', versionId: copy?.value ?? '' } : { kind: 'built_in', key: from },
      }),
    (made) => void navigate({ to: `/rubrics/${made.id}/draft` }),
  );
  const problem = start.error ? problemOf(start.error) : null;
  return (
    <FormDialog
      title="Begin a rubric"
      submit="Begin"
      saving={start.isPending}
      error={start.error}
      disabled={shown.trim() === ''}
      onClose={onClose}
      onSubmit={() => start.mutate(undefined)}
    >
      <Radio.Group label="Begin with" value={from} onChange={(next) => setFrom(next as typeof from)}>
        <Stack gap="sm" mt="xs">
          {BuiltInKey.options.map((key) => (
            <Radio key={key} value={key} label={builtInRubrics[key].name} description={builtInRubrics[key].about} />
          ))}
          {copies.length > 0 && <Radio value="copy" label="A copy of one of ours" />}
          <Radio value="blank" label="Nothing: write it from the start" />
        </Stack>
      </Radio.Group>
      {from === 'copy' && <NativeSelect label="Which one" data={copies} value={copy?.value ?? ''} onChange={(event) => setCopied(event.currentTarget.value)} />}
      <TextInput label="Name" value={shown} maxLength={200} error={fieldProblem(problem, 'name')} onChange={(event) => setName(event.currentTarget.value)} />
      <GradesField description="None chosen: every grade" value={grades} onChange={setGrades} />
    </FormDialog>
  );
}
