import {
  type Indicator,
  type IndicatorKind,
  Indicator as IndicatorSchema,
  type Observes,
  type RubricContent,
  type Section,
  type SectionKind,
} from './content.ts';
import { freeKey } from './edit.ts';
import type { RubricRow } from './rows.ts';

export interface LinedRow {
  /** line of the file, from 1 */
  line: number;
  cells: RubricRow;
}

export interface RejectedRow {
  line: number;
  message: string;
}

/**
 * Reads a rubric from rows. A cell for the section or the code that is empty means: the same as above. A row that cannot
 * be read is left out whole and named; the others come in, as a draft.
 */
export function rubricFromRows(rows: readonly LinedRow[], newId: () => string): { content: RubricContent; rejected: RejectedRow[] } {
  const rejected: RejectedRow[] = [];
  const sections: Section[] = [];
  let notes = '';
  let section: Section | undefined;
  let indicator: Indicator | undefined;
  for (const { line, cells } of rows) {
    try {
      if (cells.notes) notes = cells.notes;
      const before = section;
      section = sectionFor(sections, section, cells);
      if (section !== before) indicator = undefined;
      if (says(cells, 'code', 'indicator', 'value', 'level')) indicator = takeRow(sections, section, indicator, cells, newId);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      rejected.push({ line, message: error.message });
    }
  }
  return { content: notes ? { sections, notes } : { sections }, rejected };
}

class Rejection extends Error {}

const says = (cells: RubricRow, ...columns: (keyof RubricRow)[]) => columns.some((column) => cells[column] !== '');

function sectionFor(sections: Section[], current: Section | undefined, cells: RubricRow): Section {
  if (!says(cells, 'section_key', 'section')) {
    if (!current) throw new Rejection('No section is named, neither here nor above.');
    return current;
  }
  const found = sections.find((one) => (cells.section_key ? one.key === cells.section_key : one.label === cells.section));
  if (found) return found;
  const key = cells.section_key || freeKey(sections, 'section');
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(key)) throw new Rejection(`${quoted(key)} cannot be the key of a section. Leave the cell empty.`);
  if (sections.length === 30) throw new Rejection('A rubric holds 30 sections.');
  const section: Section = { key, label: short(cells.section, 200, 'section'), kind: sectionKind(cells.section_kind), indicators: [] };
  if (cells.section_prompt) section.prompt = cells.section_prompt;
  sections.push(section);
  return section;
}

function takeRow(sections: readonly Section[], section: Section, current: Indicator | undefined, cells: RubricRow, newId: () => string): Indicator {
  const code = cells.code || current?.code;
  if (!code) throw new Rejection('No code is given, neither here nor above.');
  const known = sections.flatMap((one) => one.indicators).find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (known && !section.indicators.includes(known)) throw new Rejection(`The code ${code} stands in another section already.`);
  if (known) {
    contradicts(known, cells);
    addToScale(known, cells);
    return known;
  }
  if (section.indicators.length === 60) throw new Rejection('A section holds 60 indicators.');
  const indicator = newIndicator(code, cells, newId);
  addToScale(indicator, cells);
  section.indicators.push(indicator);
  return indicator;
}

function newIndicator(code: string, cells: RubricRow, newId: () => string): Indicator {
  const kind = indicatorKind(cells.kind);
  const indicator: Indicator = {
    id: newId(),
    code: short(code, 20, 'code'),
    label: short(cells.indicator, 500, 'indicator'),
    prompts: promptsOf(cells.prompts),
    observes: observesOf(cells.observes),
    kind,
    ...(kind === 'levels' ? { levels: [] } : kind === 'choices' ? { choices: [] } : {}),
    notObservedAllowed: yes(cells.not_observed),
  };
  const checked = IndicatorSchema.safeParse(indicator);
  if (!checked.success) throw new Rejection(`${code} cannot be read: ${checked.error.issues[0]?.message ?? 'a cell does not fit'}`);
  return indicator;
}

/** A later row of an indicator may leave things out; it may not say something else. */
function contradicts(indicator: Indicator, cells: RubricRow): void {
  const differs =
    (cells.indicator !== '' && cells.indicator !== indicator.label) ||
    (cells.kind !== '' && indicatorKind(cells.kind) !== indicator.kind) ||
    (cells.observes !== '' && observesOf(cells.observes) !== indicator.observes) ||
    (cells.prompts !== '' && promptsOf(cells.prompts).join('\n') !== indicator.prompts.join('\n'));
  if (differs) throw new Rejection(`This says something else of ${indicator.code} than the first row with that code.`);
}

function addToScale(indicator: Indicator, cells: RubricRow): void {
  if (!says(cells, 'value', 'level', 'description')) return;
  if (indicator.kind === 'yes_no') throw new Rejection(`${indicator.code} is answered with yes or no and has no levels.`);
  if (indicator.kind === 'choices') {
    const choices = indicator.choices ?? [];
    const key = cells.value || freeKey(choices, 'choice');
    if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(key)) throw new Rejection(`${quoted(key)} cannot be the key of a choice. Leave the cell empty.`);
    if (choices.some((choice) => choice.key === key)) throw new Rejection(`${indicator.code} has the choice ${key} already.`);
    if (choices.length === 20) throw new Rejection(`${indicator.code} has 20 choices already.`);
    choices.push({ key, label: short(cells.level, 200, 'choice') });
    return;
  }
  const levels = indicator.levels ?? [];
  const value = /^\d{1,3}$/.test(cells.value) ? Number(cells.value) : Number.NaN;
  if (!(value <= 100))
    throw new Rejection(`A level needs a whole value from 0 to 100; ${cells.value === '' ? 'there is none here' : `this is ${quoted(cells.value)}`}.`);
  if (levels.some((level) => level.value === value)) throw new Rejection(`${indicator.code} has a level ${value} already.`);
  if (levels.length === 10) throw new Rejection(`${indicator.code} has 10 levels already.`);
  levels.push({ value, label: short(cells.level, 80, 'name of a level'), description: short(cells.description, 1800, 'description') });
}

function short(text: string, most: number, what: string): string {
  if (text.length > most) throw new Rejection(`This ${what} is longer than ${most} characters.`);
  return text;
}

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
const promptsOf = (cell: string) => (cell === '' ? [] : cell.split('\n').map((prompt) => prompt.trim()));

function oneOf<T extends string>(words: Record<string, T>, cell: string, otherwise: T, what: string): T {
  if (cell === '') return otherwise;
  const found = words[plain(cell)];
  if (!found) throw new Rejection(`${quoted(cell)} is not a ${what}. Use one of: ${[...new Set(Object.values(words))].join(', ')}.`);
  return found;
}

const sectionKind = (cell: string) =>
  oneOf<SectionKind>({ tenet: 'tenet', 'core action': 'core_action', other: 'other', section: 'other' }, cell, 'other', 'kind of section');
const indicatorKind = (cell: string) =>
  oneOf<IndicatorKind>(
    { levels: 'levels', level: 'levels', 'yes no': 'yes_no', 'yes or no': 'yes_no', 'yes/no': 'yes_no', choices: 'choices', choice: 'choices' },
    cell,
    'levels',
    'kind of answer',
  );
const observesOf = (cell: string) =>
  oneOf<Observes>({ teacher: 'teacher', teachers: 'teacher', student: 'student', students: 'student', both: 'both' }, cell, 'both', 'word for whose action');
const yes = (cell: string) =>
  oneOf({ yes: 'yes', y: 'yes', true: 'yes', '1': 'yes', no: 'no', n: 'no', false: 'no', '0': 'no' }, cell, 'yes', 'yes or no') === 'yes';
