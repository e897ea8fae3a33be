import { randomUUID } from 'node:crypto';
import { roleGroupOf } from '@trellis/domain/access';
import { pulseFigures, whyNoResults } from '@trellis/domain/infrastructure/surroundings';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';
import { api, conflict, problem } from '../../platform/http/api.ts';
import { acceptAgain } from '../../platform/http/same-content.ts';
import { pulseLock } from './add-up-pulses.ts';
import { createPulseKey, sealAnswers } from './pulse-keys.ts';
import { missing, requireAdopted } from './require.ts';
import { selectPulse, selectPulseCounts, selectPulses } from './store-pulse.ts';

const contract = api.surroundings;

const listPulses = contract.listPulses.handler(({ context: { tx, actor }, input }) => selectPulses(tx, actor, input));

const openPulse = contract.openPulse.handler(async ({ context: { tx, actor, services }, input }) => {
  const given = { name: input.name, component_id: input.componentId, opens: input.opens, closes: input.closes };
  const stored = await tx.selectFrom('pulse_round').selectAll().where('district_id', '=', actor.districtId).where('id', '=', input.id).executeTakeFirst();
  if (stored) {
    acceptAgain({ ...stored, groups: stored.groups.join() }, { ...given, groups: input.groups.join() });
    return selectPulse(tx, actor, input.id);
  }
  if (input.closes < actor.today) throw missing('closes', 'closes before today', 'This day is over already.');
  await requireAdopted(tx, actor, input.componentId);
  const public_key = await createPulseKey(services.config.dataFolder, input.id);
  await tx
    .insertInto('pulse_round')
    .values({ district_id: actor.districtId, id: input.id, ...given, groups: input.groups, public_key, opened_by: actor.appointmentId })
    .execute();
  return selectPulse(tx, actor, input.id);
});

const closePulse = contract.closePulse.handler(async ({ context: { tx, actor }, input }) => {
  await holdPulse(tx, input.id, 'alone');
  const round = await selectPulse(tx, actor, input.id);
  if (round.revision !== input.revision) throw conflict('pulse has another revision', round);
  if (round.state === 'closed' || round.state === 'added_up') throw problem('INVALID', 'pulse is closed', 'This pulse is closed already.');
  await tx
    .updateTable('pulse_round')
    .set((eb) => ({ closed_on: actor.today, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', input.id)
    .execute();
  return selectPulse(tx, actor, input.id);
});

const answerPulse = contract.answerPulse.handler(async ({ context: { tx, actor }, input }) => {
  const { id, ...answers } = input;
  await holdPulse(tx, id, 'with_others');
  const round = await selectPulse(tx, actor, id);
  if (round.state !== 'open')
    throw problem('INVALID', `pulse is ${round.state}`, round.state === 'planned' ? 'This pulse has not begun.' : 'This pulse is closed.');
  if (!round.mine.asked) throw problem('NOT_ALLOWED', 'role group is not asked', 'This pulse asks other role groups.');
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pulse_ballot')
    .values({ district_id: actor.districtId, round_id: id, person_id: actor.personId })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    throw problem('CONFLICT', 'has answered already', 'You have answered. Your answer is in, and nobody can find it to change it.');
  }
  const { public_key } = await tx
    .selectFrom('pulse_round')
    .select('public_key')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sealed = sealAnswers(public_key, { group: roleGroupOf(actor.role), ...answers });
  await tx.insertInto('pulse_sealed').values({ district_id: actor.districtId, id: randomUUID(), round_id: id, sealed }).execute();
  return selectPulse(tx, actor, id);
});

const readPulse = contract.readPulse.handler(async ({ context: { tx, actor }, input }) => {
  const round = await selectPulse(tx, actor, input.id);
  const refused = whyNoResults(round.state);
  return { round, groups: refused === null ? pulseFigures(await selectPulseCounts(tx, actor, round.id), round.groups) : [], refused };
});

export const pulseRoutes = { listPulses, openPulse, closePulse, answerPulse, readPulse };

/** Until the transaction ends: answers may come together, closing and adding up wait for them and keep new ones waiting. */
async function holdPulse(tx: Tx, roundId: string, how: 'with_others' | 'alone'): Promise<void> {
  if (how === 'alone') await sql`select pg_advisory_xact_lock(${pulseLock}::integer, hashtext(${roundId}))`.execute(tx);
  else await sql`select pg_advisory_xact_lock_shared(${pulseLock}::integer, hashtext(${roundId}))`.execute(tx);
}
