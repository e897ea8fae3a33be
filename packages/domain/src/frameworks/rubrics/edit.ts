import type { Indicator, RubricContent, Section } from './content.ts';

/** Changes of a draft, each of the whole document, found by key and id so that they hold whatever else was changed meanwhile. */

export function withSection(content: RubricContent, key: string, change: (section: Section) => Section): RubricContent {
  return { ...content, sections: content.sections.map((section) => (section.key === key ? change(section) : section)) };
}

export function withIndicator(content: RubricContent, id: string, change: (indicator: Indicator) => Indicator): RubricContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      indicators: section.indicators.map((indicator) => (indicator.id === id ? change(indicator) : indicator)),
    })),
  };
}

/** Puts a section in at a place, at the end where none is named; one that is there already stays where it is. */
export function withNewSection(content: RubricContent, section: Section, at = content.sections.length): RubricContent {
  if (content.sections.some((one) => one.key === section.key)) return content;
  return { ...content, sections: content.sections.toSpliced(at, 0, section) };
}

export function withoutSection(content: RubricContent, key: string): RubricContent {
  return { ...content, sections: content.sections.filter((section) => section.key !== key) };
}

/** Puts an indicator into a section at a place, at the end where none is named; one that is there already stays where it is. */
export function withNewIndicator(content: RubricContent, key: string, indicator: Indicator, at?: number): RubricContent {
  if (content.sections.some((section) => section.indicators.some((one) => one.id === indicator.id))) return content;
  return withSection(content, key, (section) => ({ ...section, indicators: section.indicators.toSpliced(at ?? section.indicators.length, 0, indicator) }));
}

export function withoutIndicator(content: RubricContent, id: string): RubricContent {
  return { ...content, sections: content.sections.map((section) => ({ ...section, indicators: section.indicators.filter((one) => one.id !== id) })) };
}

/** Moves a section one place up (-1) or down (1); at the end nothing moves. */
export function withMovedSection(content: RubricContent, key: string, by: -1 | 1): RubricContent {
  const at = content.sections.findIndex((section) => section.key === key);
  const section = content.sections[at];
  if (!section || !content.sections[at + by]) return content;
  return { ...content, sections: content.sections.toSpliced(at, 1).toSpliced(at + by, 0, section) };
}

/** Moves an indicator one place up (-1) or down (1), over the border of its section into the next where it stands at one. */
export function withMovedIndicator(content: RubricContent, id: string, by: -1 | 1): RubricContent {
  const at = content.sections.findIndex((section) => section.indicators.some((one) => one.id === id));
  const section = content.sections[at];
  const index = section?.indicators.findIndex((one) => one.id === id) ?? -1;
  const indicator = section?.indicators[index];
  if (!section || !indicator) return content;
  if (section.indicators[index + by])
    return withSection(content, section.key, (one) => ({ ...one, indicators: one.indicators.toSpliced(index, 1).toSpliced(index + by, 0, indicator) }));
  const next = content.sections[at + by];
  if (!next || next.indicators.length >= 60) return content;
  return withNewIndicator(withoutIndicator(content, id), next.key, indicator, by === 1 ? 0 : next.indicators.length);
}

/** A key that no section, or no choice of an indicator, has yet. */
export function freeKey(taken: readonly { key: string }[], stem: string): string {
  let number = taken.length + 1;
  while (taken.some((one) => one.key === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The code after the last one of a section (`2B` → `2C`, `P8` → `P9`); by the section's number where that leads nowhere free. */
export function nextCode(content: RubricContent, key: string): string {
  const taken = new Set(content.sections.flatMap((section) => section.indicators.map((indicator) => indicator.code.toLowerCase())));
  const at = content.sections.findIndex((section) => section.key === key);
  const last = content.sections[at]?.indicators.at(-1)?.code ?? '';
  const letter = /^(.*\d)([A-Ya-y])$/.exec(last);
  const number = /^(.*?)(\d{1,3})$/.exec(last);
  const following = letter ? `${letter[1]}${String.fromCharCode((letter[2]?.charCodeAt(0) ?? 64) + 1)}` : number ? `${number[1]}${Number(number[2]) + 1}` : '';
  const letters = Array.from({ length: 26 }, (_, index) => `${at + 1}${String.fromCharCode(65 + index)}`);
  return [following, ...letters].find((code) => code !== '' && !taken.has(code.toLowerCase())) ?? '';
}
