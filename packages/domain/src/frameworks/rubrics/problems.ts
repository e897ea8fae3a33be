import { z } from 'zod';
import type { Indicator, RubricContent } from './content.ts';

export const RubricProblemCode = z.enum([
  'no_sections',
  'section_unnamed',
  'section_empty',
  'code_missing',
  'code_twice',
  'label_missing',
  'prompt_empty',
  'too_few_levels',
  'level_unnamed',
  'value_twice',
  'too_few_choices',
  'choice_unnamed',
  'choice_twice',
  'scale_of_another_kind',
]);

/** What keeps a rubric from being published. `path` leads into the document: `sections.0.indicators.2.code`. */
export const RubricProblem = z.object({ path: z.string(), code: RubricProblemCode, message: z.string() });
export type RubricProblem = z.infer<typeof RubricProblem>;

/** Everything that keeps a draft from being published, in the order of the document; empty: it may be. */
export function problemsOf(content: RubricContent): RubricProblem[] {
  if (content.sections.length === 0) return [{ path: 'sections', code: 'no_sections', message: 'A rubric needs a section with an indicator.' }];
  const codes = new Map<string, number>();
  for (const section of content.sections) for (const { code } of section.indicators) codes.set(folded(code), (codes.get(folded(code)) ?? 0) + 1);
  return content.sections.flatMap((section, at) => {
    const path = `sections.${at}`;
    const own: RubricProblem[] = [];
    if (section.label === '') own.push({ path: `${path}.label`, code: 'section_unnamed', message: 'Name this section.' });
    if (section.indicators.length === 0) own.push({ path: `${path}.indicators`, code: 'section_empty', message: 'This section holds no indicator.' });
    const within = section.indicators.flatMap((indicator, index) =>
      indicatorProblems(indicator, (codes.get(folded(indicator.code)) ?? 0) > 1).map((problem) => ({
        ...problem,
        path: `${path}.indicators.${index}.${problem.path}`,
      })),
    );
    return [...own, ...within];
  });
}

function indicatorProblems(indicator: Indicator, twice: boolean): RubricProblem[] {
  const found: RubricProblem[] = [];
  const add = (path: string, code: RubricProblem['code'], message: string) => found.push({ path, code, message });
  if (indicator.code === '') add('code', 'code_missing', 'Give this indicator a code, such as 2A.');
  else if (twice) add('code', 'code_twice', `Another indicator has the code ${indicator.code}.`);
  if (indicator.label === '') add('label', 'label_missing', 'Say what observers look for.');
  indicator.prompts.forEach((prompt, index) => {
    if (prompt === '') add(`prompts.${index}`, 'prompt_empty', 'This prompt is empty.');
  });
  const { kind, levels = [], choices = [] } = indicator;
  if ((kind !== 'levels' && levels.length > 0) || (kind !== 'choices' && choices.length > 0))
    add('kind', 'scale_of_another_kind', 'This indicator has a scale of another kind.');
  if (kind === 'levels') {
    if (levels.length < 2) add('levels', 'too_few_levels', 'A scale needs two levels or more.');
    levels.forEach((level, index) => {
      if (level.label === '') add(`levels.${index}.label`, 'level_unnamed', `Name level ${level.value}.`);
      if (levels.findIndex((other) => other.value === level.value) < index)
        add(`levels.${index}.value`, 'value_twice', `Two levels have the value ${level.value}.`);
    });
  }
  if (kind === 'choices') {
    if (choices.length < 2) add('choices', 'too_few_choices', 'Give two choices or more.');
    choices.forEach((choice, index) => {
      if (choice.label === '') add(`choices.${index}.label`, 'choice_unnamed', 'Name this choice.');
      if (choices.findIndex((other) => other.key === choice.key) < index) add(`choices.${index}.key`, 'choice_twice', 'Two choices have one key.');
    });
  }
  return found;
}

const folded = (code: string) => code.toLowerCase();
