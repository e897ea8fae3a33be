import { Chip, Group, NumberInput, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { builtInDocumentId } from '@trellis/domain/frameworks';
import { type ObservationContent, type PartOfLesson, partOfLessonLabels } from '@trellis/domain/walkthroughs';
import { StandardPicker } from '../../frameworks/standards/standard-picker.tsx';
import { api } from '../../platform/api/index.ts';
import { useKept } from '../../platform/offline/index.ts';

interface Props {
  value: ObservationContent;
  set: (fields: Partial<ObservationContent>) => void;
}

const mostStandards = 30;
/** Codes of the standards that every district has; kept on the device by the list of classrooms. */
export const standardChoices = () => api.frameworks.listStandardChoices.queryOptions({ input: { documentId: builtInDocumentId } });

const levels = ['1', '2', '3', '4'] as const;

/** Part of the lesson, the task in use, standards, and the classroom in short. */
export function LessonFields({ value, set }: Props) {
  const choices = useKept(standardChoices());
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} id="parts">
          Part of the lesson
        </Text>
        <Chip.Group multiple value={value.partsOfLesson} onChange={(parts) => set({ partsOfLesson: parts as PartOfLesson[] })}>
          <Group gap="xs" role="group" aria-labelledby="parts" mt="xs">
            {Object.entries(partOfLessonLabels).map(([part, label]) => (
              <Chip key={part} value={part} size="md">
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <Textarea label="Task in use" autosize minRows={2} maxLength={2000} value={value.task} onChange={(event) => set({ task: event.currentTarget.value })} />
      <div>
        <Text fw={600} id="level">
          DOK level of the task
        </Text>
        <SegmentedControl
          aria-labelledby="level"
          fullWidth
          mt="xs"
          value={value.taskLevel === null ? 'none' : String(value.taskLevel)}
          onChange={(level) => set({ taskLevel: level === 'none' ? null : Number(level) })}
          data={[{ value: 'none', label: 'Not said' }, ...levels.map((level) => ({ value: level, label: level }))]}
        />
      </div>
      <StandardPicker
        label="Standards"
        choices={choices.data ?? []}
        value={value.standards}
        onChange={(standards) => set({ standards: standards.slice(0, mostStandards) })}
      />
      <NumberInput
        label="Minutes in the classroom"
        min={1}
        max={600}
        allowDecimal={false}
        value={value.minutes ?? ''}
        onChange={(minutes) => set({ minutes: typeof minutes === 'number' && minutes >= 1 ? minutes : null })}
      />
      <Textarea
        label="In short"
        description="For the debrief. Say what students did; leave names out."
        autosize
        minRows={3}
        maxLength={10_000}
        value={value.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
    </Stack>
  );
}
