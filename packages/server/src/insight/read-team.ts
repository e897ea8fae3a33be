import type { Access, ReleaseRefusal, ReleaseUnit, TeamProfile } from '@trellis/domain/insight';
import type { Profile, Variability } from '@trellis/domain/practice';
import { sql } from 'kysely';

import type { Actor, Pools, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectOptionalOwnDesign } from './adopted.ts';
import { type Reader, selectReader } from './known-coaches.ts';
import { type Figure, type FigureSought, selectContents, selectOptionalFigure } from './store-figures.ts';

export const hiddenRefusal: ReleaseRefusal = {
  refused: 'hidden',
  reason: 'Hidden to protect a small group: figures about others need three coaches or more, and nothing that could be worked out about fewer.',
};
const nothingYet: ReleaseRefusal = {
  refused: 'no_data',
  reason: 'Nothing has been counted for this yet. A month is counted two weeks after its end, from weeks that coaches marked as completely logged.',
};

const ofOneSchool: ReleaseRefusal = {
  refused: 'not_published',
  reason: 'Figures about coaches are never released for a single school: most schools have one coach or two, whose figures these would be.',
};

/** Who may read more than the district's year. The policies of the tables ask the same. */
export const readsUnits = (actor: Actor): boolean =>
  (['practice.team', 'practice.log', 'research.read'] as const).some((permission) => actor.permissions.includes(permission));

/** The unit, period and first day that are asked for; a school's answer is a refusal. */
interface TeamSought extends Omit<FigureSought, 'unit'> {
  unit: { kind: ReleaseUnit['kind']; id: string | null };
}

/** The released figures of one unit and period, as this reader may see them. */
export async function readTeamProfile(tx: Tx, actor: Actor, pools: Pick<Pools, 'release'>, sought: TeamSought): Promise<TeamProfile> {
  const { kind, id } = sought.unit;
  const unit = await selectUnit(tx, actor, sought.unit);
  const without = { unit, period: null, release: null, readable: 0, rest: null };
  if (kind === 'school') return { ...without, practice: ofOneSchool, access: ofOneSchool };
  if (!readsUnits(actor) && (kind !== 'district' || sought.periodKind !== 'year')) {
    throw problem('NOT_ALLOWED', `${actor.role} reads the district's year only`, 'Your role reads figures of the whole district for a school year.');
  }
  const reader = await selectReader(pools, actor);
  const figure = await selectOptionalFigure(tx, reader, 'practice', { ...sought, unit: { kind, id } });
  if (!figure) return { ...without, practice: nothingYet, access: nothingYet };
  const practice = await practiceOf(tx, actor, figure);
  const readable = await countReadable(tx, actor, figure);
  return {
    unit,
    period: figure.period,
    release: figure.release,
    practice,
    access: await accessOf(tx, reader, figure),
    readable,
    rest: 'refused' in practice ? null : Math.max(0, practice.profile.tasks - readable),
  };
}

async function practiceOf(tx: Tx, actor: Actor, figure: Figure): Promise<TeamProfile['practice']> {
  if (figure.hidden) return hiddenRefusal;
  const contents = await selectContents(tx, actor, figure.id);
  const practice = contents.get('practice');
  // the policy closes it too: an open share with this appointment is counted there
  if (!practice) return hiddenRefusal;
  const profile = practice.content as Profile;
  const variability = contents.get('variability')?.content as Variability | undefined;
  const research = actor.permissions.includes('research.read') ? profile.research : { ...profile.research, depth: [] };
  return { coaches: practice.coaches, profile: await withNames(tx, actor, { ...profile, research, ...(variability ? { variability } : {}) }) };
}

async function accessOf(tx: Tx, reader: Reader, of: Figure): Promise<TeamProfile['access']> {
  const sought = { unit: of.unit, periodKind: of.period.kind, starts: of.period.starts };
  const figure = await selectOptionalFigure(tx, reader, 'access', sought);
  if (!figure) return nothingYet;
  const content = figure.hidden ? undefined : (await selectContents(tx, reader.actor, figure.id)).get('access');
  return content ? { coaches: content.coaches, figures: content.content as Access } : hiddenRefusal;
}

async function selectUnit(tx: Tx, actor: Actor, unit: TeamSought['unit']): Promise<ReleaseUnit> {
  if (unit.kind === 'district') return { ...unit, id: null, name: actor.districtName };
  if (unit.id === null) {
    throw problem('INVALID', `a ${unit.kind} without its id`, `Say which ${unit.kind}.`, [{ path: 'unitId', message: `Needed for a ${unit.kind}` }]);
  }
  const row = await tx.selectFrom(unit.kind).select(['id', 'name']).where('district_id', '=', actor.districtId).where('id', '=', unit.id).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', `no such ${unit.kind}`);
  return { kind: unit.kind, ...row };
}

/** Components are counted by id; the adopted design has their names. */
async function withNames(tx: Tx, actor: Actor, profile: Profile): Promise<Profile> {
  const ids = [...new Set(profile.resources.flatMap((row) => row.figures.flatMap((figure) => figure.opens.component ?? [])))];
  const names = await selectComponentNames(tx, actor, ids);
  const resources = profile.resources.map((row) => ({
    ...row,
    figures: row.figures.map((figure) => ({ ...figure, label: names.get(figure.opens.component ?? '') ?? 'No longer in the design' })),
  }));
  return { ...profile, resources };
}

/** Names of components of the adopted design by id. Those that are no longer in it are absent. */
export async function selectComponentNames(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const design = ids.length === 0 ? null : await selectOptionalOwnDesign(tx, actor);
  if (!design) return new Map();
  const rows = await tx
    .selectFrom('component')
    .select(['id', 'name'])
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Log entries of a figure's unit and period that this reader may open: their own, and those shared with them. */
async function countReadable(tx: Tx, actor: Actor, { unit, period }: Figure): Promise<number> {
  if (actor.circles.length === 0) return 0;
  const { rows } = await sql<{ entries: number }>`
    select count(*)::int as entries
    from circle c
    join log_entry e on e.district_id = ${actor.districtId} and e.appointment_id = c.owner_appointment_id
      and e.local_date >= ${period.starts} and e.local_date <= ${period.ends} and e.state = 'confirmed'
    join task t on t.district_id = ${actor.districtId} and t.id = e.task_id
    join log_week w on w.district_id = ${actor.districtId} and w.appointment_id = e.appointment_id and w.week_id = e.week_id and w.state = 'complete'
    where c.district_id = ${actor.districtId} and c.id = any (${actor.circles}::uuid[]) and c.kind = 'log'
      and (${unit.kind} = 'district' or t.region_id = ${unit.id}::uuid)`.execute(tx);
  return rows[0]?.entries ?? 0;
}
