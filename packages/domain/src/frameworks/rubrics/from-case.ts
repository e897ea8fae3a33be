import { z } from 'zod';
import { CriterionExtension, extensionName, RubricExtension } from './case-format.ts';
import { Choice, type Indicator, Level, type RubricContent, type Section } from './content.ts';
import type { RejectedPart } from './contract-files.ts';
import { Line } from './text.ts';

const Text = z.string().nullish();
const Position = z.number().nullish();

/** What is read of CASE, leniently: a draft of the format, extra keys and absent ones are no trouble. */
const CaseLevel = z.looseObject({ description: Text, quality: Text, score: z.number().nullish(), position: Position });
const CaseCriterion = z.looseObject({
  identifier: Text,
  category: Text,
  description: Text,
  position: Position,
  CFRubricCriterionLevels: z.array(z.unknown()).nullish(),
  extensions: z.unknown().optional(),
});
const CaseRubric = z.looseObject({ title: Text, CFRubricCriteria: z.array(z.unknown()).nullish(), extensions: z.unknown().optional() });

export interface CaseReading {
  /** of the rubrics in the document */
  titles: string[];
  content: RubricContent;
  rejected: RejectedPart[];
}

/** Thrown for a document in which there is no rubric. `message` is the sentence for a person. */
export class NoRubric extends Error {
  override readonly name = 'NoRubric';
}

/**
 * Reads one rubric of a CASE document: a package, an object with `CFRubrics`, or a rubric by itself. What cannot be read is
 * left out and named by its path; the rest becomes a draft. Without our extension, categories become sections and
 * indicators are numbered, unless `codes` has one for a criterion's identifier: then it continues the indicator of that code.
 * @throws NoRubric
 */
export function rubricFromCase(document: unknown, which: number, newId: () => string, codes: ReadonlyMap<string, string> = new Map()): CaseReading {
  const all = rubricsIn(document);
  const rubric = all[which];
  if (!rubric)
    throw new NoRubric(
      all.length === 0 ? 'There is no rubric in this document.' : `This document holds ${all.length} rubrics; there is no number ${which + 1}.`,
    );
  const rejected: RejectedPart[] = [];
  const path = `CFRubrics.${which}`;
  const own = extensionIn(rubric.extensions, RubricExtension, path, rejected);
  const sections: Section[] = (own?.sections ?? []).map((section) => ({ ...section, indicators: [] }));
  const criteria = (rubric.CFRubricCriteria ?? []).map((raw, index) => ({ index, parsed: CaseCriterion.safeParse(raw) }));
  for (const { index, parsed } of inOrder(criteria)) {
    const where = `${path}.CFRubricCriteria.${index}`;
    if (!parsed.success) rejected.push({ where, message: 'This criterion does not have the form that CASE gives it.' });
    else takeCriterion(parsed.data, where, sections, rejected, { newId, codes });
  }
  const titles = all.map((one, index) => one.title?.trim() || `Rubric ${index + 1}`);
  return { titles, content: own?.notes ? { sections, notes: own.notes } : { sections }, rejected };
}

function rubricsIn(document: unknown): z.infer<typeof CaseRubric>[] {
  const list = Array.isArray(document)
    ? document
    : typeof document !== 'object' || document === null
      ? []
      : 'CFRubrics' in document && Array.isArray(document.CFRubrics)
        ? document.CFRubrics
        : 'CFRubricCriteria' in document
          ? [document]
          : [];
  return list.flatMap((one) => {
    const parsed = CaseRubric.safeParse(one);
    return parsed.success && parsed.data.CFRubricCriteria ? [parsed.data] : [];
  });
}

interface Names {
  newId: () => string;
  codes: ReadonlyMap<string, string>;
}

function takeCriterion(criterion: z.infer<typeof CaseCriterion>, where: string, sections: Section[], rejected: RejectedPart[], { newId, codes }: Names): void {
  const own = extensionIn(criterion.extensions, CriterionExtension, where, rejected);
  const section = sectionOf(sections, own?.section, criterion.category ?? '');
  if (!section) return void rejected.push({ where, message: 'A rubric holds 30 sections of 60 indicators.' });
  const label = Line(500).safeParse(criterion.description ?? '');
  if (!label.success) return void rejected.push({ where, message: 'Its description is longer than 500 characters.' });
  const kind = own?.kind ?? 'levels';
  const indicator: Indicator = {
    id: newId(),
    code: own?.code ?? codes.get(criterion.identifier ?? '') ?? `${sections.indexOf(section) + 1}.${section.indicators.length + 1}`,
    label: label.data,
    prompts: own?.prompts ?? [],
    observes: own?.observes ?? 'both',
    kind,
    notObservedAllowed: own?.notObservedAllowed ?? true,
  };
  const levels = (criterion.CFRubricCriterionLevels ?? []).map((raw, index) => ({ index, parsed: CaseLevel.safeParse(raw) }));
  const reject = (index: number, message: string) => void rejected.push({ where: `${where}.CFRubricCriterionLevels.${index}`, message });
  const most = kind === 'levels' ? 10 : 20;
  const scale = inOrder(levels).filter(({ index }, at) => at < most || void reject(index, `An indicator holds ${most} of these.`));
  if (kind === 'levels') indicator.levels = scale.flatMap((one) => levelFrom(one, reject));
  if (kind === 'choices') indicator.choices = scale.flatMap((one, at) => choiceFrom(one, own?.choiceKeys?.[at] ?? `choice-${at + 1}`, reject));
  section.indicators.push(indicator);
}

/** The section with a key, or the one with a category's name; a new one where there is none yet, null where there is no more room. */
function sectionOf(sections: Section[], key: string | undefined, category: string): Section | null {
  const label = category.trim().slice(0, 200) || 'Indicators';
  const found = sections.find((section) => (key === undefined ? section.label === label : section.key === key));
  if (found) return found.indicators.length < 60 ? found : null;
  if (sections.length === 30) return null;
  const section: Section = { key: key ?? `section-${sections.length + 1}`, label, kind: 'other', indicators: [] };
  sections.push(section);
  return section;
}

interface RawLevel {
  index: number;
  parsed: z.ZodSafeParseResult<z.infer<typeof CaseLevel>>;
}
type Reject = (index: number, message: string) => void;

function levelFrom({ index, parsed }: RawLevel, reject: Reject): Level[] {
  const level = parsed.success
    ? Level.safeParse({ value: parsed.data.score, label: parsed.data.quality ?? '', description: parsed.data.description ?? '' })
    : null;
  if (level?.success) return [level.data];
  const path = level?.error.issues[0]?.path[0];
  reject(
    index,
    path === 'value'
      ? 'This level has no whole score from 0 to 100.'
      : path === 'label'
        ? 'The name of this level is longer than 80 characters.'
        : path === 'description'
          ? 'The description of this level is longer than 1,800 characters.'
          : 'This level does not have the form that CASE gives it.',
  );
  return [];
}

function choiceFrom({ index, parsed }: RawLevel, key: string, reject: Reject): Choice[] {
  const choice = parsed.success ? Choice.safeParse({ key, label: parsed.data.quality ?? parsed.data.description ?? '' }) : null;
  if (choice?.success) return [choice.data];
  reject(index, 'This choice has a name longer than 200 characters, or none.');
  return [];
}

/** By position where every one has one, else as they stand. */
function inOrder<T extends { parsed: { success: boolean; data?: { position?: number | null | undefined } | undefined } }>(list: readonly T[]): readonly T[] {
  const positions = list.map(({ parsed }) => (parsed.success ? parsed.data?.position : 0));
  if (positions.some((position) => typeof position !== 'number')) return list;
  return list
    .map((one, at) => ({ one, position: positions[at] ?? 0 }))
    .sort((a, b) => a.position - b.position)
    .map(({ one }) => one);
}

function extensionIn<T>(extensions: unknown, schema: z.ZodType<T>, where: string, rejected: RejectedPart[]): T | null {
  if (typeof extensions !== 'object' || extensions === null || !(extensionName in extensions)) return null;
  const parsed = schema.safeParse((extensions as Record<string, unknown>)[extensionName]);
  if (parsed.success) return parsed.data;
  rejected.push({ where: `${where}.extensions.${extensionName}`, message: 'What this system adds to CASE cannot be read here; it was read without.' });
  return null;
}
