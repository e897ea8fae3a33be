import { ccssCodes } from '@trellis/domain/frameworks';
import type { CodingScope } from '@trellis/domain/infrastructure';
import { type CodingKind, type CodingProject, type CodingProjectChange, mayRate, type NewCodingProject } from '@trellis/domain/materials';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectProject } from './store-project.ts';

/** Begins a coding. The same one sent again is accepted again. */
export async function createCodingProject(tx: Tx, actor: Actor, given: NewCodingProject): Promise<CodingProject> {
  await requireComponent(tx, actor, given.kind, given.componentId);
  const row = {
    district_id: actor.districtId,
    id: given.id,
    kind: given.kind,
    name: given.name,
    component_id: given.componentId,
    agreement_note: given.agreementNote,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('coding_project')
    .values({ ...row, grades: given.grades, created_by: actor.appointmentId })
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    acceptAgain(
      await tx.selectFrom('coding_project').selectAll().where('district_id', '=', actor.districtId).where('id', '=', given.id).executeTakeFirst(),
      row,
    );
  }
  return selectProject(tx, actor, given.id);
}

/** Changes what is given. Lets the ratings read this coding, and no other of its kind, once two people agree. */
export async function changeCodingProject(tx: Tx, actor: Actor, change: CodingProjectChange): Promise<CodingProject> {
  const { id, revision, componentId, agreementNote, rates, ...plain } = change;
  const before = await selectProject(tx, actor, id);
  if (before.revision !== revision) throw conflict('coding project has another revision', before);
  if (componentId !== undefined && componentId !== before.component?.id) await requireComponent(tx, actor, before.kind, componentId);
  if (rates === true && !before.rates) await stopOthers(tx, actor, before.kind);
  const values = { ...plain, component_id: componentId, agreement_note: agreementNote, rates };
  await updateOnRevision(tx, actor, id, revision, values);
  const after = await selectProject(tx, actor, id);
  if (after.rates && !mayRate(after.agreement)) throw disagreeing();
  return after;
}

/** Replaces the standards that the coding sets out to cover. */
export async function replaceScope(
  tx: Tx,
  actor: Actor,
  given: { id: string; revision: number; name: string; codedWhole: boolean; standards?: CodingScope['standards']; fill?: Parameters<typeof ccssCodes>[0] },
): Promise<CodingProject> {
  const project = await selectProject(tx, actor, given.id);
  if (project.revision !== given.revision) throw conflict('coding project has another revision', project);
  const standards = given.standards ?? ccssCodes(given.fill);
  const once = [...new Map(standards.map(({ code, grade }) => [`${grade} ${code}`, { code, grade }])).values()];
  if (given.fill && once.length === 0) {
    throw problem('INVALID', 'no standards in these grades and domains', 'These grades have none of these domains.', [
      { path: 'fill.domains', message: 'Choose other domains.' },
    ]);
  }
  await updateOnRevision(tx, actor, given.id, given.revision, { scope_name: given.name, coded_whole: given.codedWhole });
  await tx.deleteFrom('scope_standard').where('district_id', '=', actor.districtId).where('project_id', '=', given.id).execute();
  if (once.length > 0) {
    await tx
      .insertInto('scope_standard')
      .values(once.map((standard, position) => ({ district_id: actor.districtId, project_id: given.id, ...standard, position })))
      .execute();
  }
  return selectProject(tx, actor, given.id);
}

/** Removes a coding that was begun by mistake. */
export async function removeCodingProject(tx: Tx, actor: Actor, given: { id: string; revision: number }): Promise<void> {
  const project = await selectProject(tx, actor, given.id);
  if (project.revision !== given.revision) throw conflict('coding project has another revision', project);
  if (project.units > 0) throw problem('INVALID', 'the project holds units', `This coding holds ${project.units} units. Remove them first.`);
  await tx.deleteFrom('scope_standard').where('district_id', '=', actor.districtId).where('project_id', '=', given.id).execute();
  await tx.deleteFrom('coding_project').where('district_id', '=', actor.districtId).where('id', '=', given.id).where('revision', '=', given.revision).execute();
}

interface ProjectColumns {
  name?: string;
  grades?: string[];
  component_id?: string | null;
  agreement_note?: string | null;
  rates?: boolean;
  scope_name?: string;
  coded_whole?: boolean;
}

async function updateOnRevision(tx: Tx, actor: Actor, id: string, revision: number, values: ProjectColumns): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('coding_project')
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw conflict('coding project changed meanwhile', await selectProject(tx, actor, id));
}

async function stopOthers(tx: Tx, actor: Actor, kind: CodingKind): Promise<void> {
  await tx
    .updateTable('coding_project')
    .set((eb) => ({ rates: false, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('kind', '=', kind)
    .where('rates', '=', true)
    .execute();
}

/** A material for activities, an assessment for items, active in an adopted design. */
async function requireComponent(tx: Tx, actor: Actor, kind: CodingKind, componentId: string | null): Promise<void> {
  if (componentId === null) return;
  const found = await tx
    .selectFrom('component as c')
    .innerJoin('design as d', (join) => join.onRef('d.id', '=', 'c.design_id').on('d.district_id', '=', actor.districtId))
    .select('c.id')
    .where('c.district_id', '=', actor.districtId)
    .where('c.id', '=', componentId)
    .where('c.kind', '=', kind === 'activities' ? 'material' : 'assessment')
    .where('c.state', '=', 'active')
    .where('d.state', '=', 'adopted')
    .executeTakeFirst();
  if (found) return;
  const message = kind === 'activities' ? 'Choose a material of the adopted design.' : 'Choose an assessment of the adopted design.';
  throw problem('INVALID', 'no such component of the adopted design', message, [{ path: 'componentId', message }]);
}

function disagreeing() {
  const message =
    'These codes count once two people agree: have a sample coded a second time and settle the differences, or write down how agreement was reached elsewhere.';
  return problem('INVALID', 'rates without agreement', message, [{ path: 'rates', message }]);
}
