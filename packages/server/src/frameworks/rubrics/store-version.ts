import type { RubricContent, RubricVersion, VersionState } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectFocusIn } from './store-focus.ts';

export interface VersionRow {
  id: string;
  rubricId: string;
  rubricName: string;
  number: number;
  state: VersionState;
  content: RubricContent;
  writers: string[];
  revision: number;
}

/** A version with its content and the district's current focus in it. @throws NOT_FOUND, also for a draft that may not be read */
export async function selectRubricVersion(tx: Tx, actor: Actor, id: string): Promise<RubricVersion> {
  const { writers: _, revision: __, ...version } = await selectVersionRow(tx, actor, id);
  const ids = new Set(version.content.sections.flatMap((section) => section.indicators.map((indicator) => indicator.id)));
  const published = version.state === 'published';
  const [later, focusIndicatorIds] = await Promise.all([
    published && selectIsSuperseded(tx, actor, version),
    published ? selectFocusIn(tx, actor, version.rubricId, ids) : [],
  ]);
  return { ...version, superseded: later, focusIndicatorIds };
}

/** @throws NOT_FOUND, also for a draft that may not be read */
export async function selectVersionRow(tx: Tx, actor: Actor, id: string): Promise<VersionRow> {
  const row = await tx
    .selectFrom('rubric_version as v')
    .innerJoin('rubric as r', (join) => join.onRef('r.id', '=', 'v.rubric_id').on('r.district_id', '=', actor.districtId))
    .select(['v.id', 'v.rubric_id', 'r.name', 'v.number', 'v.state', 'v.content', 'v.writers', 'v.revision'])
    .where('v.district_id', '=', actor.districtId)
    .where('v.id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such version');
  return {
    id: row.id,
    rubricId: row.rubric_id,
    rubricName: row.name,
    number: row.number,
    state: row.state as VersionState,
    content: row.content as unknown as RubricContent,
    writers: row.writers,
    revision: row.revision,
  };
}

/** @throws NOT_FOUND, or INVALID for a version that is published */
export async function selectDraft(tx: Tx, actor: Actor, id: string): Promise<VersionRow> {
  const version = await selectVersionRow(tx, actor, id);
  if (version.state === 'published')
    throw problem('INVALID', 'the version is published', 'This version is published and never changes. Begin the next version.');
  return version;
}

/** The published version in use, that is the latest; null where none was published. */
export async function selectOptionalInUse(tx: Tx, actor: Actor, rubricId: string): Promise<{ id: string; number: number; content: RubricContent } | null> {
  const row = await tx
    .selectFrom('rubric_version')
    .select(['id', 'number', 'content'])
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', '=', rubricId)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, content: row.content as unknown as RubricContent } : null;
}

/** Whether a later version is published. */
async function selectIsSuperseded(tx: Tx, actor: Actor, { rubricId, number }: { rubricId: string; number: number }): Promise<boolean> {
  const row = await tx
    .selectFrom('rubric_version')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', '=', rubricId)
    .where('state', '=', 'published')
    .where('number', '>', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Begins a draft; a rubric has one at most. */
export async function insertDraft(tx: Tx, actor: Actor, draft: { id: string; rubricId: string; number: number; content: RubricContent }): Promise<void> {
  await tx
    .insertInto('rubric_version')
    .values({
      district_id: actor.districtId,
      id: draft.id,
      rubric_id: draft.rubricId,
      number: draft.number,
      content: JSON.stringify(draft.content),
      started_by: actor.appointmentId,
      started_on: actor.today,
      changed_by: actor.appointmentId,
      changed_on: actor.today,
    })
    .execute();
}
