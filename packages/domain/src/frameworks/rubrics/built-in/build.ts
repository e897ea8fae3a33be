import type { Choice, Indicator, Level, Observes, RubricContent, SectionKind } from '../content.ts';
import type { BuiltInKey } from './keys.ts';

export type BuiltInIndicator = Omit<Indicator, 'id'>;

export interface BuiltInSection {
  key: string;
  label: string;
  kind: SectionKind;
  prompt?: string;
  indicators: readonly BuiltInIndicator[];
  /** further indicators that a district may take in, or put its own words into */
  slots?: readonly BuiltInIndicator[];
}

/** A rubric to begin with. Every word of it is ours and made to be changed: a publisher's text stays with its publisher. */
export interface BuiltInRubric {
  key: BuiltInKey;
  name: string;
  /** what it is, in a sentence for the list */
  about: string;
  sections: readonly BuiltInSection[];
  notes?: string;
}

interface More {
  prompts?: readonly string[];
  notObserved?: boolean;
}

export function rated(code: string, label: string, observes: Observes, levels: readonly Level[], more: More = {}): BuiltInIndicator {
  return { ...base(code, label, observes, more), kind: 'levels', levels: [...levels] };
}

export function yesOrNo(code: string, label: string, observes: Observes, more: More = {}): BuiltInIndicator {
  return { ...base(code, label, observes, more), kind: 'yes_no' };
}

export function anyOf(code: string, label: string, observes: Observes, choices: readonly Choice[], more: More = {}): BuiltInIndicator {
  return { ...base(code, label, observes, more), kind: 'choices', choices: [...choices] };
}

function base(code: string, label: string, observes: Observes, more: More) {
  return { code, label, observes, prompts: [...(more.prompts ?? [])], notObservedAllowed: more.notObserved ?? true };
}

/** A draft made from a built-in rubric, without its further slots. */
export function contentOf(builtIn: BuiltInRubric, newId: () => string): RubricContent {
  const sections = builtIn.sections.map(({ slots: _, indicators, ...section }) => ({
    ...section,
    indicators: indicators.map((indicator) => ({ id: newId(), ...structuredClone(indicator) })),
  }));
  return builtIn.notes === undefined ? { sections } : { sections, notes: builtIn.notes };
}
