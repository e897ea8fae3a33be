import { randomUUID } from 'node:crypto';
import type { CodedUnit, Coding } from '@trellis/domain/infrastructure';
import { type CodingKind, type CodingProject, dokText, sortedCodes } from '@trellis/domain/materials';
import type pg from 'pg';
import { type Actor, insertRows, type Tx } from '../platform/db/index.ts';
import { selectProjects, selectStandards } from './store-project.ts';
import { selectCodedUnits } from './store-unit.ts';

/** The coding that the ratings read: of the projects that are marked for it. Undefined when none is, and then nothing is rated. */
export async function selectCoding(tx: Tx, actor: Actor): Promise<Coding | undefined> {
  const rating = (await selectProjects(tx, actor, {})).filter((project) => project.rates);
  const activities = rating.find((project) => project.kind === 'activities');
  const items = rating.find((project) => project.kind === 'items');
  if (!activities && !items) return undefined;
  const scope = activities && (await selectOptionalScope(tx, actor, activities));
  return {
    ...(scope && { scope }),
    ...(activities && { activities: await selectCodedUnits(tx, actor, activities.id) }),
    ...(items && { items: await selectCodedUnits(tx, actor, items.id) }),
  };
}

async function selectOptionalScope(tx: Tx, actor: Actor, project: CodingProject): Promise<Coding['scope']> {
  if (project.scopeName === null) return undefined;
  return { name: project.scopeName, codedWhole: project.codedWhole, standards: await selectStandards(tx, actor, project.id) };
}

/** Where a coding is stored, and what is said of it. */
export interface CodingPlace {
  districtId: string;
  appointmentId: string;
  /** how its coders reached agreement, at least 20 letters */
  agreementNote: string;
  names: Record<CodingKind, string>;
  /** components of the adopted design */
  components?: Partial<Record<CodingKind, string>>;
}

/** Stores the coding of a design document as the projects that the ratings read; as the owner, for loading samples. */
export async function insertCoding(owner: pg.Client, coding: Coding, place: CodingPlace): Promise<void> {
  if (coding.activities) await insertProject(owner, 'activities', coding.activities, place, coding.scope);
  if (coding.items) await insertProject(owner, 'items', coding.items, place);
}

async function insertProject(owner: pg.Client, kind: CodingKind, units: readonly CodedUnit[], place: CodingPlace, scope?: Coding['scope']): Promise<void> {
  const project = randomUUID();
  const district_id = place.districtId;
  await insertRows(owner, 'coding_project', [
    {
      district_id,
      id: project,
      kind,
      name: place.names[kind],
      component_id: place.components?.[kind] ?? null,
      grades: [...new Set(units.map((unit) => unit.grade))],
      scope_name: scope?.name ?? null,
      coded_whole: scope?.codedWhole ?? false,
      rates: true,
      agreement_note: place.agreementNote,
      created_by: place.appointmentId,
      revision: 1,
    },
  ]);
  const standards = new Map((scope?.standards ?? []).map((standard) => [`${standard.grade} ${standard.code}`, standard]));
  await insertRows(
    owner,
    'scope_standard',
    [...standards.values()].map(({ grade, code }, position) => ({ district_id, project_id: project, grade, code, position })),
  );
  await insertRows(
    owner,
    'coded_unit',
    units.map((unit) => ({
      district_id,
      id: randomUUID(),
      project_id: project,
      key: unit.key,
      grade: unit.grade,
      content: sortedCodes(unit.content),
      dok: dokText(unit.dok),
    })),
  );
}
