import type { IndicatorKind, Observes } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';

/** A published indicator, as scores point to it. `lowest` and `highest` are null where several choices are open. */
export interface IndicatorRow {
  id: string;
  versionId: string;
  rubricId: string;
  number: number;
  sectionKey: string;
  position: number;
  code: string;
  label: string;
  observes: Observes;
  kind: IndicatorKind;
  lowest: number | null;
  highest: number | null;
  notObservedAllowed: boolean;
}

/** Published indicators of a rubric, of a version, or by their ids, in the order of versions and of each version. */
export async function selectIndicators(
  tx: Tx,
  actor: Actor,
  only: { rubricId: string } | { versionId: string } | { ids: readonly string[] },
): Promise<IndicatorRow[]> {
  if ('ids' in only && only.ids.length === 0) return [];
  const rows = await tx
    .selectFrom('rubric_indicator as i')
    .innerJoin('rubric_version as v', (join) => join.onRef('v.id', '=', 'i.version_id').on('v.district_id', '=', actor.districtId))
    .select(['i.id', 'i.version_id', 'i.rubric_id', 'v.number', 'i.section_key', 'i.position', 'i.code', 'i.label', 'i.observes', 'i.kind'])
    .select(['i.lowest', 'i.highest', 'i.not_observed_allowed'])
    .where('i.district_id', '=', actor.districtId)
    .$if('rubricId' in only, (query) => query.where('i.rubric_id', '=', 'rubricId' in only ? only.rubricId : ''))
    .$if('versionId' in only, (query) => query.where('i.version_id', '=', 'versionId' in only ? only.versionId : ''))
    .$if('ids' in only, (query) => query.where('i.id', 'in', 'ids' in only ? [...only.ids] : []))
    .orderBy('v.number')
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    versionId: row.version_id,
    rubricId: row.rubric_id,
    number: row.number,
    sectionKey: row.section_key,
    position: row.position,
    code: row.code,
    label: row.label,
    observes: row.observes as Observes,
    kind: row.kind as IndicatorKind,
    lowest: row.lowest,
    highest: row.highest,
    notObservedAllowed: row.not_observed_allowed,
  }));
}
