import { MultiSelect } from '@mantine/core';
import { type Grade, gradeLabel, gradesYoungestFirst } from '@trellis/domain/infrastructure';

export const gradeOptions = gradesYoungestFirst.map((grade) => ({ value: grade, label: gradeLabel(grade) }));

/** The grades that are coded. */
export function GradesField({ value, onChange }: { value: readonly Grade[]; onChange: (grades: Grade[]) => void }) {
  return (
    <MultiSelect
      label="Grades"
      searchable
      data={gradeOptions}
      value={[...value]}
      onChange={(next) => onChange(gradesYoungestFirst.filter((grade) => next.includes(grade)))}
    />
  );
}
