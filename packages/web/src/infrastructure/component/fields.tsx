import { MultiSelect } from '@mantine/core';
import { Grade, gradeLabel, gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { ReadValue } from '../shared/group-picker.tsx';
import { SavedNote } from '../shared/saved-note.tsx';
import { useSavedValue } from '../shared/use-saved-value.ts';
import type { Saving } from './use-component-saving.ts';

interface TextProps {
  saving: Saving;
  field: string;
  label: string;
  description?: string;
  placeholder?: string;
  long?: boolean;
}

const detailOf = (component: unknown): Record<string, unknown> => (component as { detail: Record<string, unknown> }).detail;
const textOf = (component: unknown, field: string): string => String(detailOf(component)[field] ?? '');

/** A text of the kind's own part. Empty is not recorded. */
export function DetailText({ saving, field, label, long, ...rest }: TextProps) {
  const value = textOf(saving.component, field);
  if (saving.readOnly) return <ReadValue label={label} value={value || 'Not recorded'} />;
  return (
    <SavedField
      {...rest}
      label={label}
      long={long}
      maxLength={long ? 10_000 : 200}
      draftKey={saving.draftKey(field)}
      value={value}
      save={(text, base) => saving.saveDetail(field, text.trim() || undefined, base || undefined)}
      currentText={(current) => (current ? textOf(current, field) : null)}
    />
  );
}

/** A list of short texts, one a line. */
export function DetailLines({ saving, field, label, ...rest }: TextProps) {
  const linesOf = (component: unknown) => ((detailOf(component)[field] as string[] | undefined) ?? []).join('\n');
  const value = linesOf(saving.component);
  if (saving.readOnly) return <ReadValue label={label} value={value || 'Not recorded'} />;
  const listOf = (text: string) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return lines.length > 0 ? lines : undefined;
  };
  return (
    <SavedField
      {...rest}
      label={label}
      long
      draftKey={saving.draftKey(field)}
      value={value}
      save={(text, base) => saving.saveDetail(field, listOf(text), listOf(base))}
      currentText={(current) => (current ? linesOf(current) : null)}
    />
  );
}

const gradeChoices = gradesYoungestFirst.map((value) => ({
  value,
  label: gradeLabel(value),
}));

export { gradeChoices };

export const gradesInWords = (grades: readonly string[] | undefined): string =>
  grades === undefined || grades.length === 0
    ? 'Not recorded'
    : grades.map((grade) => (Grade.safeParse(grade).success ? gradeLabel(grade as Grade) : grade)).join(', ');

/** Grades, saved as they are picked. */
export function DetailGrades({ saving, label = 'Grades' }: { saving: Saving; label?: string }) {
  const value = detailOf(saving.component).grades as Grade[] | undefined;
  const saved = useSavedValue<Grade[] | undefined>(value, (next, base) => saving.saveDetail('grades', next, base));
  if (saving.readOnly) return <ReadValue label={label} value={gradesInWords(value)} />;
  return (
    <div>
      <MultiSelect
        label={label}
        data={gradeChoices}
        value={saved.shown ?? []}
        onChange={(next) => saved.set(next.length > 0 ? (next as Grade[]) : undefined)}
        hidePickedOptions
        maw="44rem"
      />
      <SavedNote saved={saved} words={gradesInWords} />
    </div>
  );
}
