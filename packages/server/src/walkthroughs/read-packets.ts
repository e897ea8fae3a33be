import { audienceSentences, type PacketRubric, type Packets, packetDays, rowsOf, type VisitPacket } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectPacketRubric } from './rubric-of.ts';
import { selectClassrooms } from './store-classrooms.ts';
import { selectForm } from './store-forms.ts';
import { selectMembers } from './store-members.ts';
import { selectObservations } from './store-observations.ts';
import { selectPlan } from './store-plan.ts';
import { selectVisit } from './store-visit.ts';

/** At most so many visits travel to a device at once. */
const most = 20;

/** What a device needs for one visit of the asker's. */
export async function readPacket(tx: Tx, actor: Actor, visitId: string): Promise<Packets> {
  return packetsOf(tx, actor, [await packetOf(tx, actor, visitId)]);
}

/** The same for the asker's visits of today and the days to come, and for those that are still under way. */
export async function readMine(tx: Tx, actor: Actor): Promise<Packets> {
  const rows = await tx
    .selectFrom('visit_member as m')
    .innerJoin('visit as v', (join) => join.onRef('v.id', '=', 'm.visit_id').on('v.district_id', '=', actor.districtId))
    .select('v.id')
    .where('m.district_id', '=', actor.districtId)
    .where('m.appointment_id', '=', actor.appointmentId)
    .where('m.left_on', 'is', null)
    .where('v.local_date', '<=', dayFrom(actor.today, packetDays))
    .where((eb) => eb.or([eb('v.state', '=', 'under_way'), eb.and([eb('v.state', '=', 'planned'), eb('v.local_date', '>=', actor.today)])]))
    .orderBy('v.local_date', 'desc')
    .orderBy('v.start_minute', 'desc')
    .limit(most)
    .execute();
  const visits: VisitPacket[] = [];
  // the newest are kept where there are too many, and stand in their order
  for (const { id } of rows.reverse()) visits.push(await packetOf(tx, actor, id));
  return packetsOf(tx, actor, visits);
}

async function packetsOf(tx: Tx, actor: Actor, visits: VisitPacket[]): Promise<Packets> {
  const rubrics: PacketRubric[] = [];
  for (const id of new Set(visits.flatMap((visit) => visit.rubricVersionId ?? []))) rubrics.push(await selectPacketRubric(tx, actor, id));
  return { today: actor.today, visits, rubrics };
}

async function packetOf(tx: Tx, actor: Actor, visitId: string): Promise<VisitPacket> {
  const visit = await selectVisit(tx, actor, visitId);
  if (!visit.member) throw problem('NOT_ALLOWED', 'not a member of this visit', 'Only the visiting team can do that.');
  const [form, school, members, classrooms, plan, seen] = await Promise.all([
    selectForm(tx, actor, visit.formId),
    tx.selectFrom('school').select(['id', 'name']).where('district_id', '=', actor.districtId).where('id', '=', visit.schoolId).executeTakeFirstOrThrow(),
    selectMembers(tx, actor, visitId),
    selectClassrooms(tx, actor, visitId),
    selectPlan(tx, actor, visitId),
    selectObservations(tx, actor, { visitId }),
  ]);
  return {
    visitId,
    appointmentId: actor.appointmentId,
    kind: visit.kind,
    formName: form.name,
    school,
    date: visit.date,
    startMinute: visit.startMinute,
    minutes: visit.minutes,
    state: visit.state,
    formVersion: form.current,
    audience: audienceSentences[rowsOf(form.versions, form.current, actor.today)],
    rubricVersionId: form.current.rubric?.versionId ?? null,
    focusIndicatorIds: visit.focusIndicatorIds,
    members,
    classrooms,
    problemOfPractice: plan.problemOfPractice,
    mine: seen.filter((each) => each.own && !each.withdrawn).map(({ id, revision, content, photos }) => ({ id, revision, content, photos })),
    writes: visit.member.part !== 'guest',
  };
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
