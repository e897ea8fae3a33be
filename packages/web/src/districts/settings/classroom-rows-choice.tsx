import { Radio, Stack } from '@mantine/core';
import { ClassroomRows, classroomRowsLabels } from '@trellis/domain/districts';
import { classroomRowsPromise, classroomRowsWords } from './classroom-rows-words.ts';

interface Props {
  value: ClassroomRows | null;
  onChange: (value: ClassroomRows) => void;
  error?: string | null;
}

/** Who sees single classrooms of a walkthrough. Nothing is chosen beforehand: a district has to choose. */
export function ClassroomRowsChoice({ value, onChange, error }: Props) {
  return (
    <Radio.Group
      label="When a team visits classrooms, who sees what was seen in one room?"
      description={classroomRowsPromise}
      value={value}
      onChange={(next) => onChange(ClassroomRows.parse(next))}
      error={error}
    >
      <Stack gap="sm" mt="sm" mb="xs">
        {ClassroomRows.options.map((option) => (
          <Radio key={option} value={option} label={classroomRowsLabels[option]} description={classroomRowsWords[option]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
