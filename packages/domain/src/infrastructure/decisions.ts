import { levelOf, type Rating, type RuleResult, type StandingDecision } from './rating.ts';
import { type Decision, levelLabels, type RatingKey } from './settings.ts';

/** The ratings in which a person's judgment of the whole may stand in place of the rule. */
export function mayReplaceRule(key: RatingKey): boolean {
  return key === 'leader_learning' || key === 'teacher_learning';
}

/**
 * What becomes of a person's decision. It stands where the rule determines no level, and for the two learning ratings
 * always; otherwise it is set aside. The computed result stays visible in every case.
 */
export function applyDecision(key: RatingKey, result: RuleResult, decision: Decision | undefined): Pick<Rating, 'effective' | 'decision'> {
  const computed = levelOf(result);
  if (!decision) return { effective: { level: computed, by: computed === null ? 'none' : 'rule' } };
  const standing = computed === null ? 'where_the_rule_is_open' : mayReplaceRule(key) ? 'in_place_of_the_rule' : 'set_aside';
  const effective: Rating['effective'] = standing === 'set_aside' ? { level: computed, by: 'rule' } : { level: decision.level, by: 'person' };
  return { effective, decision: { ...decision, standing, note: noteOf(standing, decision, result) } };
}

function noteOf(standing: StandingDecision['standing'], decision: Decision, result: RuleResult): string {
  const chosen = levelLabels[decision.level];
  if ('reason' in result) return `The rule does not determine a level. ${chosen} was set by ${decision.by}.`;
  const computed = levelLabels[result.level];
  if (standing === 'in_place_of_the_rule') return `${chosen} was set by ${decision.by}, judging the whole; the rule gives ${computed}.`;
  return `The rule gives ${computed}, so the decision for ${chosen} by ${decision.by} is set aside.`;
}
