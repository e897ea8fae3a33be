import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { type Hat, hats, insertion, type Outcome, plant, selectDesigns, selectTables, type Table, tryAll } from './testing/tables.ts';
import { loadTwoDistricts, type TwoDistricts } from './testing/two-districts.ts';

/** Every table of the catalog, as somebody of every role in each of two districts: a new table is walked without a line here. */
let two: TwoDistricts;
let tables: Table[];
let ofDistricts: Table[];
let designs: Map<string, string>;

beforeAll(async () => {
  two = await loadTwoDistricts();
  tables = await selectTables(two.database.owner);
  ofDistricts = tables.filter((table) => table.district !== null);
  await plant(two, tables);
  designs = await selectDesigns(two.database.owner);
}, 120_000);
afterAll(() => two?.close());

const refused = '42501';
const isRefused = (outcome: Outcome) => 'code' in outcome && outcome.code === refused;
const isNothing = (outcome: Outcome) => 'rows' in outcome && outcome.rows === 0;
const otherOf = (actor: Actor) => two.districts.find((district) => district !== actor.districtId) ?? '';
const raw = (statement: string, ...parameters: unknown[]) => CompiledQuery.raw(statement, parameters);

interface Tried {
  table: Table;
  actor: Actor;
  outcome: Outcome;
}

/** Tries one statement a table as everybody under a hat. */
async function asEverybody(hat: Hat, walked: Table[], statement: (table: Table, actor: Actor) => CompiledQuery): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const actor of two.actors) {
    const statements = walked.map((table) => statement(table, actor));
    const outcomes = await tryAll(two, actor, hat, statements);
    tried.push(...walked.map((table, index) => ({ table, actor, outcome: outcomes[index] as Outcome })));
  }
  return tried;
}

/** What went otherwise, in words for whoever reads that this test fails. */
const otherwise = (tried: Tried[], fits: (outcome: Outcome) => boolean) =>
  tried
    .filter(({ outcome }) => !fits(outcome))
    .map(({ table, actor, outcome }) => `${table.name} as ${actor.role} of ${actor.districtName}: ${JSON.stringify(outcome)}`);

/** Tables of districts on which a role has a privilege, be it on some columns only. */
async function allowing(role: string, privilege: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE', column?: string): Promise<Table[]> {
  const { rows } = await two.database.owner.query<{ name: string }>(
    `select distinct table_name as name from information_schema.column_privileges where table_schema = 'public' and grantee = $1 and privilege_type = $2 and column_name = coalesce($3, column_name)
     union select table_name from information_schema.table_privileges where table_schema = 'public' and grantee = $1 and privilege_type = $2`,
    [role, privilege, column ?? null],
  );
  const names = new Set(rows.map((row) => row.name));
  return ofDistricts.filter((table) => names.has(table.name));
}

describe('the two districts', () => {
  it('have rows in every table, so that there is something to hide', async () => {
    const without: string[] = [];
    for (const { name, district } of ofDistricts) {
      const { rows } = await two.database.owner.query<{ n: number }>(`select count(distinct ${district})::int as n from "${name}"`);
      if (rows[0]?.n !== two.districts.length) without.push(name);
    }
    expect(without).toEqual([]);
    expect(ofDistricts.length).toBeGreaterThan(50);
    expect(new Set(two.actors.map((actor) => `${actor.districtId} ${actor.role}`)).size).toBe(26);
  });

  it('own every table but these, which hold nothing of a district', () => {
    expect(tables.filter((table) => !ofDistricts.includes(table)).map((table) => table.name)).toEqual([
      'audit_seal',
      'migration',
      'role_permission',
      'set_up_token',
    ]);
  });

  it('are named by every policy', async () => {
    const { rows } = await two.database.owner.query<{ policy: string }>(
      `select c.relname || ': ' || p.polname as policy from pg_policy p join pg_class c on c.oid = p.polrelid
       where (p.polcmd <> 'a' and pg_get_expr(p.polqual, p.polrelid) !~ '\\m(district_id|id) = \\( SELECT app.district\\(\\)')
          or (p.polcmd in ('a', '*', 'w') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') !~ '\\m(district_id|id) = \\( SELECT app.district\\(\\)')`,
    );
    expect(rows.map((row) => row.policy)).toEqual(['audit_seal: read']);
  });
});

describe.each(hats)('%s', (hat) => {
  it('sees no row of the other district', async () => {
    const readable = await allowing(hat, 'SELECT');
    const others = await asEverybody(hat, readable, ({ name, district }, actor) =>
      raw(`select count(*)::int as n from "${name}" where ${district} <> $1`, actor.districtId),
    );
    expect(otherwise(others, isNothing)).toEqual([]);
    const own = await asEverybody(hat, readable, ({ name }) => raw(`select count(*)::int as n from (select 1 from "${name}" limit 1) as one`));
    const seen = new Set(own.filter(({ outcome }) => !isNothing(outcome)).map(({ table }) => table.name));
    expect(readable.filter((table) => !seen.has(table.name)).map((table) => table.name)).toEqual([]);
  }, 120_000);

  it('adds no row to the other district, though the same row may be added to one’s own', async () => {
    const addable = await allowing(hat, 'INSERT');
    const others = await asEverybody(hat, addable, (table, actor) => insertion(table, actor, otherOf(actor), designs));
    expect(otherwise(others, isRefused)).toEqual([]);
    const own = await asEverybody(hat, addable, (table, actor) => insertion(table, actor, actor.districtId, designs));
    const added = new Set(own.filter(({ outcome }) => !isRefused(outcome)).map(({ table }) => table.name));
    expect(addable.filter((table) => !added.has(table.name)).map((table) => table.name)).toEqual([]);
  }, 120_000);

  it('moves no row to the other district', async () => {
    const movable = (await Promise.all(['district_id', 'id'].map((column) => allowing(hat, 'UPDATE', column)))).flat();
    const walked = movable.filter((table, index) => movable.indexOf(table) === index);
    const tried = await asEverybody(hat, walked, ({ name, district }, actor) => raw(`update "${name}" set ${district} = $1`, otherOf(actor)));
    expect(otherwise(tried, (outcome) => isRefused(outcome) || isNothing(outcome))).toEqual([]);
    if (hat !== 'trellis_release_writer') expect(tried.filter(({ outcome }) => isRefused(outcome)).length).toBeGreaterThan(0);
  }, 120_000);

  it('changes and removes no row of the other district', async () => {
    const changeable = await allowing(hat, 'UPDATE');
    const columns = await updatable(hat);
    const changed = await asEverybody(hat, changeable, ({ name, district }, actor) =>
      raw(`update "${name}" set "${columns.get(name)}" = "${columns.get(name)}" where ${district} = $1`, otherOf(actor)),
    );
    const removed = await asEverybody(hat, await allowing(hat, 'DELETE'), ({ name, district }, actor) =>
      raw(`delete from "${name}" where ${district} = $1`, otherOf(actor)),
    );
    expect(otherwise([...changed, ...removed], (outcome) => isRefused(outcome) || isNothing(outcome))).toEqual([]);
  }, 120_000);

  it('neither changes nor removes what was audited, nor empties a table', async () => {
    const { rows } = await two.database.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'audit\\_%'`,
    );
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['audit_event', 'audit_event_rest', 'audit_seal']));
    const audited = rows.map(({ name }): Table => ({ name, columns: [], district: null }));
    const column = ({ name }: Table) => (name === 'audit_seal' ? 'root' : 'verb');
    const tried = [
      ...(await asEverybody(hat, audited, (table) => raw(`update "${table.name}" set ${column(table)} = 'another'`))),
      ...(await asEverybody(hat, audited, (table) => raw(`delete from "${table.name}"`))),
      ...(await asEverybody(hat, [...audited, ...tables], (table) => raw(`truncate "${table.name}" cascade`))),
    ];
    expect(otherwise(tried, isRefused)).toEqual([]);
  }, 120_000);

  it('sees nothing of sign-in, of links between people and accounts, and of set-up', async () => {
    const { rows } = await two.database.owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'auth' order by 1`);
    const closed = [...rows.map(({ name }) => `auth"."${name}`), 'set_up_token', 'person_account'].map(
      (name): Table => ({ name, columns: [], district: null }),
    );
    expect(closed).toHaveLength(7);
    const tried = [
      ...(await asEverybody(hat, closed, ({ name }) => raw(`select count(*)::int as n from "${name}"`))),
      ...(await asEverybody(hat, closed, ({ name }) => raw(`delete from "${name}"`))),
    ];
    expect(otherwise(tried, isRefused)).toEqual([]);
  }, 120_000);
});

/** A column of each table that a role may change. */
async function updatable(role: string): Promise<Map<string, string>> {
  const { rows } = await two.database.owner.query<{ table: string; column: string }>(
    `select table_name as table, min(column_name) as column from information_schema.column_privileges p join information_schema.columns c using (table_schema, table_name, column_name)
     where table_schema = 'public' and grantee = $1 and privilege_type = 'UPDATE' and is_generated = 'NEVER' group by 1`,
    [role],
  );
  return new Map(rows.map((row) => [row.table, row.column]));
}

describe('what coaches write', () => {
  /** Every table with rows of a log: those of its circle, and those of its author alone. */
  const authors = ['task_person_name', 'log_entry_clock', 'timer', 'coding_item', 'coding_first'];
  const notOfALog = ['circle_member', 'opening'];
  /** Rows of a visiting team's circle, which the whole team reads. */
  const ofTeams = ['visit', 'visit_plan', 'visit_member', 'visit_classroom', 'observation', 'observation_note', 'observation_photo', 'score'];
  /** What a team makes of a visit, the steps that come of it, and feedback; who reads them is tried in those rooms. */
  const afterVisits = [
    'agreed_score',
    'feedback',
    'feedback_answer',
    'feedback_opening',
    'next_step',
    'next_step_origin',
    'visit_report',
    'visit_report_figure',
  ];
  /** Rows of a calibration round's circle; what its own policies keep from the group is tried in that room. */
  const ofRounds = [
    'calibration_round',
    'calibration_code',
    'calibration_member',
    'calibration_naming',
    'calibration_lesson',
    'calibration_sheet',
    'calibration_author',
    'calibration_score',
    'calibration_note',
    'calibration_agreement',
  ];

  it('is seen by nobody but its author, as long as it is not shared', async () => {
    const log = ofDistricts.filter(
      ({ name, columns }) =>
        authors.includes(name) ||
        (columns.some((column) => column.name === 'circle_id') && ![...notOfALog, ...ofTeams, ...afterVisits, ...ofRounds].includes(name)),
    );
    expect(log.map((table) => table.name)).toEqual([
      'approach',
      'coding_first',
      'coding_item',
      'coding_sample',
      'interaction',
      'log_entry',
      'log_entry_clock',
      'log_entry_resource',
      'log_entry_revision',
      'log_week',
      'task',
      'task_person',
      'task_person_name',
      'timer',
    ]);
    const others = await asEverybody('trellis_app', log, ({ name }, actor) =>
      raw(`select count(*)::int as n from "${name}" where appointment_id <> $1`, actor.appointmentId),
    );
    expect(otherwise(others, isNothing)).toEqual([]);
    const own = await asEverybody('trellis_app', log, ({ name }, actor) =>
      raw(`select count(*)::int as n from "${name}" where appointment_id = $1`, actor.appointmentId),
    );
    const coaches = own.filter(({ actor }) => actor.role === 'district_coach');
    expect(otherwise(coaches, (outcome) => !isNothing(outcome))).toEqual([]);
  });
});

describe('trellis_signin', () => {
  it('sees nothing but sign-in', async () => {
    const { rows } = await two.database.owner.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('auth', 'pg_catalog', 'information_schema')`,
    );
    expect(rows.length).toBeGreaterThan(tables.length);
    const seen: string[] = [];
    for (const { name } of rows) {
      const code = await two.database.pools.signIn.query(`select 1 from ${name} limit 1`).then(
        () => 'answered',
        (error: { code?: string }) => error.code,
      );
      if (code !== refused) seen.push(`${name}: ${code}`);
    }
    expect(seen).toEqual([]);
    await expect(two.database.pools.signIn.query('select app.needs_set_up()')).rejects.toMatchObject({ code: refused });
    expect((await two.database.pools.signIn.query('select count(*)::int as n from auth."user"')).rows[0].n).toBeGreaterThan(0);
  });
});

describe('trellis_release', () => {
  it('reads one district at a time, and none without saying which', async () => {
    const readable = await allowing('trellis_release', 'SELECT');
    expect(readable.length).toBeGreaterThan(15);
    for (const district of [null, ...two.districts]) {
      await two.database.pools.release.transaction().execute(async (tx) => {
        if (district) await tx.executeQuery(raw(`set local app.district = '${district}'`));
        for (const table of readable) {
          const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(table.district ?? '')} as id from ${sql.table(table.name)}`.execute(tx);
          expect([table.name, rows.map((row) => row.id)]).toEqual([table.name, district ? [district] : []]);
        }
      });
    }
  });

  it('writes nothing', async () => {
    const { rows } = await two.database.owner.query(
      `select table_name, privilege_type from information_schema.column_privileges where grantee = 'trellis_release' and privilege_type <> 'SELECT'
       union select table_name, privilege_type from information_schema.table_privileges where grantee = 'trellis_release' and privilege_type <> 'SELECT'`,
    );
    expect(rows).toEqual([]);
  });

  it('reads no text that a person typed: only words that the code knows, by the names of their columns', async () => {
    const { rows } = await two.database.owner.query<{ name: string; table: string }>(
      `select table_name as table, column_name as name from information_schema.column_privileges join information_schema.columns using (table_schema, table_name, column_name)
       where grantee = 'trellis_release' and table_schema = 'public' and data_type not in ('uuid', 'integer', 'date', 'boolean', 'timestamp with time zone') order by 1, 2`,
    );
    const typed = ['why', 'note', 'text', 'summary', 'reason', 'name', 'folded_name', 'title', 'funding', 'about', 'email', 'detail', 'snapshot'];
    expect(rows.filter(({ name }) => typed.includes(name))).toEqual([]);
    expect(rows.filter(({ table }) => table === 'person')).toEqual([]);
    expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual([
      'answer',
      'choices',
      'contributors',
      'counts',
      'directed_by',
      'focus',
      'focus_indicator_ids',
      'focus_set_by',
      'grade',
      'ground',
      'kind',
      'level',
      'part',
      'partner_group',
      'parts_of_lesson',
      'period_kind',
      'place',
      'question',
      'resource_use',
      'role',
      'role_group',
      'rule',
      'school_leaders',
      'scope_kind',
      'side',
      'state',
      'subject',
      'time_zone',
      'unit_kind',
    ]);
  });
});
