import { type Freq, parseRule, type Rule } from './rule.ts';

export const dayNames: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const units: Record<Freq, string> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const nth: Record<string, string> = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last', '-2': 'second to last' };

/** A recurrence rule in plain words: "Every two weeks on Monday", "Every month on the first Friday, 9 times". */
export function cadenceWords(text: string | null | undefined): string {
  if (!text?.trim()) return 'Not recorded';
  const rule = parseRule(text);
  return rule ? ruleWords(rule) : `As written: ${text}`;
}

function ruleWords(rule: Rule): string {
  const every = rule.interval === 1 ? `Every ${units[rule.freq]}` : `Every ${numbers[rule.interval] ?? rule.interval} ${units[rule.freq]}s`;
  const on = [...daysWords(rule.byDay), ...monthDayWords(rule.byMonthDay)];
  const onWords = on.length > 0 ? ` on ${listOf(on)}` : '';
  const inWords = rule.byMonth.length > 0 ? ` in ${listOf(rule.byMonth.map((month) => months[month - 1] ?? String(month)))}` : '';
  const ends = [
    ...(rule.count === null ? [] : [rule.count === 1 ? 'once' : rule.count === 2 ? 'twice' : `${rule.count} times`]),
    ...(rule.until === null ? [] : [`until ${dateWords(rule.until)}`]),
    ...(rule.others.length === 0 ? [] : [`with more in the rule: ${rule.others.map(([name, value]) => `${name}=${value}`).join(', ')}`]),
  ];
  return [`${every}${onWords}${inWords}`, ...ends].join(', ');
}

function daysWords(byDay: readonly string[]): string[] {
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'];
  if (byDay.length === 5 && weekdays.every((one) => byDay.includes(one))) return ['weekdays'];
  return byDay.map((one) => {
    const name = dayNames[one.slice(-2)] ?? one;
    const which = one.slice(0, -2);
    if (which === '') return name;
    return `the ${nth[which] ?? (which.startsWith('-') ? `${which.slice(1)}th to last` : `${which}th`)} ${name}`;
  });
}

function monthDayWords(days: readonly number[]): string[] {
  return days.map((n) => (n === -1 ? 'the last day' : n < 0 ? `the ${ordinal(-n)} to last day` : `the ${ordinal(n)}`));
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
}

function dateWords(date: string): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

function listOf(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}
