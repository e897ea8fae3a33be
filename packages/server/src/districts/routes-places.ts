import { api } from '../platform/http/api.ts';
import { importSchoolRows } from './import-schools.ts';
import { selectRegions, selectSchools, selectTeams } from './store-places.ts';
import { insertPlace, requirePlace, updatePlace } from './write-place.ts';

const contract = api.districts;

const listRegions = contract.listRegions.handler(({ context, input }) => selectRegions(context.tx, context.actor, input.includeRetired));
const createRegion = contract.createRegion.handler(({ context, input }) => insertPlace(context.tx, context.actor, 'region', input.id, { name: input.name }));
const saveRegion = contract.saveRegion.handler(({ context, input }) => updatePlace(context.tx, context.actor, 'region', input, { name: input.name }));
const retireRegion = contract.retireRegion.handler(({ context, input }) => updatePlace(context.tx, context.actor, 'region', input, { retired_on: input.on }));

const listSchools = contract.listSchools.handler(({ context, input }) => selectSchools(context.tx, context.actor, input));
const createSchool = contract.createSchool.handler(async ({ context, input }) => {
  await requirePlace(context.tx, context.actor, 'region', input.regionId, 'regionId');
  return insertPlace(context.tx, context.actor, 'school', input.id, {
    name: input.name,
    region_id: input.regionId,
    level: input.level,
    external_id: input.externalId,
  });
});
const saveSchool = contract.saveSchool.handler(async ({ context, input }) => {
  await requirePlace(context.tx, context.actor, 'region', input.regionId, 'regionId');
  return updatePlace(context.tx, context.actor, 'school', input, {
    name: input.name,
    region_id: input.regionId,
    level: input.level,
    external_id: input.externalId,
  });
});
const retireSchool = contract.retireSchool.handler(({ context, input }) => updatePlace(context.tx, context.actor, 'school', input, { retired_on: input.on }));
const importSchools = contract.importSchools.handler(({ context, input }) => importSchoolRows(context.tx, context.actor, input));

const listTeams = contract.listTeams.handler(({ context, input }) => selectTeams(context.tx, context.actor, input));
const createTeam = contract.createTeam.handler(async ({ context, input }) => {
  await requirePlace(context.tx, context.actor, 'school', input.schoolId, 'schoolId');
  return insertPlace(context.tx, context.actor, 'team', input.id, { name: input.name, school_id: input.schoolId, grade: input.grade, kind: input.kind });
});
const saveTeam = contract.saveTeam.handler(({ context, input }) =>
  updatePlace(context.tx, context.actor, 'team', input, { name: input.name, grade: input.grade, kind: input.kind }),
);
const retireTeam = contract.retireTeam.handler(({ context, input }) => updatePlace(context.tx, context.actor, 'team', input, { retired_on: input.on }));

export const placeRoutes = {
  listRegions,
  createRegion,
  saveRegion,
  retireRegion,
  listSchools,
  createSchool,
  saveSchool,
  retireSchool,
  importSchools,
  listTeams,
  createTeam,
  saveTeam,
  retireTeam,
};
