import { type Level, levelLabels, levelOf, type RatingComparison, type RuleResult } from '@trellis/domain/infrastructure';

/** `Low`, or `Not determined: a mandate without accountability`. */
function resultSentence(result: RuleResult): string {
  const level = levelOf(result);
  if (level !== null) return levelLabels[level];
  return `Not determined: ${reasonWords(result)}`;
}

/** The gist of a reason, as it goes on in a sentence: without what is the same in every reason. */
function reasonWords(result: RuleResult): string {
  if (!('reason' in result)) return '';
  const gist = result.reason.replace(/: the published rule has no level for it\.?$/, '').replace(/\.$/, '');
  return gist.charAt(0).toLowerCase() + gist.slice(1);
}

const short = (level: Level | null): string => (level === null ? 'Not determined' : levelLabels[level]);

/** `Low → Not determined: a mandate without accountability`; one of them where nothing moved. What persons set is said. */
export function moveSentence({ computed, stands }: RatingComparison): string {
  const before = short(levelOf(computed.before));
  const after = resultSentence(computed.after);
  const byRule = computed.move === 'same' ? after : `${before} → ${after}`;
  const setBefore = stands.before !== levelOf(computed.before);
  const setAfter = stands.after !== levelOf(computed.after);
  if (!setBefore && !setAfter) return byRule;
  const standing = stands.move === 'same' ? short(stands.after) : `${short(stands.before)} → ${short(stands.after)}`;
  return `${standing}, set by a person (by the rule: ${byRule})`;
}

/** Whether anything about the level moved, by the rule or by what persons set. */
export function moved({ computed, stands }: RatingComparison): boolean {
  return computed.move !== 'same' || stands.move !== 'same';
}

/** `2 ratings would move, 7 would stay as they are.` */
export function movesSummary(ratings: readonly RatingComparison[]): string {
  const n = ratings.filter(moved).length;
  if (n === 0) return 'No rating would move.';
  const rest = ratings.length - n;
  return `${n} ${n === 1 ? 'rating' : 'ratings'} would move, ${rest} would stay as ${rest === 1 ? 'it is' : 'they are'}.`;
}
