import { addUpAnswers, type PulseAnswers } from '@trellis/domain/infrastructure/surroundings';
import type pg from 'pg';
import { insertRows } from '../../platform/db/index.ts';
import { openAnswers, removePulseKey, selectOptionalPulseKey } from './pulse-keys.ts';

/** Answers and their adding up take turns on a round; see `holdPulse`. */
export const pulseLock = 7_353_552;

interface Waiting {
  district_id: string;
  id: string;
}

/**
 * Adds up every round that has closed and whose key is on this machine: opens its answers, keeps how many of each role
 * group of five and more gave which answer, and forgets the answers and the key. As the owner: no role of the application
 * reads a sealed answer. Rounds whose key is elsewhere are left to the machine that has it.
 * @returns how many rounds were added up
 * @throws AggregateError when some could not be; they do not keep the others
 */
export async function addUpPulses(owner: pg.Client, dataFolder: string): Promise<number> {
  // a minute's grace for answers that were under way at midnight
  const { rows } = await owner.query<Waiting>(
    `select r.district_id, r.id from pulse_round r join district d on d.id = r.district_id
     where r.added_up_on is null and (r.closed_on is not null or r.closes < ((now() - interval '1 minute') at time zone d.time_zone)::date)
     order by r.closes limit 100`,
  );
  let added = 0;
  const failed: unknown[] = [];
  for (const round of rows) {
    try {
      if (await addUp(owner, dataFolder, round)) added += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} pulses could not be added up`);
  return added;
}

async function addUp(owner: pg.Client, dataFolder: string, round: Waiting): Promise<boolean> {
  const key = await selectOptionalPulseKey(dataFolder, round.id);
  if (!key) return false;
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1, hashtext($2))', [pulseLock, round.id]);
    const claimed = await owner.query(
      `update pulse_round r set added_up_on = (now() at time zone d.time_zone)::date, closed_on = coalesce(closed_on, (now() at time zone d.time_zone)::date)
       from district d where d.id = r.district_id and r.district_id = $1 and r.id = $2 and r.added_up_on is null`,
      [round.district_id, round.id],
    );
    if (claimed.rowCount === 1) {
      const { rows } = await owner.query<{ sealed: string }>('select sealed from pulse_sealed where district_id = $1 and round_id = $2', [
        round.district_id,
        round.id,
      ]);
      const answers = rows.map((row) => openAnswers(key, row.sealed)).filter((opened): opened is PulseAnswers => opened !== null);
      await insertRows(
        owner,
        'pulse_count',
        addUpAnswers(answers).map(({ group, ...count }) => ({ district_id: round.district_id, round_id: round.id, role_group: group, ...count })),
      );
      await owner.query('delete from pulse_sealed where district_id = $1 and round_id = $2', [round.district_id, round.id]);
    }
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  await removePulseKey(dataFolder, round.id);
  return true;
}
