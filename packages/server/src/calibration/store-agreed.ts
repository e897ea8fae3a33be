import type { AgreedScore, AgreementBasis } from '@trellis/domain/calibration';
import type { Actor, Tx } from '../platform/db/index.ts';
import { scoreOf } from './score-columns.ts';

/** Notes on the indicators of a lesson, by indicator. */
export async function selectNotes(tx: Tx, actor: Actor, lessonId: string): Promise<ReadonlyMap<string, { text: string; revision: number }>> {
  const rows = await tx
    .selectFrom('calibration_note')
    .select(['indicator_id', 'text', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('lesson_id', '=', lessonId)
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, { text: row.text, revision: row.revision }]));
}

/** What groups agreed on in lessons. */
export async function selectAgreed(
  tx: Tx,
  actor: Actor,
  lessonIds: readonly string[],
): Promise<{ lessonId: string; indicatorId: string; score: AgreedScore }[]> {
  if (lessonIds.length === 0) return [];
  const rows = await tx
    .selectFrom('calibration_agreement')
    .select(['lesson_id', 'indicator_id', 'basis', 'kind', 'level', 'yes', 'choices', 'reason', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('lesson_id', 'in', [...lessonIds])
    .orderBy('lesson_id')
    .orderBy('indicator_id')
    .execute();
  return rows.map((row) => ({
    lessonId: row.lesson_id,
    indicatorId: row.indicator_id,
    score: { basis: row.basis as AgreementBasis, value: scoreOf(row), reason: row.reason, revision: row.revision },
  }));
}
