import { Chip, Group, NativeSelect } from '@mantine/core';
import { type Grade, gradesYoungestFirst } from '@trellis/domain/kernel';
import type { SchoolTeacher } from '@trellis/domain/walkthroughs';

interface Props {
  teachers: readonly SchoolTeacher[];
  /** the grade of each classroom that was chosen, by the appointment of its teacher; null: still to be said */
  value: ReadonlyMap<string, Grade | null>;
  onChange: (value: ReadonlyMap<string, Grade | null>) => void;
}

/** Classrooms by their teachers. Where no team says a teacher's grade, whoever plans says it. */
export function TaughtClassrooms({ teachers, value, onChange }: Props) {
  const choose = (chosen: string[]) =>
    onChange(new Map(chosen.map((id) => [id, value.get(id) ?? teachers.find((teacher) => teacher.appointmentId === id)?.grade ?? null])));
  const asked = teachers.filter((teacher) => teacher.grade === null && value.has(teacher.appointmentId));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>Classrooms of</legend>
      <Chip.Group multiple value={[...value.keys()]} onChange={choose}>
        <Group gap="xs">
          {teachers.map((teacher) => (
            <Chip key={teacher.appointmentId} value={teacher.appointmentId}>
              {teacher.grade === null ? teacher.name : `${teacher.name}, ${teacher.grade}`}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {asked.map(({ appointmentId, name }) => (
        <NativeSelect
          key={appointmentId}
          mt="sm"
          label={`Grade of ${name}’s classroom`}
          description="No team says it."
          value={value.get(appointmentId) ?? ''}
          onChange={(event) => onChange(new Map(value).set(appointmentId, (event.currentTarget.value || null) as Grade | null))}
          data={[{ value: '', label: 'Choose a grade' }, ...gradesYoungestFirst.map((grade) => ({ value: grade, label: grade }))]}
        />
      ))}
    </fieldset>
  );
}
