/** How often something comes, out of a recurrence rule (RFC 5545). What the page has no field for is kept in `others`. */
export interface Rule {
  freq: Freq;
  /** every n-th day, week, month or year; 1 or more */
  interval: number;
  /** how many times in all */
  count: number | null;
  /** the last day, YYYY-MM-DD */
  until: string | null;
  /** `MO`, `1MO` (the first Monday of the month), `-1FR` (the last Friday) */
  byDay: string[];
  /** days of the month, 1 to 31; -1 is the last */
  byMonthDay: number[];
  /** months, 1 to 12 */
  byMonth: number[];
  others: [string, string][];
}

const freqs = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Freq = (typeof freqs)[number];

const day = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** The parts of a rule, or null where it is none: the text is then kept and shown as it is. */
export function parseRule(text: string): Rule | null {
  const rule: Rule = { freq: 'WEEKLY', interval: 1, count: null, until: null, byDay: [], byMonthDay: [], byMonth: [], others: [] };
  let named = false;
  for (const part of text
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    const [name = '', value = ''] = part
      .toUpperCase()
      .split('=', 2)
      .map((piece) => piece.trim());
    if (name === '' && value === '') continue;
    if (value === '') return null;
    if (name === 'FREQ') {
      if (!isFreq(value)) return null;
      rule.freq = value;
      named = true;
    } else if (!readPart(rule, name, value)) return null;
  }
  return named ? rule : null;
}

const isFreq = (value: string): value is Freq => (freqs as readonly string[]).includes(value);

function readPart(rule: Rule, name: string, value: string): boolean {
  switch (name) {
    case 'INTERVAL':
    case 'COUNT': {
      const n = Number(value);
      if (!Number.isInteger(n) || n < 1) return false;
      if (name === 'COUNT') rule.count = n;
      else rule.interval = n;
      return true;
    }
    case 'UNTIL': {
      const found = /^(\d{4})-?(\d{2})-?(\d{2})(T.*)?$/.exec(value);
      if (!found) return false;
      rule.until = `${found[1]}-${found[2]}-${found[3]}`;
      return true;
    }
    case 'BYDAY':
      rule.byDay = value.split(',').map((one) => one.replace('+', ''));
      return rule.byDay.every((one) => day.test(one));
    case 'BYMONTHDAY':
      rule.byMonthDay = value.split(',').map(Number);
      return rule.byMonthDay.every((n) => Number.isInteger(n) && n !== 0 && Math.abs(n) <= 31);
    case 'BYMONTH':
      rule.byMonth = value.split(',').map(Number);
      return rule.byMonth.every((n) => Number.isInteger(n) && n >= 1 && n <= 12);
    default:
      rule.others.push([name, value]);
      return /^[A-Z-]+$/.test(name);
  }
}

/** The rule as text, its parts in a fixed order. */
export function writeRule(rule: Rule): string {
  const parts: [string, string | null][] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval > 1 ? String(rule.interval) : null],
    ['BYMONTH', rule.byMonth.join(',') || null],
    ['BYMONTHDAY', rule.byMonthDay.join(',') || null],
    ['BYDAY', rule.byDay.join(',') || null],
    ['COUNT', rule.count === null ? null : String(rule.count)],
    ['UNTIL', rule.until?.replaceAll('-', '') ?? null],
    ...rule.others,
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join(';');
}
