import type { Indicator, RubricContent } from './content.ts';
import { indicatorsOf, type PlacedIndicator } from './indicators.ts';

/** What can differ between an indicator and what became of it. Code and section say where it stands, the rest what is measured. */
export type IndicatorPart = 'code' | 'section' | 'label' | 'prompts' | 'observes' | 'kind' | 'levels' | 'choices' | 'not_observed';

export const indicatorPartLabels: Record<IndicatorPart, string> = {
  code: 'code',
  section: 'section',
  label: 'wording',
  prompts: 'prompts',
  observes: 'whose action is observed',
  kind: 'kind of answer',
  levels: 'levels',
  choices: 'choices',
  not_observed: 'whether it may be left as not observed',
};

export interface IndicatorPair {
  from: PlacedIndicator;
  to: PlacedIndicator;
  /** what differs, in a fixed order */
  parts: IndicatorPart[];
}

/** How one version of a rubric differs from another. Every indicator of both stands in exactly one of the lists. */
export interface RubricDifference {
  added: PlacedIndicator[];
  removed: PlacedIndicator[];
  /** another wording or another scale */
  changed: IndicatorPair[];
  /** the same wording and scale; code or section may differ */
  unchanged: IndicatorPair[];
}

/**
 * Finds what became of each indicator: the one with its code (capitals aside), otherwise one with the very same wording
 * and scale. Whatever has neither was removed or added.
 */
export function differenceOf(from: RubricContent, to: RubricContent): RubricDifference {
  const left = indicatorsOf(from);
  const right = indicatorsOf(to);
  const pairs = new Map<PlacedIndicator, PlacedIndicator>();
  const free = new Set(left);
  const match = (fits: (earlier: Indicator, later: Indicator) => boolean) => {
    for (const later of right.filter((placed) => !pairs.has(placed))) {
      const earlier = [...free].find((placed) => fits(placed.indicator, later.indicator));
      if (!earlier) continue;
      pairs.set(later, earlier);
      free.delete(earlier);
    }
  };
  match((earlier, later) => later.code !== '' && earlier.code.toLowerCase() === later.code.toLowerCase());
  match((earlier, later) => later.label !== '' && partsOf(earlier, later).length === 0);
  const matched = right.flatMap((later): IndicatorPair[] => {
    const earlier = pairs.get(later);
    return earlier ? [{ from: earlier, to: later, parts: [...placeParts(earlier, later), ...partsOf(earlier.indicator, later.indicator)] }] : [];
  });
  const same = ({ parts }: IndicatorPair) => parts.every((part) => part === 'code' || part === 'section');
  return {
    added: right.filter((placed) => !pairs.has(placed)),
    removed: left.filter((placed) => free.has(placed)),
    changed: matched.filter((pair) => !same(pair)),
    unchanged: matched.filter(same),
  };
}

function placeParts(from: PlacedIndicator, to: PlacedIndicator): IndicatorPart[] {
  const parts: IndicatorPart[] = [];
  if (from.indicator.code !== to.indicator.code) parts.push('code');
  if (from.section.key !== to.section.key) parts.push('section');
  return parts;
}

/** What differs in what is measured. */
function partsOf(from: Indicator, to: Indicator): IndicatorPart[] {
  const same: Partial<Record<IndicatorPart, boolean>> = {
    label: from.label === to.label,
    prompts: equal(from.prompts, to.prompts),
    observes: from.observes === to.observes,
    kind: from.kind === to.kind,
    levels: equal((from.levels ?? []).map(levelText), (to.levels ?? []).map(levelText)),
    choices: equal((from.choices ?? []).map(choiceText), (to.choices ?? []).map(choiceText)),
    not_observed: from.notObservedAllowed === to.notObservedAllowed,
  };
  return (Object.keys(same) as IndicatorPart[]).filter((part) => same[part] === false);
}

const levelText = (level: { value: number; label: string; description: string }) => JSON.stringify([level.value, level.label, level.description]);
const choiceText = (choice: { key: string; label: string }) => JSON.stringify([choice.key, choice.label]);
const equal = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((text, index) => text === b[index]);
