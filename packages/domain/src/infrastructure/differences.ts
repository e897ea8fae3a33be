import type { DesignDifference, FieldChange, SectionChange, UnitDifferences } from './comparison.ts';
import { type DesignDocument, featureLabels, sphereLabels } from './document.ts';
import { ratingLabels, settingsOf } from './settings.ts';

/** Everything that differs between two designs, by key, coded units aside. */
export function differencesOf(before: DesignDocument, after: DesignDocument): DesignDifference[] {
  const named = ({ name }: { name: string }): string => name;
  const keyed = ({ key }: { key: string }): string => key;
  return [
    ...diff('district', [before.district], [after.district], () => 'district', named),
    ...diff(
      'settings',
      [settingsOf(before)],
      [settingsOf(after)],
      () => 'settings',
      () => 'Settings',
    ),
    ...diff('component', before.components, after.components, keyed, named),
    ...diff('structure', before.structures, after.structures, keyed, named),
    ...diff('role', before.roles, after.roles, keyed, named),
    ...diff('mandate', before.authority?.mandates, after.authority?.mandates, keyed, named),
    ...diff(
      'sphere',
      before.authority?.spheres,
      after.authority?.spheres,
      (one) => one.sphere,
      (one) => sphereLabels[one.sphere],
    ),
    ...diff(
      'feature',
      judgmentsOf(before),
      judgmentsOf(after),
      (one) => one.key,
      (one) => one.name,
    ),
    ...diff(
      'link',
      before.links,
      after.links,
      (one) => `${one.from} ${one.kind} ${one.to}`,
      (one) => `${one.from} ${one.kind} ${one.to}`,
    ),
    ...diff('scope', scopeOf(before), scopeOf(after), () => 'scope', named),
    ...diff(
      'standard',
      standardsOf(before),
      standardsOf(after),
      (one) => `${one.grade} ${one.code}`,
      (one) => one.code,
    ),
    ...diff(
      'decision',
      before.decisions,
      after.decisions,
      (one) => one.rating,
      (one) => ratingLabels[one.rating],
    ),
  ];
}

/** The sections that only one of the two records. Absent means not recorded, which is not the same as empty. */
export function sectionChanges(before: DesignDocument, after: DesignDocument): SectionChange[] {
  const recorded = (document: DesignDocument): Record<string, boolean> => ({
    components: document.components !== undefined,
    structures: document.structures !== undefined,
    roles: document.roles !== undefined,
    authority: document.authority !== undefined,
    features: document.features !== undefined,
    'coding.scope': document.coding?.scope !== undefined,
    'coding.activities': document.coding?.activities !== undefined,
    'coding.items': document.coding?.items !== undefined,
  });
  const [a, b] = [recorded(before), recorded(after)];
  return Object.keys(a).flatMap((section) => (a[section] === b[section] ? [] : [{ section, before: a[section]!, after: b[section]! }]));
}

/** How many coded units were added, removed or changed. */
export function unitDifferences(before: readonly { key: string }[] = [], after: readonly { key: string }[] = []): UnitDifferences {
  const old = new Map(before.map((unit) => [unit.key, canonical(unit)]));
  const now = new Map(after.map((unit) => [unit.key, canonical(unit)]));
  const kept = [...now].filter(([key]) => old.has(key));
  return { added: now.size - kept.length, removed: old.size - kept.length, changed: kept.filter(([key, text]) => old.get(key) !== text).length };
}

function diff<T extends object>(
  part: DesignDifference['part'],
  before: readonly T[] = [],
  after: readonly T[] = [],
  keyOf: (one: T) => string,
  nameOf: (one: T) => string,
): DesignDifference[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  const added = [...now].filter(([key]) => !old.has(key)).map(([key, one]) => ({ part, key, name: nameOf(one), change: 'added' as const, fields: [] }));
  const others = [...old].flatMap(([key, one]): DesignDifference[] => {
    const other = now.get(key);
    if (!other) return [{ part, key, name: nameOf(one), change: 'removed', fields: [] }];
    const fields = fieldChanges(one, other);
    return fields.length > 0 ? [{ part, key, name: nameOf(other), change: 'changed', fields }] : [];
  });
  return [...others, ...added];
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((field) =>
    canonical(a[field]) === canonical(b[field]) ? [] : [{ field, before: a[field] ?? null, after: b[field] ?? null }],
  );
}

/** The same text for the same content: the order of fields and of plain words in a list does not matter, and absent is null. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const texts = value.map(canonical);
    return `[${(value.every((one) => typeof one === 'string') ? texts.sort() : texts).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${key}:${canonical(one)}`)
    .join()}}`;
}

/** Judgments have no key of their own: several of one feature in one resource are told apart by their order. */
function judgmentsOf(document: DesignDocument) {
  const seen = new Map<string, number>();
  return document.features?.map((judgment) => {
    const base = judgment.resource ? `${judgment.feature} ${judgment.resource}` : judgment.feature;
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return { ...judgment, key: nth === 1 ? base : `${base} ${nth}`, name: featureLabels[judgment.feature] };
  });
}

function scopeOf(document: DesignDocument): { name: string; codedWhole: boolean }[] {
  const scope = document.coding?.scope;
  return scope ? [{ name: scope.name, codedWhole: scope.codedWhole }] : [];
}

function standardsOf(document: DesignDocument) {
  return document.coding?.scope?.standards;
}
