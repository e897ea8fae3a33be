import { ClassroomRows, classroomRowsLabels, type Decision, type ProtectedSetting } from '@trellis/domain/districts';

export const coachedWords: Record<string, string> = {
  true: 'Principals see that a teacher is coached',
  false: 'Principals do not see who is coached',
};

export const settingWords: Record<ProtectedSetting, string> = {
  classroom_rows: 'Who sees single classrooms',
  coached_visible: 'Whether principals see who is coached',
};

/** The value of a decision in words. */
export function decidedWords({ setting, value }: Pick<Decision, 'setting' | 'value'>): string {
  if (setting === 'coached_visible') return coachedWords[value] ?? value;
  const rows = ClassroomRows.safeParse(value);
  return rows.success ? classroomRowsLabels[rows.data] : value;
}
