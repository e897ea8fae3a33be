import { Button, TextInput } from '@mantine/core';
import type { PlannedOccurrence } from '@trellis/domain/practice';
import { useState } from 'react';
import { clockMinute, clockText } from '../draft/circumstances-fields.tsx';
import { typedLength } from '../shared/typed-length.ts';
import classes from './questions.module.css';

interface Props {
  occurrence: PlannedOccurrence;
  onSave: (more: { heldOn: string; startMinute: number | null; minutes: number; reason: string | null }) => void;
  onCancel: () => void;
}

/** What was changed of a planned occurrence: the day, the time, the length, and why if somebody wants to say. */
export function ChangedForm({ occurrence, onSave, onCancel }: Props) {
  const [heldOn, setHeldOn] = useState(occurrence.date);
  const [start, setStart] = useState(clockText(occurrence.startMinute));
  const [length, setLength] = useState(String(occurrence.minutes));
  const [reason, setReason] = useState('');
  const minutes = typedLength(length);
  return (
    <form
      className={classes.form}
      aria-label="What was changed"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (minutes !== null && heldOn !== '') onSave({ heldOn, startMinute: clockMinute(start), minutes, reason: reason.trim() || null });
      }}
    >
      <TextInput
        type="date"
        label="Held on"
        value={heldOn}
        onChange={(event) => setHeldOn(event.currentTarget.value)}
        autoFocus
        required
        withAsterisk={false}
      />
      <TextInput type="time" label="Began" value={start} onChange={(event) => setStart(event.currentTarget.value)} />
      <TextInput
        label="Minutes"
        inputMode="numeric"
        w="6rem"
        value={length}
        onChange={(event) => setLength(event.currentTarget.value)}
        error={minutes === null ? 'Minutes, or 1:20' : null}
      />
      <TextInput className={classes.reason} label="Why (optional)" maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button type="submit">Save</Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
