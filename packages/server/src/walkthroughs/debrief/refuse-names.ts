import { namesIn, reportParts, type VisitReportChange } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';

type Texts = Pick<VisitReportChange, (typeof reportParts)[number]['field']>;

/** Refuses texts of a report that name somebody who works, or worked, at the school; each with its field and what to write instead. */
export async function refuseNames(tx: Tx, actor: Actor, schoolId: string, given: Texts): Promise<void> {
  const staff = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .leftJoin('team as t', (join) => join.onRef('t.id', '=', 'a.scope_id').on('t.district_id', '=', actor.districtId))
    .select('p.name')
    .distinct()
    .where('a.district_id', '=', actor.districtId)
    .where((eb) => eb.or([eb('a.scope_id', '=', schoolId), eb('t.school_id', '=', schoolId)]))
    .orderBy('p.name')
    .execute();
  const people = staff.map((row) => row.name);
  const found = reportParts.flatMap(({ field }) => namesIn(given[field] ?? '', people).map((name) => ({ path: field, name })));
  if (found.length === 0) return;
  const message = 'A report names no person. Say what students or teachers of a grade did.';
  throw problem(
    'INVALID',
    'a report that names somebody',
    message,
    found.map(({ path, name }) => ({ path, message: `This names ${name}. ${message}` })),
  );
}
