/** What a row of a rubric as a table can say. A row is a level or a choice; an indicator without any has one row. */
export const rubricColumns = [
  'section_key',
  'section',
  'section_kind',
  'section_prompt',
  'code',
  'indicator',
  'prompts',
  'observes',
  'kind',
  'not_observed',
  'value',
  'level',
  'description',
  'notes',
] as const;
export type RubricColumn = (typeof rubricColumns)[number];
export type RubricRow = Record<RubricColumn, string>;

/** Other headings that are understood, capitals and blanks aside. */
export const rubricColumnHeadings: Record<RubricColumn, readonly string[]> = {
  section_key: [],
  section: ['tenet', 'core action', 'domain', 'category'],
  section_kind: [],
  section_prompt: ['section question'],
  code: ['indicator code', 'number'],
  indicator: ['label', 'wording', 'look-for', 'criterion'],
  prompts: ['prompt', 'look and listen for'],
  observes: ['whose action', 'observed'],
  kind: ['scale', 'answer'],
  not_observed: ['not observed allowed'],
  value: ['score', 'points'],
  level: ['level name', 'quality', 'choice'],
  description: ['level description'],
  notes: [],
};

export const emptyRow: RubricRow = Object.fromEntries(rubricColumns.map((column) => [column, ''])) as RubricRow;
