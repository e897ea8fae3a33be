import { MultiSelect } from '@mantine/core';
import { type Grade, gradeLabel, gradesYoungestFirst } from '@trellis/domain/kernel';

export const gradeOptions = gradesYoungestFirst.map((grade) => ({ value: grade, label: gradeLabel(grade) }));

/** Which grades something is for. */
export function GradesField({
  label = 'Grades',
  description,
  value,
  onChange,
}: {
  label?: string;
  description?: string;
  value: readonly Grade[];
  onChange: (grades: Grade[]) => void;
}) {
  return (
    <MultiSelect
      label={label}
      description={description}
      searchable
      data={gradeOptions}
      value={[...value]}
      onChange={(next) => onChange(gradesYoungestFirst.filter((grade) => next.includes(grade)))}
    />
  );
}
