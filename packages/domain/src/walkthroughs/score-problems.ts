import { type Indicator, indicatorsOf, type RubricContent } from '../frameworks/index.ts';
import type { ObservationContent, ScoreValue } from './observation.ts';

/** What is wrong with one field of what was sent, for a person. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** Everything in scores and tags of notes that does not fit the rubric; empty: it fits. Null: the form scores nothing. */
export function scoreProblems(rubric: RubricContent | null, { scores, notes }: Pick<ObservationContent, 'scores' | 'notes'>): FieldProblem[] {
  if (!rubric) return scores.length > 0 ? [{ path: 'content.scores', message: 'This form describes what students do and scores nothing.' }] : [];
  const indicators = new Map(indicatorsOf(rubric).map(({ indicator }) => [indicator.id, indicator]));
  const found: FieldProblem[] = [];
  scores.forEach(({ indicatorId, value }, at) => {
    const path = `content.scores.${at}`;
    const indicator = indicators.get(indicatorId);
    if (!indicator) found.push({ path, message: 'This indicator is not in the rubric of the form.' });
    else if (scores.findIndex((score) => score.indicatorId === indicatorId) < at) found.push({ path, message: `${indicator.code} is scored twice.` });
    else if (!isOnScale(indicator, value)) found.push({ path, message: `This is not on the scale of ${indicator.code}.` });
  });
  notes.forEach(({ indicatorIds }, at) => {
    if (indicatorIds.some((id) => !indicators.has(id)))
      found.push({ path: `content.notes.${at}`, message: 'This indicator is not in the rubric of the form.' });
  });
  return found;
}

/** Whether a score is one that the indicator offers. */
export function isOnScale(indicator: Indicator, value: ScoreValue): boolean {
  switch (value.kind) {
    case 'not_observed':
      return indicator.notObservedAllowed;
    case 'level':
      return indicator.kind === 'levels' && (indicator.levels ?? []).some((level) => level.value === value.level);
    case 'yes_no':
      return indicator.kind === 'yes_no';
    case 'choices': {
      const keys = new Set((indicator.choices ?? []).map((choice) => choice.key));
      return indicator.kind === 'choices' && value.choices.every((choice, at) => keys.has(choice) && value.choices.indexOf(choice) === at);
    }
  }
}
