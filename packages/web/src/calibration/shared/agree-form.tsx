import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import type { Lesson, RevealedIndicator, Round } from '@trellis/domain/calibration';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { useKept } from './use-kept.ts';

interface Props {
  lesson: Lesson;
  indicator: Round['indicators'][number];
  revealed: RevealedIndicator;
  /** the word on the button that saves and goes on */
  next: string;
  onNext: () => void;
}

interface Draft {
  value: ScoreValue | null;
  reason: string;
  anchor: boolean;
}

/** The leader writes down what was said and what was agreed, and goes on. Nothing chosen: it goes on without. */
export function AgreeForm({ lesson, indicator, revealed, next, onNext }: Props) {
  const { agreed, note } = revealed;
  const place = { lessonId: lesson.id, indicatorId: indicator.id };
  const stored: Draft = { value: agreed?.value ?? null, reason: agreed?.reason ?? '', anchor: agreed?.basis === 'anchor' };
  const { kept, keep, forget } = useKept<Draft>(`calibration/${lesson.id}/${indicator.id}/agreed`);
  const [missing, setMissing] = useState(false);
  const draft = kept ?? stored;
  const save = useChange(client.calibration.agree, () => {
    forget();
    onNext();
  });
  const go = () => {
    if (kept === null || draft.value === null) {
      forget();
      onNext();
    } else if (draft.reason.trim() === '') setMissing(true);
    else save.mutate({ ...place, basis: draft.anchor ? 'anchor' : 'consensus', value: draft.value, reason: draft.reason, revision: agreed?.revision ?? null });
  };
  const problem = save.error ? problemOf(save.error) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) go();
      }}
    >
      <Stack gap="md">
        <SavedField
          key={indicator.id}
          label="What was said"
          description="For the group; name nobody who taught"
          long
          draftKey={`calibration/${lesson.id}/${indicator.id}/note`}
          value={note?.text ?? ''}
          maxLength={10_000}
          save={(text, base) => client.calibration.saveNote({ ...place, text, revision: base === '' && !note ? null : (note?.revision ?? null) })}
          currentText={(current) => (current as { text: string } | null)?.text ?? null}
        />
        <IndicatorScale
          indicator={{ ...indicator, label: 'What do we agree on?', prompts: [] }}
          compact
          value={draft.value}
          onChange={(value) => keep({ ...draft, value })}
        />
        <TextInput
          label="Why"
          description="What settles it, for whoever scores the next lesson"
          maxLength={2000}
          value={draft.reason}
          error={fieldProblem(problem, 'reason') ?? (missing && draft.reason.trim() === '' ? 'Say why in a few words.' : null)}
          onChange={(event) => keep({ ...draft, reason: event.currentTarget.value })}
        />
        <Checkbox
          label="It is an anchor score: set by somebody who knows the rubric well, not settled here"
          checked={draft.anchor}
          onChange={(event) => keep({ ...draft, anchor: event.currentTarget.checked })}
        />
        <ProblemNotice error={save.error} kept="Your text is still here." />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
