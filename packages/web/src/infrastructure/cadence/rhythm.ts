import { type Freq, parseRule, type Rule, writeRule } from './rule.ts';

/** The rhythms that the page offers; another one is written as a rule. */
export const rhythms = {
  weekly: { label: 'Every week', freq: 'WEEKLY', interval: 1 },
  biweekly: { label: 'Every two weeks', freq: 'WEEKLY', interval: 2 },
  monthly: { label: 'Every month', freq: 'MONTHLY', interval: 1 },
  bimonthly: { label: 'Every two months', freq: 'MONTHLY', interval: 2 },
  quarterly: { label: 'Every three months', freq: 'MONTHLY', interval: 3 },
  yearly: { label: 'Every year', freq: 'YEARLY', interval: 1 },
} as const satisfies Record<string, { label: string; freq: Freq; interval: number }>;
export type Rhythm = keyof typeof rhythms;

const empty: Rule = { freq: 'WEEKLY', interval: 1, count: null, until: null, byDay: [], byMonthDay: [], byMonth: [], others: [] };

/** Which of the offered rhythms a rule has; `other`: none of them, or no rule that can be read; `none`: nothing recorded. */
export function rhythmOf(text: string | null | undefined): Rhythm | 'other' | 'none' {
  if (!text?.trim()) return 'none';
  const rule = parseRule(text);
  if (!rule) return 'other';
  const found = (Object.keys(rhythms) as Rhythm[]).find((key) => rhythms[key].freq === rule.freq && rhythms[key].interval === rule.interval);
  return found ?? 'other';
}

/** The rule with another rhythm. Weekdays stay where both mean something; times and the end stay. */
export function withRhythm(text: string | null | undefined, rhythm: Rhythm): string {
  const rule = parseRule(text ?? '') ?? empty;
  const { freq, interval } = rhythms[rhythm];
  const sameUnit = rule.freq === freq;
  return writeRule({ ...rule, freq, interval, byDay: sameUnit ? rule.byDay : [], byMonthDay: sameUnit ? rule.byMonthDay : [] });
}

/** The rule with other weekdays, Monday first. */
export function withDays(text: string, days: readonly string[]): string {
  const rule = parseRule(text);
  if (!rule) return text;
  const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  return writeRule({ ...rule, byDay: order.filter((day) => days.includes(day)) });
}

/** The rule with so many times in all; null: without an end. */
export function withCount(text: string, count: number | null): string {
  const rule = parseRule(text);
  return rule ? writeRule({ ...rule, count, until: count === null ? rule.until : null }) : text;
}
