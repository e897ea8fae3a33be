import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import {
  featureLabels,
  frameworkUseLabels,
  levelLabels,
  materialKindLabels,
  plannerFieldLabels,
  ratingLabels,
  sphereLabels,
} from '@trellis/domain/infrastructure';
import { cadenceWords } from '../cadence/rule-words.ts';
import { directedLabels, evidenceLabels, expectedLabels, practiceFocusLabels, prescribesLabels, reachLabels, subjectFocusLabels, yearLabels } from './words.ts';

/** One field before and after; absent is null. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

const labels: Record<string, string> = {
  name: 'Name',
  summary: 'Summary',
  owner: 'Who answers for it',
  subject: 'Subject',
  forGroups: 'For whom',
  state: 'State',
  evidence: 'Evidence',
  statement: 'Vision',
  standards: 'Standards',
  grades: 'Grades',
  tenets: 'Tenets',
  levels: 'Levels',
  uses: 'What it is used for',
  materialKind: 'Kind of material',
  origin: 'Adopted or made here',
  publisher: 'Publisher',
  adoptedIn: 'Adopted in',
  planner: 'Units of the planner',
  windows: 'Assessment windows',
  given: 'How it is given',
  scoredBy: 'Who scores it',
  sections: 'Sections',
  weeks: 'How many weeks',
  aims: 'Aims',
  structureKind: 'Kind of meeting',
  kind: 'Kind',
  purpose: 'Purpose',
  facilitators: 'Who leads it',
  participants: 'Who takes part',
  recurs: 'Comes again',
  cadence: 'How often',
  reach: 'Reach as designed',
  serves: 'What it serves',
  learning: 'Judgment of the learning',
  resources: 'Resources',
  protocol: 'Protocol',
  group: 'Group of people',
  does: 'Does',
  doesNot: 'Does not',
  reportsTo: 'Reports to',
  funding: 'Funded by',
  directedBy: 'Work directed by',
  anySubject: 'About any subject',
  prescribes: 'What it prescribes',
  component: 'Component',
  sphere: 'Sphere',
  dataCollected: 'Data are collected',
  useExpected: 'Using them is expected',
  overTheYear: 'Over the year',
  feature: 'Feature',
  resource: 'Resource',
  clear: 'Clear and in detail',
  level: 'Level',
  rating: 'Rating',
  justification: 'Justification',
  schoolLeaders: 'Who counts as school leaders',
  reachCondition: 'Reach counts for inclusivity',
  balanceShare: 'Share from which a demand level is in balance',
  neiInBase: 'Count what lacks information',
  salientMoreThan: 'A topic is salient above',
  codedWhole: 'The whole scope is coded',
  subjectFocus: 'About the subject',
  practiceFocus: 'About the core practices',
  ...plannerFieldLabels,
};

const values: Record<string, Readonly<Record<string, string>>> = {
  reach: reachLabels,
  prescribes: prescribesLabels,
  useExpected: expectedLabels,
  overTheYear: yearLabels,
  subjectFocus: subjectFocusLabels,
  practiceFocus: practiceFocusLabels,
  directedBy: directedLabels,
  materialKind: materialKindLabels,
  uses: frameworkUseLabels,
  feature: featureLabels,
  sphere: sphereLabels,
  level: levelLabels,
  rating: ratingLabels,
  origin: { adopted: 'Adopted', district_made: 'Made in the district' },
  given: { one_to_one: 'One to one', group: 'In groups' },
  serves: { teacher_learning: 'Teacher learning', leader_learning: 'School-leader learning' },
  state: { active: 'In the design', retired: 'Retired' },
};
const groupFields = new Set(['forGroups', 'facilitators', 'participants', 'group', 'schoolLeaders']);

/** What a field is called on pages. `detail.purpose` is called as `purpose`. */
export function fieldLabel(field: string): string {
  const last = field.split('.').at(-1) ?? field;
  const known = labels[last];
  if (known) return known;
  const words = last
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as a person reads it: labels for what is chosen, names for groups, the gist of a list of rows. */
export function valueWords(field: string, value: unknown): string {
  const name = field.split('.').at(-1) ?? field;
  if (value === null || value === undefined || value === '') return 'Nothing recorded';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return name === 'cadence' ? cadenceWords(value) : (values[name]?.[value] ?? groupWords(name, value));
  if (Array.isArray(value))
    return value.length === 0
      ? 'None'
      : value.map((one) => (typeof one === 'string' ? valueWords(name, one) : rowWords(one))).join(name === 'evidence' ? ' · ' : ', ');
  const entries = Object.entries(value as Record<string, unknown>).filter(([key, one]) => one !== null && one !== undefined && key !== 'appointmentId');
  if (entries.length === 0) return 'Nothing recorded';
  if (entries.length === 1 && entries[0]![0] === 'name') return String(entries[0]![1]);
  return entries.map(([key, one]) => `${fieldLabel(key)}: ${valueWords(key, one)}`).join('; ');
}

function groupWords(name: string, value: string): string {
  const group = groupFields.has(name) ? RoleGroup.safeParse(value) : null;
  return group?.success ? roleGroupLabels[group.data] : value;
}

/** One row of a list: its name, or its first words. */
function rowWords(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const { kind, text, source, code, label, name } = row as Record<string, string | undefined>;
  if (text !== undefined && kind !== undefined)
    return `${evidenceLabels[kind as keyof typeof evidenceLabels] ?? kind}: “${shortened(text)}”${source ? ` (${source})` : ''}`;
  return [code, label ?? name].filter(Boolean).join(' ') || shortened(JSON.stringify(row));
}

function shortened(text: string, most = 120): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most) > 40 ? text.lastIndexOf(' ', most) : most)} …`;
}

/** The same text for the same content, however its fields are ordered; absent is null. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${key}:${canonical(one)}`)
    .join()}}`;
}

/** Which fields differ between two contents, those of the detail one by one. */
export function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  return spread(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null })),
  );
}

/** Changes with that of `detail` spread over its fields, and without those that are none. */
export function spread(changes: readonly Change[]): Change[] {
  return changes.flatMap((change) => {
    if (sameValue(change.before, change.after)) return [];
    if (change.field !== 'detail') return [change];
    return changesOf((change.before ?? {}) as Record<string, unknown>, (change.after ?? {}) as Record<string, unknown>);
  });
}
