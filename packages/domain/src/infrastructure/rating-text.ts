import type { DesignRating, Outcome, Rating } from './rating.ts';
import { levelLabels } from './settings.ts';
import { resultLabel } from './words.ts';

const marks: Record<Outcome, string> = { met: 'met    ', failed: 'not met', unknown: 'unknown' };

/** A design rating as plain text for a terminal: a table of the nine, then each with its reasons. Ends with a line break. */
export function ratingAsText(rating: DesignRating): string {
  const lines = [
    `${rating.district}: four dimensions of the designed infrastructure for ${rating.subject}`,
    '',
    ...rating.cautions.map((caution) => `Note: ${caution.text}`),
    '',
    ...overview(rating.ratings),
    ...rating.ratings.flatMap((one) => ['', ...details(one)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The level that stands, by whom, and what the rule says where that is not the same. */
function verdict({ result, effective }: Rating): string {
  if (effective.level === null) return 'Not determined';
  if (effective.by === 'rule') return levelLabels[effective.level];
  return `${levelLabels[effective.level]}, set by a person (by the rule: ${resultLabel(result)})`;
}

function overview(ratings: readonly Rating[]): string[] {
  const width = Math.max(...ratings.map((one) => one.label.length));
  return ratings.map((one) => `${one.label.padEnd(width)}  ${verdict(one)}`);
}

function details(one: Rating): string[] {
  const heading = `${one.label}: ${verdict(one)}`;
  return [
    heading,
    '-'.repeat(heading.length),
    ...('reason' in one.result ? [`Not determined by the rule: ${one.result.reason}`] : []),
    ...(one.decision ? [`${one.decision.note} (${one.decision.on}: ${one.decision.justification})`] : []),
    `${one.referent.text}.`,
    ...one.conditions.map((condition) => `  [${marks[condition.outcome]}] ${condition.label}${condition.ours ? ' (ours)' : ''}. ${condition.detail}`),
    ...(one.grades ?? []).map((grade) => `  ${grade.label}: ${resultLabel(grade.result)}. ${grade.detail}`),
    ...section('What would change it', one.whatWouldChange),
    ...section(
      'Choices of Trellis',
      one.ours.map((own) => [own.choice, own.whatFollows].filter(Boolean).join(' ')),
    ),
    ...section(
      'What a high level costs, and what it does not say',
      one.cost.map((caution) => `${caution.text} (${caution.source})`),
    ),
    `Rule ${one.ruleVersion}: ${one.rule} (${one.source})`,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  - ${line}`)] : [];
}
