import { Button, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { roleLabels } from '@trellis/domain/access';
import type { LessonKind } from '@trellis/domain/calibration';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useAppointment, useToday } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import { LessonFields } from '../shared/lesson-fields.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';

interface Props {
  rubrics: Awaited<ReturnType<typeof client.frameworks.listRubrics>>;
  people: Awaited<ReturnType<typeof client.calibration.listPeople>>;
  /** the round whose group calibrates again */
  before?: { id: string; rubricId: string; versionId: string; codes: string[]; invited: string[] };
}

/** A round in three taps: the kind of lesson, what it is, Start. The rest has an answer already. */
export function NewRoundForm({ rubrics: { rubrics, focus }, people, before }: Props) {
  const me = useAppointment();
  const today = useToday();
  const navigate = useNavigate();
  const published = rubrics.flatMap((rubric) => (rubric.published ? [{ ...rubric, published: rubric.published }] : []));
  const focused = published.find((rubric) => focus.rows.some((row) => row.rubric.id === rubric.id));
  const first = published.find((rubric) => rubric.id === before?.rubricId) ?? focused ?? published[0];
  const [ids] = useState(() => ({ id: crypto.randomUUID(), lessonId: crypto.randomUUID() }));
  const [title, setTitle] = useState(`${before ? 'Calibration again' : 'Calibration'}, ${dayWords(today, 'date')}`);
  const [rubricId, setRubricId] = useState(first?.id ?? '');
  const [indicatorIds, setIndicatorIds] = useState<string[]>([]);
  const [lesson, setLesson] = useState({ kind: 'video' as LessonKind, title: '', link: '', captions: '' });
  const [invited, setInvited] = useState<string[]>(before?.invited.filter((id) => id !== me.id) ?? []);
  const start = useChange(client.calibration.startRound, ({ id }) => void navigate({ to: `/calibration/${id}` }));
  const rubric = published.find((one) => one.id === rubricId);
  const problem = start.error ? problemOf(start.error) : null;
  const ready = rubric && indicatorIds.length > 0 && lesson.title.trim() !== '' && title.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!rubric || !ready || start.isPending) return;
        start.mutate({
          id: ids.id,
          title,
          on: today,
          rubricVersionId: rubric.published.versionId,
          indicatorIds,
          lesson: {
            id: ids.lessonId,
            ...lesson,
            link: lesson.kind === 'video' && lesson.link.trim() !== '' ? lesson.link : null,
            captions: lesson.kind === 'video' ? lesson.captions : '',
          },
          invited,
          followsId: before?.id ?? null,
        });
      }}
    >
      <Stack gap="md" maw="40rem">
        <LessonFields value={lesson} onChange={setLesson} error={fieldProblem(problem, 'lesson.title')} />
        {published.length > 1 ? (
          <Select
            label="Rubric"
            data={published.map((one) => ({ value: one.id, label: one.name }))}
            value={rubricId}
            allowDeselect={false}
            onChange={(next) => setRubricId(next ?? rubricId)}
          />
        ) : null}
        {rubric && <IndicatorChoice key={rubric.published.versionId} rubric={rubric} codes={before?.codes} onChange={setIndicatorIds} />}
        <MultiSelect
          label="Who is invited"
          description="They find it on their first page. Others join with the code on your screen."
          data={people
            .filter((person) => person.appointmentId !== me.id)
            .map((person) => ({ value: person.appointmentId, label: `${person.name}, ${person.title ?? roleLabels[person.role as keyof typeof roleLabels]}` }))}
          value={invited}
          searchable
          clearable
          hidePickedOptions
          limit={50}
          nothingFoundMessage="Nobody with these letters"
          error={fieldProblem(problem, 'invited')}
          onChange={setInvited}
        />
        <TextInput
          label="Name of the round"
          required
          withAsterisk={false}
          maxLength={200}
          value={title}
          error={fieldProblem(problem, 'title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ProblemNotice error={start.error} kept="No round was started; what you typed is still here." />
        <div>
          <Button type="submit" loading={start.isPending} disabled={!ready}>
            Start the round
          </Button>
        </div>
      </Stack>
    </form>
  );
}
