import type { Actor, Tx } from '../../platform/db/index.ts';

export interface CrosswalkLink {
  id: string;
  fromIndicatorId: string;
  toIndicatorId: string;
  comparable: boolean;
  note: string;
  decidedBy: string;
  decidedOn: string;
  revision: number;
}

/** Everything that people decided of a rubric's indicators between its versions. */
export async function selectLinks(tx: Tx, actor: Actor, rubricId: string): Promise<CrosswalkLink[]> {
  const rows = await tx
    .selectFrom('rubric_crosswalk as x')
    .innerJoin('rubric_indicator as i', (join) => join.onRef('i.id', '=', 'x.to_indicator_id').on('i.district_id', '=', actor.districtId))
    .select(['x.id', 'x.from_indicator_id', 'x.to_indicator_id', 'x.comparable', 'x.note', 'x.decided_by', 'x.decided_on', 'x.revision'])
    .where('x.district_id', '=', actor.districtId)
    .where('i.rubric_id', '=', rubricId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fromIndicatorId: row.from_indicator_id,
    toIndicatorId: row.to_indicator_id,
    comparable: row.comparable,
    note: row.note,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    revision: row.revision,
  }));
}
