import type { Lesson, MemberState, Round, RoundState, RoundSummary } from '@trellis/domain/calibration';
import { indicatorsOf } from '@trellis/domain/frameworks';
import { sql } from 'kysely';
import { selectRubricVersion } from '../frameworks/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { selectOptionalCode } from './join-code.ts';
import { selectNames } from './names.ts';
import { type RoundRow, selectOptionalRoundRow, selectRoundRow } from './round-row.ts';
import { selectLessons } from './store-lesson.ts';
import { selectMembers } from './store-members.ts';
import { selectTalk } from './talk.ts';

/** Rounds that the asker is in: open ones first, then newest first, at most 200. */
export async function selectRounds(tx: Tx, actor: Actor, { waitingForMe }: { waitingForMe: boolean }): Promise<RoundSummary[]> {
  if (actor.circles.length === 0) return [];
  const d = actor.districtId;
  const lastLesson = sql`select l.id from calibration_lesson l where l.district_id = ${d} and l.round_id = r.id order by l.position desc limit 1`;
  const rows = await tx
    .selectFrom('calibration_round as r')
    .innerJoin('rubric as k', (join) => join.onRef('k.id', '=', 'r.rubric_id').on('k.district_id', '=', d))
    .innerJoin('rubric_version as v', (join) => join.onRef('v.id', '=', 'r.rubric_version_id').on('v.district_id', '=', d))
    .leftJoin('calibration_member as m', (join) =>
      join.onRef('m.round_id', '=', 'r.id').on('m.district_id', '=', d).on('m.appointment_id', '=', actor.appointmentId),
    )
    .select(['r.id', 'r.title', 'r.local_date', 'r.rubric_id', 'r.rubric_version_id', 'r.leader_appointment_id', 'r.state', 'r.synthetic'])
    .select(['k.name as rubric', 'v.number', 'm.state as mine'])
    .select([
      sql<number>`(select count(*) from calibration_lesson l where l.district_id = ${d} and l.round_id = r.id)`.as('lessons'),
      sql<number>`(select count(*) from calibration_member j where j.district_id = ${d} and j.round_id = r.id and j.state = 'joined')`.as('joined'),
      sql<string | null>`(select x.state from calibration_lesson x where x.district_id = ${d} and x.id = (${lastLesson}))`.as('lesson_state'),
      sql<boolean>`exists (select from calibration_author a where a.district_id = ${d} and a.appointment_id = ${actor.appointmentId} and a.lesson_id = (${lastLesson}))`.as(
        'sent',
      ),
    ])
    .where('r.district_id', '=', d)
    .where('r.circle_id', 'in', actor.circles)
    .orderBy(sql`r.state = 'open'`, 'desc')
    .orderBy('r.local_date', 'desc')
    .orderBy('r.id')
    .limit(200)
    .execute();
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.leader_appointment_id),
  );
  const rounds = rows.map((row) => ({
    id: row.id,
    title: row.title,
    on: row.local_date,
    rubric: { id: row.rubric_id, versionId: row.rubric_version_id, name: row.rubric, number: row.number },
    leader: { appointmentId: row.leader_appointment_id, name: names.get(row.leader_appointment_id) ?? null },
    state: row.state === 'open' ? ((row.lesson_state ?? 'gathering') as RoundState) : ('closed' as const),
    synthetic: row.synthetic,
    lessons: row.lessons,
    joined: row.joined,
    mine: row.mine as MemberState | null,
    waitsForMe: row.state === 'open' && row.lesson_state === 'gathering' && !row.sent && (row.mine === 'invited' || row.mine === 'joined'),
  }));
  return waitingForMe ? rounds.filter((round) => round.waitsForMe) : rounds;
}

/** A round with its lessons and people, as the asker sees it. @throws NOT_FOUND */
export async function selectRound(tx: Tx, actor: Actor, id: string): Promise<Round> {
  const row = await selectRoundRow(tx, actor, id);
  // every screen of a round asks at the same moment: what does not wait for an answer is asked at once
  const [version, members, lessons, code, follows, followedBy, agreesToNames] = await Promise.all([
    selectRubricVersion(tx, actor, row.versionId),
    selectMembers(tx, actor, row),
    selectLessons(tx, actor, { roundId: id }),
    row.open ? selectOptionalCode(tx, actor, id) : null,
    selectFollowed(tx, actor, row),
    selectOptionalNext(tx, actor, id),
    selectOptionalNaming(tx, actor, id),
  ]);
  const [chosen, focus] = [new Set(row.indicatorIds), new Set(version.focusIndicatorIds)];
  const indicators = indicatorsOf(version.content)
    .filter(({ indicator }) => chosen.has(indicator.id))
    .map(({ indicator, section }) => ({ ...indicator, section: section.label, focus: focus.has(indicator.id) }));
  const last = lessons.at(-1);
  return {
    id,
    title: row.title,
    on: row.on,
    rubric: { id: row.rubricId, versionId: row.versionId, name: version.rubricName, number: version.number },
    leader: { appointmentId: row.leaderId, name: members.find((member) => member.leads)?.name ?? null },
    state: row.open ? (last?.state ?? 'gathering') : 'closed',
    synthetic: row.synthetic,
    indicators,
    members,
    lessons: lessons.map(({ roundId: _, ...lesson }): Lesson => lesson),
    revealed: last && last.state !== 'gathering' ? await selectTalk(tx, actor, indicators, last) : null,
    code,
    follows,
    followedBy,
    mine: {
      leads: row.leaderId === actor.appointmentId,
      state: members.find((member) => member.appointmentId === actor.appointmentId)?.state ?? null,
      agreesToNames,
    },
    revision: row.revision,
  };
}

async function selectFollowed(tx: Tx, actor: Actor, { followsId }: RoundRow): Promise<Round['follows']> {
  if (followsId === null) return null;
  const before = await selectOptionalRoundRow(tx, actor, followsId);
  return { id: followsId, title: before?.title ?? null, on: before?.on ?? null };
}

async function selectOptionalNext(tx: Tx, actor: Actor, id: string): Promise<Round['followedBy']> {
  const row = await tx
    .selectFrom('calibration_round')
    .select(['id', 'title'])
    .where('district_id', '=', actor.districtId)
    .where('follows_round_id', '=', id)
    .orderBy('local_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function selectOptionalNaming(tx: Tx, actor: Actor, roundId: string): Promise<boolean | null> {
  const naming = await tx
    .selectFrom('calibration_naming')
    .select('agrees')
    .where('district_id', '=', actor.districtId)
    .where('round_id', '=', roundId)
    .where('appointment_id', '=', actor.appointmentId)
    .executeTakeFirst();
  return naming?.agrees ?? null;
}
