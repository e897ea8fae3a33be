import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

/** What a reveal would show: sheets that are in, people who take part, and how many of these agreed to be named. */
interface RevealStanding {
  sheets: number;
  joined: number;
  agreeing: number;
}

/** Counts what nobody may read before the reveal. The asker must have been read as the leader of the lesson before. */
export function countForReveal(tx: Tx, actor: Actor, { roundId, lessonId }: { roundId: string; lessonId: string }): Promise<RevealStanding> {
  return asAccess(tx, async (access) => {
    // whoever scored a lesson of the round takes part, also after having left
    const { rows } = await sql<RevealStanding>`with part as (
        select appointment_id from calibration_member where district_id = ${actor.districtId} and round_id = ${roundId} and state = 'joined'
        union select appointment_id from calibration_author where district_id = ${actor.districtId} and round_id = ${roundId})
      select (select count(*) from calibration_sheet where district_id = ${actor.districtId} and lesson_id = ${lessonId} and not late) as sheets,
        count(*) as joined, count(n.agrees) as agreeing
      from part left join calibration_naming n
        on n.district_id = ${actor.districtId} and n.round_id = ${roundId} and n.appointment_id = part.appointment_id and n.agrees`.execute(access);
    const [standing] = rows;
    if (!standing) throw new Error('A count answered no row');
    return standing;
  });
}

/**
 * Opens the scores of a lesson to its circle, whose sheets they are to the leader, and to everybody where `named`. The asker
 * must have been read as the leader of the lesson before.
 */
export async function revealScores(tx: Tx, actor: Actor, { lessonId, named }: { lessonId: string; named: boolean }): Promise<void> {
  await asAccess(tx, async (access) => {
    await access
      .updateTable('calibration_score')
      .set({ revealed: true })
      .where('district_id', '=', actor.districtId)
      .where('lesson_id', '=', lessonId)
      .execute();
    await access
      .updateTable('calibration_author')
      .set({ revealed: true, named })
      .where('district_id', '=', actor.districtId)
      .where('lesson_id', '=', lessonId)
      .execute();
  });
}

/**
 * Who is in a round and has not sent scores of a lesson, for a reminder: the names go to nobody, the leader included. The asker
 * must have been read as the leader of the lesson before.
 */
export function selectUnscored(tx: Tx, actor: Actor, { roundId, lessonId }: { roundId: string; lessonId: string }): Promise<string[]> {
  return asAccess(tx, async (access) => {
    const { rows } = await sql<{ id: string }>`
      select m.appointment_id as id from calibration_member m
      where m.district_id = ${actor.districtId} and m.round_id = ${roundId} and m.state <> 'not_coming' and not exists (
        select from calibration_author a where a.district_id = ${actor.districtId} and a.lesson_id = ${lessonId} and a.appointment_id = m.appointment_id)
      order by 1`.execute(access);
    return rows.map((row) => row.id);
  });
}
