import { Group, NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** A district’s own rule, with its reason. Where it begins is ours: half exactly, nine in ten within one level. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const rubrics = useQuery(api.frameworks.listRubrics.queryOptions({ input: {} }));
  const [rule, setRule] = useState(() => ({
    id: crypto.randomUUID(),
    rubricId: '',
    exactPercent: 50,
    adjacentPercent: 90,
    lessons: 2,
    months: 12,
    reason: '',
  }));
  const start = useChange(client.calibration.startCertification, onClose);
  const problem = start.error ? problemOf(start.error) : null;
  const number = (key: 'exactPercent' | 'adjacentPercent' | 'lessons' | 'months', label: string, min: number, max: number) => (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      value={rule[key]}
      error={fieldProblem(problem, key)}
      onChange={(value) => typeof value === 'number' && setRule({ ...rule, [key]: value })}
    />
  );
  return (
    <FormDialog
      title="When is an observer certified?"
      submit="Set the rule"
      saving={start.isPending}
      disabled={rule.rubricId === '' || rule.reason.trim().length < 5}
      error={start.error ?? rubrics.error}
      onClose={onClose}
      onSubmit={() => start.mutate(rule)}
    >
      <p style={{ margin: 0 }}>Everybody who scores reads this rule with its reason. Where an observer stands is shown to that observer alone.</p>
      <Select
        label="Rubric"
        data={(rubrics.data?.rubrics ?? []).map((rubric) => ({ value: rubric.id, label: rubric.name }))}
        value={rule.rubricId}
        onChange={(rubricId) => setRule({ ...rule, rubricId: rubricId ?? '' })}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        {number('exactPercent', 'Exactly as agreed, %', 0, 100)}
        {number('adjacentPercent', 'Within one level, %', 0, 100)}
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        {number('lessons', 'Over how many lessons', 1, 20)}
        {number('months', 'For how many months', 1, 60)}
      </Group>
      <Textarea
        label="Why"
        autosize
        minRows={2}
        maxLength={2000}
        value={rule.reason}
        error={fieldProblem(problem, 'reason')}
        onChange={(event) => setRule({ ...rule, reason: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
