import { type Indicator, type IndicatorKind, indicatorsOf, type Level, nextCode, type RubricContent } from '@trellis/domain/frameworks';

const plainLevels: readonly Level[] = [1, 2, 3, 4].map((value) => ({ value, label: '', description: '' }));

/** The scale that a rubric uses: of the last rated indicator of a section, else of the rubric, else four levels to be named. */
export function usualLevels(content: RubricContent, sectionKey?: string): Level[] {
  const rated = indicatorsOf(content).filter(({ indicator }) => indicator.kind === 'levels' && (indicator.levels?.length ?? 0) > 0);
  const near = rated.filter(({ section }) => section.key === sectionKey).at(-1) ?? rated.at(-1);
  return structuredClone(near?.indicator.levels ?? [...plainLevels]);
}

/** An indicator to be worded, on the scale that its section uses. */
export function newIndicator(content: RubricContent, sectionKey: string, id: string): Indicator {
  return {
    id,
    code: nextCode(content, sectionKey),
    label: '',
    prompts: [],
    observes: 'both',
    kind: 'levels',
    levels: usualLevels(content, sectionKey),
    notObservedAllowed: true,
  };
}

/** The same indicator, answered in another way. */
export function ofKind(content: RubricContent, { levels: _, choices: __, ...indicator }: Indicator, kind: IndicatorKind): Indicator {
  if (kind === 'levels') return { ...indicator, kind, levels: usualLevels(content) };
  if (kind === 'choices') return { ...indicator, kind, choices: [1, 2].map((number) => ({ key: `choice-${number}`, label: '' })) };
  return { ...indicator, kind };
}
