import type { Findings } from './findings.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** Makes a UUID of a name, always the same one of the same name. */
export type NameUuid = (name: string) => string;

/** One object of the file while it is read. `where` names it for a person: `CFItems[3] K.CC.A.1`. */
export interface Source {
  readonly raw: Raw;
  readonly where: string;
  readonly findings: Findings;
  readonly nameUuid: NameUuid;
}

export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID in small letters; null for what is none. */
export const uuidIn = (text: string): string | null => (guid.test(text.trim()) ? text.trim().toLowerCase() : null);

/** The text under a key; null when there is none. A number is taken as its digits. */
export function textOf({ raw, where, findings }: Source, key: string): string | null {
  const value = raw[key];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') {
    findings.add('mended', `${key} is no text and was read as one.`, where);
    return String(value);
  }
  findings.add('left_out', `${key} is no text.`, where);
  return null;
}

/** The texts under a key: a list, or one text with commas. Each once, none empty. */
export function textsOf(source: Source, key: string): string[] {
  const { raw, where, findings } = source;
  const value = raw[key];
  if (!Array.isArray(value)) return onceEach((textOf(source, key) ?? '').split(','));
  const texts = value.filter((one) => typeof one === 'string');
  if (texts.length < value.length) findings.add('left_out', `${key} holds something that is no text.`, where);
  return onceEach(texts);
}

const onceEach = (texts: string[]): string[] => [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))];

/** Before this it is a slip of the pen, and no database agrees with another. */
const earliest = Date.UTC(1600, 0, 1);

/** The instant under a key, in UTC; null when there is none or it is none. Without a zone it is read as UTC. */
export function instantOf(source: Source, key: string): string | null {
  const text = textOf(source, key);
  if (text === null) return null;
  const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim()) ?? [];
  const millis = day === undefined ? Number.NaN : Date.parse(`${day}T${time ?? '00:00:00'}${(zone ?? 'Z').toUpperCase()}`);
  if (Number.isNaN(millis) || millis < earliest) {
    source.findings.add('left_out', `${key} is no date and time.`, source.where);
    return null;
  }
  if (time === undefined || zone === undefined) source.findings.add('mended', `${key} says no zone and was read as UTC.`, source.where);
  return new Date(millis).toISOString();
}

/** The address under a key; null for what is none. */
export function uriOf(source: Source, key: string): string | null {
  const text = textOf(source, key)?.trim() ?? null;
  if (text === null) return null;
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(text)) return text;
  source.findings.add('left_out', `${key} is no address.`, source.where);
  return null;
}
