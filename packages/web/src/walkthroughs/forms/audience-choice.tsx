import { Radio, Stack } from '@mantine/core';
import { ClassroomRows } from '@trellis/domain/districts';
import { audienceSentences } from '@trellis/domain/walkthroughs';
import type { ReactNode } from 'react';

interface Props {
  value: ClassroomRows | null;
  onChange: (rows: ClassroomRows) => void;
  error?: ReactNode;
}

/** Who reads what was seen in one classroom. Nothing is chosen beforehand. */
export function AudienceChoice({ value, onChange, error }: Props) {
  return (
    <Radio.Group
      label="Who reads what was seen in one classroom?"
      description="Everybody else reads sums over five classrooms or more."
      value={value}
      error={error}
      onChange={(chosen) => onChange(chosen as ClassroomRows)}
    >
      <Stack gap="xs" mt="xs">
        {ClassroomRows.options.map((rows) => (
          <Radio key={rows} value={rows} label={audienceSentences[rows]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
