import type { BuiltInKey, RubricDetail, RubricSummary, VersionSummary } from '@trellis/domain/frameworks';
import type { Grade } from '@trellis/domain/kernel';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectNames } from './names.ts';

interface RubricRow {
  id: string;
  name: string;
  subject: string;
  grades: string[];
  variant: string | null;
  built_in: string | null;
  retired_on: string | null;
  revision: number;
}

const columns = ['id', 'name', 'subject', 'grades', 'variant', 'built_in', 'retired_on', 'revision'] as const;

/** Rubrics by name, at most 200. Those that were never published are there for who may edit them. */
export async function selectRubrics(tx: Tx, actor: Actor, { retired }: { retired: boolean }): Promise<RubricSummary[]> {
  const rows = await tx
    .selectFrom('rubric')
    .select(columns)
    .where('district_id', '=', actor.districtId)
    .$if(!retired, (query) => query.where((eb) => eb.or([eb('retired_on', 'is', null), eb('retired_on', '>=', actor.today)])))
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
  const versions = await selectVersionRows(
    tx,
    actor,
    rows.map((row) => row.id),
  );
  const counts = await countIndicators(
    tx,
    actor,
    versions.map((version) => version.id),
  );
  return rows.flatMap((row) => {
    const own = versions.filter((version) => version.rubric_id === row.id);
    if (own.length === 0) return [];
    const inUse = own.find((version) => version.state === 'published');
    const draft = own.find((version) => version.state === 'draft');
    return [
      {
        ...presentFields(row),
        published: inUse ? { versionId: inUse.id, number: inUse.number, on: inUse.published_on ?? '', indicators: counts.get(inUse.id) ?? 0 } : null,
        draft: draft ? { versionId: draft.id, number: draft.number, changedOn: draft.changed_on } : null,
      },
    ];
  });
}

/** One rubric with the versions that this reader may read. @throws NOT_FOUND where there are none */
export async function selectRubric(tx: Tx, actor: Actor, id: string): Promise<RubricDetail> {
  const row = await selectRubricRow(tx, actor, id);
  const versions = await selectVersionRows(tx, actor, [id]);
  if (versions.length === 0) throw problem('NOT_FOUND', 'no version of this rubric may be read');
  const nameOf = await selectNames(
    tx,
    actor,
    versions.flatMap((version) => [version.started_by, version.changed_by, version.published_by, ...version.writers]),
  );
  const inUse = versions.find((version) => version.state === 'published');
  return {
    ...presentFields(row),
    versions: versions.map(
      (version): VersionSummary => ({
        id: version.id,
        number: version.number,
        state: version.state === 'published' ? 'published' : 'draft',
        superseded: version.state === 'published' && version.id !== inUse?.id,
        startedBy: nameOf(version.started_by),
        startedOn: version.started_on,
        writtenBy: version.writers.map(nameOf),
        changedBy: nameOf(version.changed_by),
        changedOn: version.changed_on,
        publishedBy: nameOf(version.published_by),
        publishedOn: version.published_on,
        revision: version.revision,
      }),
    ),
    may: { edit: actor.permissions.includes('frameworks.edit'), publish: actor.permissions.includes('frameworks.publish') },
  };
}

/** @throws NOT_FOUND */
export async function selectRubricRow(tx: Tx, actor: Actor, id: string): Promise<RubricRow> {
  const row = await tx.selectFrom('rubric').select(columns).where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such rubric');
  return row;
}

/** Versions of these rubrics without their content, newest first. */
async function selectVersionRows(tx: Tx, actor: Actor, rubricIds: readonly string[]) {
  if (rubricIds.length === 0) return [];
  return tx
    .selectFrom('rubric_version')
    .select([
      'id',
      'rubric_id',
      'number',
      'state',
      'started_by',
      'started_on',
      'writers',
      'changed_by',
      'changed_on',
      'published_by',
      'published_on',
      'revision',
    ])
    .where('district_id', '=', actor.districtId)
    .where('rubric_id', 'in', rubricIds)
    .orderBy('number', 'desc')
    .execute();
}

async function countIndicators(tx: Tx, actor: Actor, versionIds: readonly string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('rubric_indicator')
    .select((eb) => ['version_id', eb.fn.countAll<number>().as('n')])
    .where('district_id', '=', actor.districtId)
    .where('version_id', 'in', versionIds)
    .groupBy('version_id')
    .execute();
  return new Map(rows.map((row) => [row.version_id, Number(row.n)]));
}

function presentFields(row: RubricRow) {
  return {
    id: row.id,
    name: row.name,
    subject: row.subject,
    grades: row.grades as Grade[],
    variant: row.variant,
    builtIn: row.built_in as BuiltInKey | null,
    retiredOn: row.retired_on,
    revision: row.revision,
  };
}
