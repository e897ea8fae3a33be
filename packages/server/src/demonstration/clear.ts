import type pg from 'pg';

/** Removes everything that the samples brought. Refuses when a district is there that is not a sample. */
export async function clearDemonstration(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ sample: boolean }>('select sample from district');
  if (rows.some((district) => !district.sample)) throw new Error('This database holds a district that is not a sample. Nothing was removed.');
  const tables = await owner.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.columns where table_schema = 'public' and column_name = 'district_id' and table_name not like 'audit\\_%'`,
  );
  await owner.query(`truncate ${['district', ...tables.rows.map((row) => row.name)].join(', ')}`);
}
