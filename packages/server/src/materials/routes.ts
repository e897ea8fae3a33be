import { projectFigures } from '@trellis/domain/materials';
import { type ActorContext, api, problem } from '../platform/http/api.ts';
import { importUnitRows } from './import-units.ts';
import { changeCodingProject, createCodingProject, removeCodingProject, replaceScope } from './save-project.ts';
import { removeCodedUnit, saveCodedUnit } from './save-unit.ts';
import { selectProject, selectProjects, selectSettings, selectStandards } from './store-project.ts';
import { selectCodedUnits, selectUnits } from './store-unit.ts';

const contract = api.materials;

const listProjects = contract.listProjects.handler(({ context, input }) => selectProjects(context.tx, context.actor, input));

const readProject = contract.readProject.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const project = await selectProject(tx, actor, input.id);
  const standards = await selectStandards(tx, actor, project.id);
  const scope = { name: project.scopeName, codedWhole: project.codedWhole, standards };
  const units = await selectCodedUnits(tx, actor, project.id);
  const other = input.otherId === undefined ? null : await selectOther(context, project.kind, input.otherId);
  const figures = projectFigures({ kind: project.kind, scope, units }, await selectSettings(tx, actor), other);
  return { project, standards, figures, may: { code: actor.permissions.includes('materials.code') } };
});

async function selectOther({ tx, actor }: Pick<ActorContext, 'tx' | 'actor'>, kind: string, id: string) {
  const { name, kind: otherKind } = await selectProject(tx, actor, id);
  if (otherKind === kind) {
    const message = 'Activities are held against items: choose a coding of the other kind.';
    throw problem('INVALID', 'two codings of one kind', message, [{ path: 'otherId', message }]);
  }
  return { id, name, units: await selectCodedUnits(tx, actor, id) };
}

const createProject = contract.createProject.handler(({ context, input }) => createCodingProject(context.tx, context.actor, input));
const saveProject = contract.saveProject.handler(({ context, input }) => changeCodingProject(context.tx, context.actor, input));
const removeProject = contract.removeProject.handler(async ({ context, input }) => {
  await removeCodingProject(context.tx, context.actor, input);
  return { id: input.id };
});
const saveScope = contract.saveScope.handler(async ({ context, input }) => ({
  project: await replaceScope(context.tx, context.actor, input),
  standards: await selectStandards(context.tx, context.actor, input.id),
}));

const importUnits = contract.importUnits.handler(({ context, input }) => importUnitRows(context.tx, context.actor, input));
const listUnits = contract.listUnits.handler(async ({ context, input }) => {
  await selectProject(context.tx, context.actor, input.projectId);
  return selectUnits(context.tx, context.actor, input);
});
const saveUnit = contract.saveUnit.handler(({ context, input }) => saveCodedUnit(context.tx, context.actor, input));
const removeUnit = contract.removeUnit.handler(async ({ context, input }) => {
  await removeCodedUnit(context.tx, context.actor, input);
  return { id: input.id };
});

export const projectRoutes = { listProjects, readProject, createProject, saveProject, removeProject, saveScope, importUnits, listUnits, saveUnit, removeUnit };
