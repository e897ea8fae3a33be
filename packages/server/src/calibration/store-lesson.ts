import type { CalibrationScore, Lesson, LessonKind, LessonState, OwnSheet } from '@trellis/domain/calibration';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { scoreOf } from './score-columns.ts';

/** A lesson with the round that it belongs to. */
export type LessonOfRound = Lesson & { roundId: string };

type Which = { roundId: string } | { id: string };

/** Lessons of a round, or one by its id, first to last, each with one’s own sheet. */
export async function selectLessons(tx: Tx, actor: Actor, only: Which): Promise<LessonOfRound[]> {
  const [rows, own] = await Promise.all([
    tx
      .selectFrom('calibration_lesson as l')
      .select([
        'l.id',
        'l.round_id',
        'l.position',
        'l.kind',
        'l.title',
        'l.link',
        'l.captions',
        'l.state',
        'l.revealed_on',
        'l.named',
        'l.reminded_at',
        'l.revision',
      ])
      .select([counted(actor, sql`not s.late`).as('sheets'), counted(actor, sql`s.late`).as('late')])
      .where('l.district_id', '=', actor.districtId)
      .where('roundId' in only ? 'l.round_id' : 'l.id', '=', 'roundId' in only ? only.roundId : only.id)
      .orderBy('l.position')
      .execute(),
    selectOwnSheets(tx, actor, only),
  ]);
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    position: row.position,
    kind: row.kind as LessonKind,
    title: row.title,
    link: row.link,
    captions: row.captions,
    state: row.state as LessonState,
    revealedOn: row.revealed_on,
    named: row.named,
    in: row.sheets,
    late: row.late,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    mine: own.get(row.id) ?? null,
    revision: row.revision,
  }));
}

/** @throws NOT_FOUND */
export async function selectLesson(tx: Tx, actor: Actor, id: string): Promise<LessonOfRound> {
  const [lesson] = await selectLessons(tx, actor, { id });
  if (!lesson) throw problem('NOT_FOUND', 'no such lesson');
  return lesson;
}

function counted(actor: Actor, which: RawBuilder<unknown>) {
  return sql<number>`(select count(*) from calibration_sheet s where s.district_id = ${actor.districtId} and s.lesson_id = l.id and ${which})`;
}

/** One’s own sheets of lessons, by lesson. */
async function selectOwnSheets(tx: Tx, actor: Actor, only: Which): Promise<Map<string, OwnSheet>> {
  const rows = await tx
    .selectFrom('calibration_author as a')
    .innerJoin('calibration_sheet as s', (join) => join.onRef('s.id', '=', 'a.sheet_id').on('s.district_id', '=', actor.districtId))
    .innerJoin('calibration_score as c', (join) => join.onRef('c.sheet_id', '=', 'a.sheet_id').on('c.district_id', '=', actor.districtId))
    .select(['a.lesson_id', 'a.sheet_id', 'a.revision', 's.late', 'c.indicator_id', 'c.kind', 'c.level', 'c.yes', 'c.choices'])
    .where('a.district_id', '=', actor.districtId)
    .where('roundId' in only ? 'a.round_id' : 'a.lesson_id', '=', 'roundId' in only ? only.roundId : only.id)
    .where('a.appointment_id', '=', actor.appointmentId)
    .orderBy('c.indicator_id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.lesson_id)].flatMap(([lessonId, [first, ...others]]) =>
      first ? [[lessonId, { id: first.sheet_id, late: first.late, revision: first.revision, scores: [first, ...others].map(ownScore) }] as const] : [],
    ),
  );
}

function ownScore(row: Parameters<typeof scoreOf>[0] & { indicator_id: string }): CalibrationScore {
  return { indicatorId: row.indicator_id, value: scoreOf(row) };
}

/** Scores of sheets, as far as they may be read, by sheet and in a fixed order. */
export async function selectScores(tx: Tx, actor: Actor, sheetIds: readonly string[]): Promise<Map<string, CalibrationScore[]>> {
  if (sheetIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('calibration_score')
    .select(['sheet_id', 'indicator_id', 'kind', 'level', 'yes', 'choices'])
    .where('district_id', '=', actor.districtId)
    .where('sheet_id', 'in', [...sheetIds])
    .orderBy('indicator_id')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.sheet_id)].map(([sheet, own]) => [sheet, own.map(ownScore)]));
}
