import { type Leaf, sumsOf, suppress } from '@trellis/domain/insight';
import { sql } from 'kysely';
import type { Actor, Pools, Tx } from '../platform/db/index.ts';
import { coachRoles } from './coach-roles.ts';
import { readDistrict } from './in-district.ts';
import { type Subject, selectContributors, selectTakenFigures } from './store-leaves.ts';

/** A coach whose own figures the reader knows, up to a last day. */
interface KnownCoach {
  person: string;
  until: string;
}

const forEver = '9999-12-31';

/** Somebody who reads figures about others, and whose figures they know already. */
export interface Reader {
  actor: Actor;
  pools: Pick<Pools, 'release'>;
  known: readonly KnownCoach[];
}

export async function selectReader(pools: Pick<Pools, 'release'>, actor: Actor): Promise<Reader> {
  return { actor, pools, known: await readDistrict(pools, actor.districtId, (tx) => selectKnownCoaches(tx, actor)) };
}

/**
 * Which published figures of a school year are left for a reader who knows some coaches' own: those of at least three
 * others, and nothing that could be worked out of fewer. `releaseId` is the year's newest release.
 */
export async function selectVisibleFigures(reader: Reader, schoolYearId: string, releaseId: string, subject: Subject): Promise<ReadonlySet<string>> {
  const { actor, pools, known } = reader;
  const key = JSON.stringify([releaseId, subject, known]);
  const found =
    remembered.get(key) ?? (await readDistrict(pools, actor.districtId, (tx) => visibleFigures(tx, actor.districtId, schoolYearId, subject, known)));
  remember(key, found);
  return found;
}

/**
 * Coaches who share a log with this person, under whichever appointment, or did until a day; the reader themself, unless
 * they read as a coach (coaches see exactly what others see).
 */
async function selectKnownCoaches(tx: Tx, actor: Actor): Promise<KnownCoach[]> {
  const rows = await tx
    .selectFrom('circle_member as m')
    .innerJoin('circle as c', (join) => join.onRef('c.id', '=', 'm.circle_id').on('c.district_id', '=', actor.districtId).on('c.kind', '=', 'log'))
    .innerJoin('appointment as reader', (join) =>
      join.onRef('reader.id', '=', 'm.appointment_id').on('reader.district_id', '=', actor.districtId).on('reader.person_id', '=', actor.personId),
    )
    .innerJoin('appointment as owner', (join) => join.onRef('owner.id', '=', 'c.owner_appointment_id').on('owner.district_id', '=', actor.districtId))
    .where('m.district_id', '=', actor.districtId)
    .where('m.starts', '<=', sql<Date>`now()`)
    .where('owner.person_id', '<>', actor.personId)
    .select(['owner.person_id as person', sql<string>`max(coalesce((m.ends at time zone ${actor.timeZone})::date, ${forEver}::date))`.as('until')])
    .groupBy('owner.person_id')
    .orderBy('owner.person_id')
    .execute();
  const self = coachRoles.includes(actor.role) ? undefined : await selectOptionalOwnCoaching(tx, actor);
  return self ? [...rows, self] : rows;
}

/** A reader who is, or once was, a coach here knows their own part. */
async function selectOptionalOwnCoaching(tx: Tx, actor: Actor): Promise<KnownCoach | undefined> {
  const row = await tx
    .selectFrom('appointment')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('person_id', '=', actor.personId)
    .where('role', 'in', [...coachRoles])
    .limit(1)
    .executeTakeFirst();
  return row ? { person: actor.personId, until: forEver } : undefined;
}

async function visibleFigures(tx: Tx, districtId: string, schoolYearId: string, subject: Subject, known: readonly KnownCoach[]): Promise<Set<string>> {
  const until = new Map(known.map((coach) => [coach.person, coach.until]));
  const leaves = (await selectContributors(tx, districtId, schoolYearId, subject)).map(
    (leaf): Leaf => ({ ...leaf, contributors: leaf.contributors.filter((person) => (until.get(person) ?? '') < leaf.month) }),
  );
  const figures = (await selectTakenFigures(tx, districtId, schoolYearId, subject)).filter((figure) => !figure.hidden);
  const visible = decide(leaves, sumsOf(leaves, figures));
  return new Set(figures.flatMap((figure, index) => (visible[index] ? [figure.id] : [])));
}

/** A request does not wait for a search through very many small groups: then this reader sees none. */
function decide(...[cells, sums]: Parameters<typeof suppress>): boolean[] {
  try {
    return suppress(cells, sums, { mostGroups: 1500 });
  } catch (error) {
    if (error instanceof RangeError) return sums.map(() => false);
    throw error;
  }
}

// Decisions are the same as long as release and shares are: kept for the readers of the last while.
const remembered = new Map<string, ReadonlySet<string>>();

function remember(key: string, found: ReadonlySet<string>): void {
  remembered.delete(key);
  remembered.set(key, found);
  if (remembered.size > 200) remembered.delete(remembered.keys().next().value!);
}
