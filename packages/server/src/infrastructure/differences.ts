import { isDeepStrictEqual } from 'node:util';
import {
  type ComponentDifference,
  type Decision,
  type DraftStanding,
  type FeatureJudgment,
  type FieldChange,
  featureLabels,
  isTouched as hasChanged,
  type LinkDifference,
  type Mandate,
  ratingLabels,
  type Sphere,
  type StatementDifference,
  sphereLabels,
} from '@trellis/domain/infrastructure';
import { contentOf } from './component-content.ts';
import type { ComponentRow, LinkRow, StatementRow } from './rows.ts';

interface Records {
  components: readonly ComponentRow[];
  links: readonly LinkRow[];
  statements: readonly StatementRow[];
}

/** What there is to adopt, and in how many records the adopted design moved on where the draft did nothing. */
export interface Differences {
  components: ComponentDifference[];
  statements: StatementDifference[];
  links: LinkDifference[];
  behind: number;
}

/**
 * A draft against the adopted design, record by record, joined by id. Only what the draft itself changed is there to
 * adopt: a record that it merely copied and that was changed since in the adopted design counts as behind.
 */
export function differencesBetween(draft: Records, adopted: Records): Differences {
  const components = joined(draft.components, adopted.components);
  const statements = joined(draft.statements, adopted.statements);
  const links = joined(draft.links, adopted.links);
  const names = new Map([...adopted.components, ...draft.components].map((row) => [row.id, row.name]));
  return {
    components: components.flatMap(([mine, theirs]) => (mine && isTouched(mine) ? componentDifference(mine, theirs) : [])),
    statements: statements.flatMap(([mine, theirs]) => (mine && isTouched(mine) ? statementDifference(mine, theirs) : [])),
    links: links.flatMap(([mine, theirs]) => (mine ? linkDifference(mine, theirs, names) : [])),
    behind:
      components.filter(
        ([mine, theirs]) => theirs && (mine ? !isTouched(mine) && !isDeepStrictEqual(contentOf(mine), contentOf(theirs)) : theirs.state === 'active'),
      ).length +
      statements.filter(([mine, theirs]) => theirs && (mine ? !isTouched(mine) && !sameStatement(mine, theirs) : !theirs.removed)).length +
      links.filter(([mine, theirs]) => (mine ? mine.copied && !mine.removed && !theirs : true)).length,
  };
}

interface Revisions {
  revision: number;
  copied_from_revision: number | null;
  in_step_at: number | null;
}

/** How a row of a draft stands towards the adopted one. */
export function standingOf(row: Revisions): DraftStanding {
  return { revision: row.revision, copiedFrom: row.copied_from_revision, inStepAt: row.in_step_at };
}

/** Whether the draft changed this record since it was in step with the adopted one, or made it. */
export function isTouched(row: Revisions): boolean {
  return hasChanged(standingOf(row));
}

export function sameStatement(a: StatementRow, b: StatementRow): boolean {
  return a.removed === b.removed && (a.removed || isDeepStrictEqual(a.detail, b.detail));
}

/** The name under which a statement is shown. */
export function statementName(row: StatementRow): string {
  const value = row.detail as unknown;
  if (row.kind === 'mandate') return (value as Mandate).name;
  if (row.kind === 'sphere') return sphereLabels[(value as Sphere).sphere];
  if (row.kind === 'feature') return featureLabels[(value as FeatureJudgment).feature];
  return ratingLabels[(value as Decision).rating];
}

export function joined<T extends { id: string }>(mine: readonly T[], theirs: readonly T[]): [T | null, T | null][] {
  const [a, b] = [new Map(mine.map((row) => [row.id, row])), new Map(theirs.map((row) => [row.id, row]))];
  return [...new Set([...a.keys(), ...b.keys()])].map((id) => [a.get(id) ?? null, b.get(id) ?? null]);
}

function componentDifference(mine: ComponentRow, theirs: ComponentRow | null): ComponentDifference[] {
  if (!theirs && mine.state === 'retired') return [];
  const fields = theirs ? fieldChanges(flat(theirs), flat(mine)) : [];
  if (theirs && fields.length === 0) return [];
  const change = !theirs ? 'added' : theirs.state === mine.state ? 'changed' : mine.state === 'active' ? 'added' : 'removed';
  return [
    {
      record: 'component',
      id: mine.id,
      key: mine.key,
      kind: mine.kind as ComponentDifference['kind'],
      name: mine.name,
      ...standing(mine, theirs),
      change,
      fields: change === 'changed' ? fields : [],
    },
  ];
}

function statementDifference(mine: StatementRow, theirs: StatementRow | null): StatementDifference[] {
  if (theirs ? sameStatement(mine, theirs) : mine.removed) return [];
  const gone = theirs === null || theirs.removed;
  const change = mine.removed ? 'removed' : gone ? 'added' : 'changed';
  return [
    {
      record: 'statement',
      id: mine.id,
      kind: mine.kind as StatementDifference['kind'],
      name: statementName(mine),
      ...standing(mine, theirs),
      change,
      fields: change === 'changed' ? fieldChanges(theirs!.detail as object, mine.detail as object) : [],
    },
  ];
}

function linkDifference(mine: LinkRow, theirs: LinkRow | null, names: ReadonlyMap<string, string>): LinkDifference[] {
  const change = mine.removed && theirs ? 'removed' : !mine.removed && !mine.copied && !theirs ? 'added' : null;
  if (change === null) return [];
  return [
    { fromId: mine.from_id, from: names.get(mine.from_id)!, toId: mine.to_id, to: names.get(mine.to_id)!, kind: mine.kind as LinkDifference['kind'], change },
  ];
}

function standing(mine: { revision: number; copied_from_revision: number | null }, theirs: { revision: number } | null) {
  return {
    draftRevision: mine.revision,
    adoptedRevision: theirs?.revision ?? null,
    adoptedChanged: theirs !== null && theirs.revision !== mine.copied_from_revision,
  };
}

/** The fields of a component in one level, as a comparison lists them. */
export function flat(row: ComponentRow): Record<string, unknown> {
  const { kind: _, detail, ...rest } = contentOf(row);
  return { ...rest, ...Object.fromEntries(Object.entries(detail).map(([name, value]) => [`detail.${name}`, value])) };
}

export function fieldChanges(before: object, after: object): FieldChange[] {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !isDeepStrictEqual(a[field] ?? null, b[field] ?? null))
    .map((field) => ({ field, before: a[field] ?? null, after: b[field] ?? null }));
}
