import { Button, Checkbox, Group, MultiSelect, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { type Coded, codedLines, codedText } from './coded-lines.ts';
import { gradeChoices } from './fields.tsx';

/** One input of a row's form. `coded`: a code and its words, one a line. */
export interface RowInput<Row> {
  name: keyof Row & string;
  label: string;
  as: 'short' | 'long' | 'day' | 'grade' | 'grades' | 'check' | 'number' | 'coded';
  required?: boolean;
  hint?: string;
}

interface Props<Row> {
  title: string;
  inputs: readonly RowInput<Row>[];
  start: Partial<Row>;
  onSave: (row: Partial<Row>) => Promise<unknown>;
  onClose: () => void;
}

/** One row as a form; what is empty is left out of the row. */
export function RowForm<Row extends object>({ title, inputs, start, onSave, onClose }: Props<Row>) {
  const [row, setRow] = useState<Record<string, unknown>>({ ...start });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = inputs.some(({ name, required }) => required && isEmpty(row[name]));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onSave(Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value))) as Partial<Row>);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {inputs.map((input) => (
            <Input key={input.name} input={input} value={row[input.name]} onChange={(value) => setRow((before) => ({ ...before, [input.name]: value }))} />
          ))}
          <ProblemNotice error={error} kept="What you typed is still here." todo="Copy it if somebody changed the list meanwhile, then open it again." />
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={missing}>
              Save
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

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false || (typeof value === 'string' && value.trim() === '');

interface InputProps<Row> {
  input: RowInput<Row>;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Input<Row>({ input: { label, as, required, hint }, value, onChange }: InputProps<Row>) {
  const common = { label, description: hint, required, withAsterisk: false };
  const text = typeof value === 'string' ? value : '';
  const [codes, setCodes] = useState(() => codedText((value as Coded[] | undefined) ?? []));
  switch (as) {
    case 'short':
      return <TextInput {...common} value={text} maxLength={200} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'long':
      return <Textarea {...common} value={text} maxLength={10_000} autosize minRows={2} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'day':
      return <TextInput {...common} type="date" value={text} onChange={(event) => onChange(event.currentTarget.value)} w="12rem" />;
    case 'grade':
      return (
        <NativeSelect {...common} value={text} onChange={(event) => onChange(event.currentTarget.value || undefined)} w="14rem">
          <option value="">Every grade</option>
          {gradeChoices.map((grade) => (
            <option key={grade.value} value={grade.value}>
              {grade.label}
            </option>
          ))}
        </NativeSelect>
      );
    case 'grades':
      return <MultiSelect {...common} data={gradeChoices} value={(value as string[] | undefined) ?? []} onChange={onChange} hidePickedOptions />;
    case 'check':
      return <Checkbox label={label} description={hint} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          min={1}
          allowDecimal={false}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
          w="8rem"
        />
      );
    case 'coded':
      return (
        <Textarea
          {...common}
          value={codes}
          autosize
          minRows={3}
          onChange={(event) => {
            setCodes(event.currentTarget.value);
            onChange(codedLines(event.currentTarget.value, (value as Coded[] | undefined) ?? []));
          }}
        />
      );
  }
}
