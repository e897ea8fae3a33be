import { Focus, type FocusType, focusDefinitions, focusLabels } from '@trellis/domain/practice';

/** One thing that can have been talked about, with the single key that records it. */
export interface FocusChoice {
  key: string;
  focus: Focus;
  /** a focus of the district's own; null for a standard one */
  focusTypeId: string | null;
  label: string;
  definition: string;
}

const standardKeys: Record<Focus, string> = {
  learning_design: '1',
  instructional_practices: '2',
  student_thinking: '3',
  doing_mathematics: '4',
  lesson_planning: '5',
  using_materials: '6',
  surface_features: '7',
  logistics: '8',
  general_students_school: '9',
  general_lesson: '0',
  sharing_materials: 's',
  curriculum_development: 'c',
  not_mathematics: 'n',
  not_known: 'u',
};

/** Letters that mean something else while foci are chosen (P: partner), or that are taken above. */
const reserved = new Set(['p', ...Object.values(standardKeys)]);
const free = [...'abdefghijklmoqrtvwxyz'].filter((letter) => !reserved.has(letter));

/**
 * What can be chosen, in the order of its keys: digits and a few letters for the standard foci (the same in every
 * district), then the district's own in the order of their labels. One without a key left is chosen by pointing.
 */
export function focusChoices(own: readonly FocusType[]): FocusChoice[] {
  const standard = Focus.options.map((focus) => ({
    key: standardKeys[focus],
    focus,
    focusTypeId: null,
    label: focusLabels[focus],
    definition: focusDefinitions[focus],
  }));
  const offered = own.filter((type) => !type.retired).toSorted((a, b) => a.label.localeCompare(b.label));
  const district = offered.map((type, index) => ({
    key: free[index] ?? '',
    focus: type.focus,
    focusTypeId: type.id,
    label: type.label,
    definition: `A word of your district. It counts as “${focusLabels[type.focus]}”: ${focusDefinitions[type.focus]}`,
  }));
  return [...standard, ...district];
}

export function choiceOfKey(choices: readonly FocusChoice[], key: string | null): FocusChoice | null {
  if (key === null || key === '') return null;
  return choices.find((choice) => choice.key === key) ?? null;
}

/** What a recorded interaction is called: the district's own word where one was used. */
export function focusName(choices: readonly FocusChoice[], talk: { focus: Focus; focusTypeId: string | null }): string {
  return choices.find((choice) => choice.focusTypeId === talk.focusTypeId && choice.focus === talk.focus)?.label ?? focusLabels[talk.focus];
}
