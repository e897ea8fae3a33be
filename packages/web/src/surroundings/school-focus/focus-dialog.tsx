import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { SchoolFocus } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  school: { id: string; name: string };
  focus: SchoolFocus | null;
  schoolYearId: string;
  onClose: () => void;
}

/** What one school works on in a year. */
export function FocusDialog({ school, focus, schoolYearId, onClose }: Props) {
  const [id] = useState(() => focus?.id ?? crypto.randomUUID());
  const [subject, setSubject] = useState(focus?.subject ?? '');
  const [goal, setGoal] = useState(focus?.goal ?? '');
  const [share, setShare] = useState<number | ''>(focus?.mathematicsShare == null ? '' : Math.round(focus.mathematicsShare * 100));
  const save = useChange(client.surroundings.saveSchoolFocus, onClose);
  const remove = useChange(client.surroundings.removeSchoolFocus, onClose);
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <FormDialog
      title={`What does ${school.name} work on?`}
      submit="Save"
      saving={save.isPending}
      error={save.error ?? remove.error}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          id,
          schoolId: school.id,
          schoolYearId,
          subject,
          goal,
          mathematicsShare: share === '' ? null : share / 100,
          revision: focus?.revision ?? null,
        })
      }
    >
      <TextInput
        label="Subject"
        placeholder="Mathematics, reading, attendance"
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={subject}
        error={fieldProblem(problem, 'subject')}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="Goal"
        autosize
        minRows={2}
        required
        withAsterisk={false}
        maxLength={10_000}
        value={goal}
        error={fieldProblem(problem, 'goal')}
        onChange={(event) => setGoal(event.currentTarget.value)}
      />
      <NumberInput
        label="Of the school’s own professional learning, how much is about mathematics?"
        description="In percent; empty: not known"
        min={0}
        max={100}
        suffix="%"
        hideControls
        maw="12rem"
        value={share}
        error={fieldProblem(problem, 'mathematicsShare')}
        onChange={(value) => setShare(value === '' ? '' : Number(value))}
      />
      {focus && (
        <div>
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id: focus.id, revision: focus.revision })}>
            Take it back
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
