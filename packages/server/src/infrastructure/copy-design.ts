import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { DesignRow } from './rows.ts';

/**
 * Copies all rows of a design under the id of a new draft, with the same ids. A draft of the adopted design remembers the
 * revisions that it copied; a draft of a draft keeps what that one remembers. Versions and attachments stay where they
 * are. A decision that somebody made in the source draft is copied only for those who may decide themselves.
 */
export async function copyDesign(tx: Tx, actor: Actor, from: DesignRow, to: string): Promise<void> {
  const adopted = from.state === 'adopted';
  const base = adopted ? sql.ref('revision') : sql.ref('copied_from_revision');
  const step = adopted ? sql.lit(null) : sql.ref('in_step_at');
  const source = sql`where district_id = ${actor.districtId} and design_id = ${from.id}`;
  await sql`insert into component
      (district_id, design_id, id, key, kind, name, summary, owner_name, owner_appointment, subject, for_groups, state, detail, evidence, folded, position, revision, updated_at, updated_by, copied_from_revision, in_step_at)
    select district_id, ${to}, id, key, kind, name, summary, owner_name, owner_appointment, subject, for_groups, state, detail, evidence, folded, position, revision, updated_at, updated_by, ${base}, ${step}
    from component ${source}`.execute(tx);
  await sql`insert into component_link (district_id, design_id, id, from_id, to_id, kind, position, copied, removed)
    select district_id, ${to}, id, from_id, to_id, kind, position, ${adopted ? sql.lit(true) : sql.ref('copied')}, removed
    from component_link ${source}`.execute(tx);
  const decides = actor.permissions.includes('design.decide');
  await sql`insert into statement (district_id, design_id, id, kind, key, detail, removed, position, revision, by_appointment, at, copied_from_revision, in_step_at)
    select district_id, ${to}, id, kind, key, detail, removed, position, revision, by_appointment, at, ${base}, ${step}
    from statement ${source} and (not removed or ${base} is not null) and (kind <> 'decision' or ${decides} or ${base} is not null)`.execute(tx);
  await sql`insert into design_section (district_id, design_id, section, stated) select district_id, ${to}, section, stated from design_section ${source}`.execute(
    tx,
  );
  await sql`insert into design_coding (district_id, design_id, coding) select district_id, ${to}, coding from design_coding ${source}`.execute(tx);
}
