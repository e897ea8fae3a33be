import { RoleGroup } from '../../access/roles.ts';
import { fewestAnswers, type PulseFigure, PulseQuestion, type PulseResults } from './pulse.ts';

/** How many of a group gave one answer to one question. */
export interface PulseCount {
  group: RoleGroup;
  question: PulseQuestion;
  answer: number;
  people: number;
}

/** One person's answers, with the group that they are added to. */
export interface PulseAnswers extends Record<PulseQuestion, number> {
  group: RoleGroup;
}

/** Adds answers up per role group. A group with fewer than five answers leaves nothing behind. */
export function addUpAnswers(answers: readonly PulseAnswers[]): PulseCount[] {
  return RoleGroup.options.flatMap((group) => {
    const own = answers.filter((answer) => answer.group === group);
    if (own.length < fewestAnswers) return [];
    return PulseQuestion.options.flatMap((question) =>
      [1, 2, 3, 4, 5].map((answer) => ({ group, question, answer, people: own.filter((one) => one[question] === answer).length })),
    );
  });
}

/**
 * Per group the mean of each question from 1 to 5 and how many gave each answer. Groups that were asked by name and have
 * no counts are refused; how many answered in them is not told. No sum over groups: it would give the refused ones away.
 */
export function pulseFigures(counts: readonly PulseCount[], asked: readonly RoleGroup[]): PulseResults['groups'] {
  const shown = RoleGroup.options.filter((group) => asked.includes(group) || counts.some((count) => count.group === group));
  return shown.map((group) => ({
    group,
    figures: PulseQuestion.options.map((question) =>
      figureOf(
        question,
        counts.filter((count) => count.group === group && count.question === question),
      ),
    ),
  }));
}

function figureOf(question: PulseQuestion, counts: readonly PulseCount[]): PulseFigure {
  const n = counts.reduce((sum, count) => sum + count.people, 0);
  if (n < fewestAnswers) {
    const reason = `Fewer than ${fewestAnswers} answers, or none. They were not kept.`;
    return { question, mean: { refused: 'hidden', n: 0, reason, population: 'all' }, counts: null };
  }
  const people = [1, 2, 3, 4, 5].map((answer) => counts.find((count) => count.answer === answer)?.people ?? 0);
  const value = people.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
  const intervalRefused = 'These are the answers of those who wanted to answer, not a sample drawn by chance.';
  return { question, mean: { value, n, population: 'all', interval: null, intervalRefused }, counts: people };
}
