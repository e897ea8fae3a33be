import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/**
 * Minutes are sealed once nothing can be written into them any more: ten minutes later, and after the oldest transaction
 * that still runs. A root is the SHA-256 of the root before, the minute, and its rows in order; whoever keeps one root
 * elsewhere can tell whether anything up to it was altered.
 */
const graceMinutes = 10;

export interface Sealed {
  /** minutes that were sealed now */
  minutes: number;
  /** the newest root, to be kept elsewhere; null before the first */
  root: string | null;
}

interface MinuteOfAudit {
  minute: string;
  events: number;
  rows_digest: string;
}

/** Seals every closed minute that has events and no seal yet. Runs on the owner's connection; two at once wait for each other. */
export async function sealAudit(owner: Client, options: { graceMinutes?: number } = {}): Promise<Sealed> {
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock(7353552)');
    const last = await owner.query<{ minute: string; root: string }>(
      `select ${iso('minute')} as minute, root from audit_seal order by audit_seal.minute desc limit 1`,
    );
    const { rows } = await owner.query<MinuteOfAudit>(
      `${minutesOfAudit} where at >= coalesce($1::timestamptz + interval '1 minute', '-infinity')
         and at < date_trunc('minute', least(now() - make_interval(mins => $2), (select min(xact_start) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database())))
       group by 1 order by 1`,
      [last.rows[0]?.minute ?? null, options.graceMinutes ?? graceMinutes],
    );
    let previous = last.rows[0]?.root ?? null;
    const seals = rows.map((row) => {
      const seal = { minute: row.minute, events: row.events, root: rootOf(previous, row), previous_root: previous };
      previous = seal.root;
      return seal;
    });
    await owner.query('insert into audit_seal select * from jsonb_populate_recordset(null::audit_seal, $1)', [JSON.stringify(seals)]);
    await owner.query('commit');
    return { minutes: seals.length, root: previous };
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

export interface SealFault {
  /** ISO, in UTC */
  minute: string;
  fault: 'rows_altered' | 'rows_missing' | 'rows_added' | 'chain_broken';
}

export interface SealsVerified {
  /** minutes whose rows fit their root */
  intact: number;
  /** minutes whose month was removed as a whole, as retention does; their roots still chain */
  removed: number;
  faults: SealFault[];
  root: string | null;
}

/** Compares every seal with the rows it was made over and with the seal before. Runs on the owner's connection. */
export async function verifySeals(owner: Client): Promise<SealsVerified> {
  const seals = await owner.query<{ minute: string; events: number; root: string; previous_root: string | null }>(
    `select ${iso('minute')} as minute, events, root, previous_root from audit_seal order by audit_seal.minute`,
  );
  const lastMinute = seals.rows.at(-1)?.minute;
  if (!lastMinute) return { intact: 0, removed: 0, faults: [], root: null };
  const { rows } = await owner.query<MinuteOfAudit>(`${minutesOfAudit} where at < $1::timestamptz + interval '1 minute' group by 1 order by 1`, [lastMinute]);
  const present = new Map(rows.map((row) => [row.minute, row]));
  const months = await owner.query<{ name: string }>(
    `select relname as name from pg_inherits join pg_class on oid = inhrelid where inhparent = 'audit_event'::regclass`,
  );
  const keptMonths = new Set(months.rows.map((row) => row.name));

  const result: SealsVerified = { intact: 0, removed: 0, faults: [], root: seals.rows.at(-1)?.root ?? null };
  let previous: string | null = null;
  for (const seal of seals.rows) {
    const row = present.get(seal.minute);
    present.delete(seal.minute);
    const monthIsKept = keptMonths.has(`audit_event_${seal.minute.slice(0, 7).replace('-', '_')}`);
    if (seal.previous_root !== previous) result.faults.push({ minute: seal.minute, fault: 'chain_broken' });
    else if (!row && !monthIsKept) result.removed += 1;
    else if (!row || row.events < seal.events) result.faults.push({ minute: seal.minute, fault: 'rows_missing' });
    else if (row.events > seal.events) result.faults.push({ minute: seal.minute, fault: 'rows_added' });
    else if (rootOf(seal.previous_root, row) !== seal.root) result.faults.push({ minute: seal.minute, fault: 'rows_altered' });
    else result.intact += 1;
    previous = seal.root;
  }
  for (const minute of present.keys()) result.faults.push({ minute, fault: 'rows_added' });
  return result;
}

function rootOf(previous: string | null, { minute, events, rows_digest }: MinuteOfAudit): string {
  return createHash('sha256')
    .update([previous ?? '', minute, events, rows_digest].join('\n'))
    .digest('hex');
}

const minutesOfAudit = `
  select ${iso("date_trunc('minute', at, 'UTC')")} as minute, count(*)::int as events,
    encode(sha256(convert_to(string_agg(jsonb_build_array(district_id, id, ${iso('at')}, appointment_id, verb, subject_kind, subject_id, digest)::text, E'\\n' order by district_id, id, at), 'UTF8')), 'hex') as rows_digest
  from audit_event`;

/** An instant as text that does not depend on the settings of the connection. */
function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
