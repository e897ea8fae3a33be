import { MultiSelect } from '@mantine/core';
import { type Grade, gradeLabel } from '@trellis/domain/infrastructure';

/** Youngest first. Written out, as an object's keys that look like numbers would come first. */
export const grades: readonly Grade[] = ['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
export const gradeOptions = grades.map((grade) => ({ value: grade, label: gradeLabel(grade) }));

/** The grades that are coded. */
export function GradesField({ value, onChange }: { value: readonly Grade[]; onChange: (grades: Grade[]) => void }) {
  return (
    <MultiSelect
      label="Grades"
      searchable
      data={gradeOptions}
      value={[...value]}
      onChange={(next) => onChange(grades.filter((grade) => next.includes(grade)))}
    />
  );
}
