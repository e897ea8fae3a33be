import { randomUUID } from 'node:crypto';
import type { LessonFields } from '@trellis/domain/calibration';
import { indicatorsOf } from '@trellis/domain/frameworks';
import { admitToCircle, openCircle } from '../access/index.ts';
import { selectRubricVersion } from '../frameworks/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { giveCode } from './join-code.ts';
import { requireObservers } from './people.ts';
import { type RoundRow, selectOptionalRoundRow, selectRoundRow } from './round-row.ts';
import { insertMembers, selectMembers, selectNewcomers } from './store-members.ts';

export interface NewRound {
  id: string;
  title: string;
  on: string;
  rubricVersionId: string;
  indicatorIds: string[];
  lesson: LessonFields & { id: string };
  invited: string[];
  followsId: string | null;
}

/** Begins a round with its first lesson, its code and its people. Answers the asker as they are from now on, and who was invited just now. */
export async function startRound(tx: Tx, actor: Actor, given: NewRound): Promise<{ leader: Actor; invited: string[] }> {
  const stored = await selectOptionalRoundRow(tx, actor, given.id);
  if (stored) {
    acceptAgain(
      { ...stored },
      { leaderId: actor.appointmentId, title: given.title, on: given.on, versionId: given.rubricVersionId, followsId: given.followsId },
    );
    return { leader: actor, invited: [] };
  }
  const version = await selectRubricVersion(tx, actor, given.rubricVersionId);
  if (version.state !== 'published')
    throw problem('INVALID', 'the rubric version is a draft', 'A draft can still change. Publish the rubric first, then calibrate with it.');
  const offered = new Set(indicatorsOf(version.content).map(({ indicator }) => indicator.id));
  if (!given.indicatorIds.every((id) => offered.has(id)))
    throw problem('INVALID', 'an indicator is not of this version', 'Choose indicators of this rubric.', [
      { path: 'indicatorIds', message: 'Choose from the rubric.' },
    ]);
  if (given.followsId !== null) await selectRoundRow(tx, actor, given.followsId);
  const invited = [...new Set(given.invited)].filter((id) => id !== actor.appointmentId);
  await requireObservers(tx, actor, invited);
  const newcomers = await selectNewcomers(tx, actor, given.followsId, [...invited, actor.appointmentId]);

  const circleId = randomUUID();
  const leader = await openCircle(tx, actor, {
    id: circleId,
    kind: 'calibration',
    members: invited.map((appointmentId) => ({ appointmentId, writes: true })),
  });
  await tx
    .insertInto('calibration_round')
    .values({
      district_id: actor.districtId,
      id: given.id,
      circle_id: circleId,
      rubric_id: version.rubricId,
      rubric_version_id: given.rubricVersionId,
      indicator_ids: [...new Set(given.indicatorIds)],
      title: given.title,
      leader_appointment_id: actor.appointmentId,
      local_date: given.on,
      follows_round_id: given.followsId,
    })
    .execute();
  const round = { id: given.id, circleId };
  await insertLesson(tx, actor, round, given.lesson, 1);
  await insertMembers(tx, actor, round, [
    { appointmentId: actor.appointmentId, cameBy: 'leader', state: 'not_coming', newcomer: newcomers.has(actor.appointmentId) },
    ...invited.map((appointmentId) => ({ appointmentId, cameBy: 'invitation' as const, state: 'invited' as const, newcomer: newcomers.has(appointmentId) })),
  ]);
  await giveCode(tx, leader, round);
  return { leader, invited };
}

/** Invites more people to a round of one's own. Answers those who were not in it. */
export async function inviteToRound(tx: Tx, actor: Actor, round: RoundRow, invited: readonly string[]): Promise<string[]> {
  await requireObservers(tx, actor, invited);
  const present = new Set((await selectMembers(tx, actor, round)).map((member) => member.appointmentId));
  const newcomers = await selectNewcomers(tx, actor, round.followsId, invited);
  await admitToCircle(
    tx,
    actor,
    round.circleId,
    invited.map((appointmentId) => ({ appointmentId, writes: true })),
  );
  await insertMembers(
    tx,
    actor,
    round,
    invited.map((appointmentId) => ({ appointmentId, cameBy: 'invitation', state: 'invited', newcomer: newcomers.has(appointmentId) })),
  );
  return invited.filter((id) => !present.has(id));
}

/** Writes a lesson of a round that the asker leads. */
export async function insertLesson(
  tx: Tx,
  actor: Actor,
  round: Pick<RoundRow, 'id' | 'circleId'>,
  lesson: LessonFields & { id: string },
  position: number,
): Promise<void> {
  await tx
    .insertInto('calibration_lesson')
    .values({
      district_id: actor.districtId,
      id: lesson.id,
      round_id: round.id,
      circle_id: round.circleId,
      leader_appointment_id: actor.appointmentId,
      position,
      kind: lesson.kind,
      title: lesson.title,
      link: lesson.link,
      captions: lesson.captions,
    })
    .execute();
}
