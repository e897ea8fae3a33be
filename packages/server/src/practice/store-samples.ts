import { permissionsOf, type RoleGroup } from '@trellis/domain/access';
import { agreementOf, type CodingSample, type Colleague, type Focus, type SampleItem, type TaskKind } from '@trellis/domain/practice';
import { receive } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { ensureLogCircle } from './circle.ts';
import { selectColleagues } from './store-colleagues.ts';

export interface NewSample {
  id: string;
  secondAppointmentId: string;
  items: { id: string; interactionId: string }[];
}

/** Asks a second person to code some of the asker's conversations, and freezes the asker's own codes. */
export async function createSample(tx: Tx, actor: Actor, given: NewSample): Promise<void> {
  if (!(await receive(tx, actor, 'practice.createSample', given.id, given))) return;
  await requireSecondCoder(tx, actor, given.secondAppointmentId);
  const circle = await ensureLogCircle(tx, actor);
  const talks = await tx
    .selectFrom('interaction as i')
    .innerJoin('log_entry as e', (join) => join.onRef('e.id', '=', 'i.log_entry_id').on('e.district_id', '=', actor.districtId))
    .where('i.district_id', '=', actor.districtId)
    .where('i.appointment_id', '=', actor.appointmentId)
    .where(
      'i.id',
      'in',
      given.items.map((item) => item.interactionId),
    )
    .select(['i.id', 'i.partner_group', 'i.focus', 'e.kind', 'e.why'])
    .execute();
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const both = { district_id: actor.districtId, appointment_id: actor.appointmentId };
  const items = given.items.map((item, position) => {
    const talk = byId.get(item.interactionId);
    if (!talk) throw invalid(`items.${position}.interactionId`, 'no such interaction of this author', 'This is not a conversation of your log.');
    if (talk.focus === 'not_known')
      throw invalid(`items.${position}.interactionId`, 'an interaction without a code', 'You have not said yet what this was about.');
    return { item, talk, position };
  });
  await tx
    .insertInto('coding_sample')
    .values({ ...both, id: given.id, circle_id: circle, second_appointment_id: given.secondAppointmentId, invited_on: actor.today })
    .execute();
  await tx
    .insertInto('coding_item')
    .values(
      items.map(({ item, talk, position }) => ({
        ...both,
        id: item.id,
        sample_id: given.id,
        interaction_id: talk.id,
        second_appointment_id: given.secondAppointmentId,
        position,
        kind: talk.kind,
        partner_group: talk.partner_group,
        why: talk.why,
      })),
    )
    .execute();
  await tx
    .insertInto('coding_first')
    .values(items.map(({ item, talk }) => ({ ...both, item_id: item.id, sample_id: given.id, focus: talk.focus })))
    .execute();
}

/** Codes one conversation as the second coder; the last one finishes the sample and opens both codes to both. */
export async function codeItem(tx: Tx, actor: Actor, given: { sampleId: string; id: string; focus: Focus }): Promise<void> {
  const asked = tx
    .selectFrom('coding_sample')
    .select('finished_on')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.sampleId)
    .where('second_appointment_id', '=', actor.appointmentId);
  if (!(await asked.executeTakeFirst())) throw problem('NOT_FOUND', 'no such sample of this second coder');
  // the lock finds open samples only
  if (!(await asked.forUpdate().executeTakeFirst())) {
    throw problem('INVALID', 'a finished sample', 'This sample is finished: both codes are open, so they stay as they are.');
  }
  const { numUpdatedRows } = await tx
    .updateTable('coding_item')
    .set({ second_focus: given.focus })
    .where('district_id', '=', actor.districtId)
    .where('sample_id', '=', given.sampleId)
    .where('id', '=', given.id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw problem('NOT_FOUND', 'no such item in the sample');
  const open = await tx
    .selectFrom('coding_item')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('sample_id', '=', given.sampleId)
    .where('second_focus', 'is', null)
    .executeTakeFirst();
  if (open) return;
  await tx
    .updateTable('coding_sample')
    .set({ finished_on: actor.today })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.sampleId)
    .execute();
}

/** Samples that the asker is one of the two coders of, newest first, with their conversations. */
export async function selectSamples(tx: Tx, actor: Actor, id?: string): Promise<{ sample: CodingSample; items: SampleItem[] }[]> {
  let query = tx
    .selectFrom('coding_sample')
    .select(['id', 'appointment_id', 'second_appointment_id', 'invited_on', 'finished_on'])
    .where('district_id', '=', actor.districtId)
    .where((eb) => eb.or([eb('appointment_id', '=', actor.appointmentId), eb('second_appointment_id', '=', actor.appointmentId)]));
  if (id) query = query.where('id', '=', id);
  const samples = await query.orderBy('invited_on', 'desc').orderBy('id').limit(50).execute();
  if (samples.length === 0) return [];
  const rows = await tx
    .selectFrom('coding_item as i')
    .leftJoin('coding_first as f', (join) => join.onRef('f.item_id', '=', 'i.id').on('f.district_id', '=', actor.districtId))
    .where('i.district_id', '=', actor.districtId)
    .where(
      'i.sample_id',
      'in',
      samples.map((sample) => sample.id),
    )
    .select(['i.id', 'i.sample_id', 'i.kind', 'i.partner_group', 'i.why', 'i.second_focus', 'f.focus as first_focus'])
    .orderBy('i.position')
    .execute();
  const people = await selectColleagues(
    tx,
    actor,
    samples.flatMap((sample) => [sample.appointment_id, sample.second_appointment_id]),
  );
  return samples.map((sample) => {
    const mine = sample.appointment_id === actor.appointmentId ? 'first' : 'second';
    const finished = sample.finished_on !== null;
    const own = rows.filter((row) => row.sample_id === sample.id);
    const pairs = own.map((row) => [row.first_focus, row.second_focus] as [Focus, Focus]);
    return {
      sample: {
        id: sample.id,
        first: people.get(sample.appointment_id) as Colleague,
        second: people.get(sample.second_appointment_id) as Colleague,
        mine,
        invitedOn: sample.invited_on,
        finishedOn: sample.finished_on,
        items: own.length,
        coded: own.filter((row) => row.second_focus !== null).length,
        agreement: finished ? agreementOf(pairs) : null,
      },
      items: own.map((row) => ({
        id: row.id,
        kind: row.kind as TaskKind,
        partner: row.partner_group as RoleGroup,
        why: row.why,
        first: (finished || mine === 'first' ? row.first_focus : null) as Focus | null,
        second: (finished || mine === 'second' ? row.second_focus : null) as Focus | null,
      })),
    };
  });
}

export async function selectSample(tx: Tx, actor: Actor, id: string): Promise<{ sample: CodingSample; items: SampleItem[] }> {
  const [found] = await selectSamples(tx, actor, id);
  if (!found) throw problem('NOT_FOUND', 'no such sample of this coder');
  return found;
}

async function requireSecondCoder(tx: Tx, actor: Actor, appointmentId: string): Promise<void> {
  if (appointmentId === actor.appointmentId) throw invalid('secondAppointmentId', 'coding twice by oneself', 'The second coder is somebody else.');
  const colleague = (await selectColleagues(tx, actor, [appointmentId])).get(appointmentId);
  if (!colleague) throw invalid('secondAppointmentId', 'no such appointment', 'This person is not in your district.');
  if (!permissionsOf(colleague.role).includes('practice.log'))
    throw invalid('secondAppointmentId', 'not a coder', 'Only people who keep a log themselves can code a sample.');
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
