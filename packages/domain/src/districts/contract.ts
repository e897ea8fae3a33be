import { z } from 'zod';
import { ImportInput, ImportReport } from '../exchange/index.ts';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Decision, District, DistrictChange } from './district.ts';
import { NewRegion, NewSchool, NewTeam, Region, RegionChange, Retirement, Saved, School, SchoolChange, Team, TeamChange } from './places.ts';
import { SetUpState } from './set-up.ts';
import { TermList } from './terms.ts';
import { Calendar, NewSchoolYear, SchoolYear, WeekMarks } from './years.ts';

const tags = ['Districts'];
const Created = z.object({ id: Id });
const includeRetired = z.boolean().default(false);

const district = {
  readDistrict: operation('district.read').route({ method: 'GET', path: '/district', tags, summary: 'The district of this appointment' }).output(District),
  saveDistrict: operation('district.manage')
    .route({ method: 'PATCH', path: '/district', tags, summary: 'Change name, time zone, words and protections of the district' })
    .input(DistrictChange)
    .output(District),
  listDecisions: operation('district.read')
    .route({ method: 'GET', path: '/district/decisions', tags, summary: 'Decisions about protections, newest first, the last 100; everybody reads them' })
    .output(z.array(Decision)),
  setUpState: operation('district.manage')
    .route({ method: 'GET', path: '/district/set-up', tags, summary: 'Which steps of the first set-up are done' })
    .output(SetUpState),
};

const places = {
  listRegions: operation('district.read')
    .route({ method: 'GET', path: '/regions', tags, summary: 'Regions by name, at most 500' })
    .input(z.object({ includeRetired }))
    .output(z.array(Region)),
  createRegion: operation('district.manage').route({ method: 'POST', path: '/regions', tags, summary: 'Add a region' }).input(NewRegion).output(Created),
  saveRegion: operation('district.manage')
    .route({ method: 'PATCH', path: '/regions/{id}', tags, summary: 'Rename a region' })
    .input(RegionChange)
    .output(Saved),
  retireRegion: operation('district.manage')
    .route({ method: 'POST', path: '/regions/{id}/retirement', tags, summary: 'Retire a region, or bring it back' })
    .input(Retirement)
    .output(Saved),

  listSchools: operation('district.read')
    .route({ method: 'GET', path: '/schools', tags, summary: 'Schools by name, at most 2,000' })
    .input(z.object({ regionId: Id.optional(), includeRetired }))
    .output(z.array(School)),
  createSchool: operation('district.manage').route({ method: 'POST', path: '/schools', tags, summary: 'Add a school' }).input(NewSchool).output(Created),
  saveSchool: operation('district.manage')
    .route({ method: 'PATCH', path: '/schools/{id}', tags, summary: 'Change a school' })
    .input(SchoolChange)
    .output(Saved),
  retireSchool: operation('district.manage')
    .route({ method: 'POST', path: '/schools/{id}/retirement', tags, summary: 'Retire a school, or bring it back' })
    .input(Retirement)
    .output(Saved),
  importSchools: operation('district.manage')
    .route({ method: 'POST', path: '/schools/import', tags, summary: 'Add schools from a CSV file or pasted rows: name, region, level, external id' })
    .input(ImportInput)
    .output(ImportReport),

  listTeams: operation('district.read')
    .route({ method: 'GET', path: '/teams', tags, summary: 'Teams by name, 50 a page' })
    .input(z.object({ schoolId: Id.optional(), includeRetired, offset: z.number().int().min(0).default(0) }))
    .output(z.object({ rows: z.array(Team), total: z.number().int() })),
  createTeam: operation('district.manage').route({ method: 'POST', path: '/teams', tags, summary: 'Add a team' }).input(NewTeam).output(Created),
  saveTeam: operation('district.manage').route({ method: 'PATCH', path: '/teams/{id}', tags, summary: 'Change a team' }).input(TeamChange).output(Saved),
  retireTeam: operation('district.manage')
    .route({ method: 'POST', path: '/teams/{id}/retirement', tags, summary: 'Retire a team, or bring it back' })
    .input(Retirement)
    .output(Saved),
};

const years = {
  listSchoolYears: operation('district.read')
    .route({ method: 'GET', path: '/school-years', tags, summary: 'School years, newest first, at most 50' })
    .output(z.array(SchoolYear)),
  createSchoolYear: operation('district.manage')
    .route({ method: 'POST', path: '/school-years', tags, summary: 'Add a school year with its weeks; weeks that lie in breaks are out of session' })
    .input(NewSchoolYear)
    .output(Calendar),
  saveTerms: operation('district.manage')
    .route({ method: 'PUT', path: '/school-years/{schoolYearId}/terms', tags, summary: 'Set the terms of a year, all of them at once' })
    .input(z.object({ schoolYearId: Id, revision: z.number().int(), terms: TermList }))
    .output(SchoolYear),
  listWeeks: operation('district.read')
    .route({
      method: 'GET',
      path: '/school-years/{schoolYearId}/weeks',
      tags,
      summary: 'The weeks of a year: of a school, when it has its own calendar, else of the district',
    })
    .input(z.object({ schoolYearId: Id, schoolId: Id.optional() }))
    .output(Calendar),
  markWeeks: operation('district.manage')
    .route({ method: 'PATCH', path: '/calendars/{calendarId}/weeks', tags, summary: 'Mark weeks in or out of session, or as sampled' })
    .input(WeekMarks)
    .output(Calendar),
  createSchoolCalendar: operation('district.manage')
    .route({ method: 'POST', path: '/calendars', tags, summary: "Give a school its own calendar, a copy of the district's to begin with" })
    .input(z.object({ id: Id, schoolYearId: Id, schoolId: Id }))
    .output(Calendar),
  removeSchoolCalendar: operation('district.manage')
    .route({
      method: 'DELETE',
      path: '/calendars/{id}',
      tags,
      summary: "Take a school's own calendar away, so that the district's holds again; refused once records name its weeks",
    })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
};

export const districtsContract = { ...district, ...places, ...years };
