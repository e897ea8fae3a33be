import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type pg from 'pg';
import { withOwner } from '../packages/server/src/platform/db/index.ts';
import { cpuUsed } from './support/cpu.ts';
import { machine } from './support/machine.ts';
import { startTrellis } from './support/trellis.ts';

/**
 * Saving a task with five interactions: through the API over HTTP with a session, against pgbench writing the same rows in
 * one transaction on the same server. Both with the same number of clients, alternating. Limit: at least half of pgbench.
 * `node bench/save.ts [seconds]`
 */
const seconds = Number(process.argv[2] ?? 8);
const rounds = 3;
const limit = 0.5;
const foci = ['instructional_practices', 'student_thinking', 'using_materials', 'logistics', 'general_lesson'] as const;

const trellis = await startTrellis();
try {
  const scene = await withOwner(trellis.ownerUrl, selectScene);
  const cookie = await signInAsSample(trellis.address, scene.appointment);
  // what is used for the first time is still being compiled, planned and cached
  await throughApi(trellis.address, cookie, scene, 8);
  for (const clients of [1, 8]) {
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const start = cpuUsed(trellis.pid);
      const ours = await throughApi(trellis.address, cookie, scene, clients);
      const between = cpuUsed(trellis.pid);
      const peer = await throughPgbench(trellis.ownerUrl, scene, clients);
      ratios.push(ours.perSecond / peer.perSecond);
      console.log(`  API ${ours.perSecond.toFixed(0)} a second (p50 ${ours.p50} ms, p99 ${ours.p99} ms), pgbench ${peer.perSecond.toFixed(0)}`);
      const end = cpuUsed(trellis.pid);
      if (start && between && end) {
        const each = [(between.own - start.own) / ours.saved, (between.started - start.started) / ours.saved, (end.started - between.started) / peer.saved];
        const [server, database, theirs] = each.map((time) => time.toFixed(2));
        console.log(`  processor time for one: ${server} ms in the server + ${database} ms in its PostgreSQL; ${theirs} ms in PostgreSQL for pgbench`);
      }
    }
    const sorted = [...ratios].sort((one, other) => one - other);
    const median = sorted[Math.floor(rounds / 2)] ?? Number.NaN;
    const spread = `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`;
    console.log(
      `saving a task with five interactions, ${clients} at once: ${median.toFixed(2)} of pgbench (${spread}; limit ${limit.toFixed(2)}; ${rounds} rounds of ${seconds} s)`,
    );
    if (!(median >= limit)) process.exitCode = 1;
  }
  console.log(machine());
} finally {
  await trellis.stop();
}

interface Scene {
  district: string;
  appointment: string;
  circle: string;
  school: string;
  year: string;
  /** in the district's time zone: a task cannot be of a day to come */
  today: string;
}

/** Laverne's log in the demonstration, a school and this school year. */
async function selectScene(owner: pg.Client): Promise<Scene> {
  const { rows } = await owner.query<Scene>(
    `select a.district_id as district, a.id as appointment, c.id as circle,
       (select id from school s where s.district_id = a.district_id order by name limit 1) as school,
       (select id from school_year y where y.district_id = a.district_id order by starts desc limit 1) as year,
       (now() at time zone d.time_zone)::date::text as today
     from appointment a
     join district d on d.id = a.district_id
     join person p on p.district_id = a.district_id and p.id = a.person_id and p.name like 'Laverne %'
     join circle c on c.district_id = a.district_id and c.owner_appointment_id = a.id`,
  );
  if (!rows[0]) throw new Error('The demonstration has no Laverne');
  return rows[0];
}

async function signInAsSample(address: string, appointmentId: string): Promise<string> {
  const response = await fetch(`${address}/api/demonstration/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appointmentId }),
  });
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

interface Through {
  saved: number;
  perSecond: number;
}

async function throughApi(address: string, cookie: string, scene: Scene, clients: number): Promise<Through & { p50: number; p99: number }> {
  const result = await autocannon({
    url: `${address}/api/practice/tasks`,
    connections: clients,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        setupRequest: (request: autocannon.Request) => ({
          ...request,
          body: JSON.stringify({
            id: randomUUID(),
            entryId: randomUUID(),
            date: scene.today,
            minutes: 45,
            kind: 'observing_debriefing',
            schoolId: scene.school,
            people: [{ group: 'teachers', part: 'is_observed' }],
            interactions: foci.map((focus) => ({ id: randomUUID(), partner: 'teachers', focus })),
          }),
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals and ${result.errors} errors`);
  return { saved: result['2xx'], perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

async function throughPgbench(url: string, scene: Scene, clients: number): Promise<Through> {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-pgbench-'));
  const script = join(folder, 'save.sql');
  const own = `'${scene.district}'`;
  const talks = foci
    .map(
      (focus, position) =>
        `(${own}, gen_random_uuid(), '${scene.circle}', :entry, '${scene.appointment}', ${position}, 'teachers', '${focus}', 'observing_debriefing', '${scene.today}', '${scene.year}')`,
    )
    .join(', ');
  await writeFile(
    script,
    [
      'select gen_random_uuid() as task, gen_random_uuid() as entry \\gset',
      'begin;',
      `insert into receipt (district_id, client_id, sender_appointment_id, operation, content_hash, outcome) values (${own}, ':task', '${scene.appointment}', 'practice.createTask', repeat('a', 64), 'stored');`,
      `insert into task (district_id, id, circle_id, appointment_id, origin_kind, origin_id, kind, local_date, school_year_id, school_id) values (${own}, ':task', '${scene.circle}', '${scene.appointment}', 'hand', ':task', 'observing_debriefing', '${scene.today}', '${scene.year}', '${scene.school}');`,
      `insert into task_person (district_id, task_id, position, circle_id, appointment_id, role_group, part) values (${own}, ':task', 0, '${scene.circle}', '${scene.appointment}', 'teachers', 'is_observed');`,
      `insert into log_entry (district_id, id, circle_id, task_id, appointment_id, minutes, kind, local_date, school_year_id, school_id) values (${own}, ':entry', '${scene.circle}', ':task', '${scene.appointment}', 45, 'observing_debriefing', '${scene.today}', '${scene.year}', '${scene.school}');`,
      `insert into log_entry_clock (district_id, log_entry_id, appointment_id) values (${own}, ':entry', '${scene.appointment}');`,
      `insert into interaction (district_id, id, circle_id, log_entry_id, appointment_id, position, partner_group, focus, kind, local_date, school_year_id) values ${talks.replaceAll(':entry', "':entry'")};`,
      `insert into audit_event (district_id, id, appointment_id, verb, subject_kind, subject_id) values (${own}, gen_random_uuid(), '${scene.appointment}', 'practice.createTask', 'practice', ':task');`,
      'commit;',
    ].join('\n'),
  );
  const { stdout, stderr, status } = spawnSync(
    pgbench(),
    ['-n', '-f', script, '-c', String(clients), '-j', String(Math.min(2, clients)), '-T', String(seconds), url],
    { encoding: 'utf8' },
  );
  await rm(folder, { recursive: true });
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (status !== 0 || !Number.isFinite(perSecond)) throw new Error(`pgbench ended with ${status}: ${stderr}`);
  return { saved: perSecond * seconds, perSecond };
}

function pgbench(): string {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions)
    ? readdirSync(versions)
        .map((version) => join(versions, version, 'bin/pgbench'))
        .find((path) => existsSync(path))
    : undefined;
  if (!found) throw new Error('pgbench is needed: it comes with the PostgreSQL server package (Debian: postgresql-contrib or postgresql)');
  return found;
}
