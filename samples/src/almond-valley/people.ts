import { atSchool, inRegions, person, role, wholeDistrict } from '../people.ts';
import type { SamplePerson, SampleTeam } from '../types.ts';

const title = 'Assistant superintendent';

/** The study's first names (Tallulah, Laverne, Triston) are its pseudonyms; everybody else and all surnames are made up. */
export const people: SamplePerson[] = [
  person(
    'Tallulah Ishikawa',
    'District coach for second and third grade, in schools most of the week',
    [role('district_coach', wholeDistrict, { from: '2015-08-01' })],
    {
      key: 'tallulah',
      origin: 'printed',
    },
  ),
  person('Laverne Whitaker', 'District coach for kindergarten and first grade', [role('district_coach', wholeDistrict, { from: '2016-08-01' })], {
    key: 'laverne',
    origin: 'printed',
  }),
  person('Priya Raman', 'District coach for fourth grade', [role('district_coach', wholeDistrict)], { key: 'priya' }),
  person('Gus Hollander', 'District coach for fifth grade', [role('district_coach', wholeDistrict)], { key: 'gus' }),
  person('Odette Fontaine', 'District coach for sixth grade', [role('district_coach', wholeDistrict)], { key: 'odette' }),
  person('Mateo Salcido', 'District coach, new this year, visits classrooms with Laverne', [role('district_coach', wholeDistrict, { from: '2026-08-01' })], {
    key: 'mateo',
  }),
  person(
    'Triston Avery',
    'Manager for elementary mathematics: requests, Friday meetings, the team',
    [role('math_manager', wholeDistrict, { from: '2014-08-01' })],
    {
      key: 'triston',
      origin: 'printed',
    },
  ),

  person('Gloria Mendez', 'Assistant superintendent for four regions, leads practice walks', [
    role('principal_supervisor', inRegions('orchard', 'canal', 'foothill', 'north-fork'), { title }),
  ]),
  person('Dennis Okafor', 'Assistant superintendent for three regions', [
    role('principal_supervisor', inRegions('railyard', 'central', 'south-plain'), { title }),
  ]),

  person('Raymond Cole', 'Principal of Riverbend, in week three of a plan on word problems', [role('principal', atSchool('riverbend'))]),
  person('Sam Whitfield', 'Assistant principal at Riverbend since January, a district coach before that', [
    role('assistant_principal', atSchool('riverbend'), { from: '2026-01-05' }),
    role('district_coach', wholeDistrict, { from: '2021-08-01', until: '2025-12-19' }),
  ]),
  person('Estela Navarro', 'Principal of Blossom Avenue', [role('principal', atSchool('blossom'))]),
  person('Howard Pike', 'Principal of Canal Street', [role('principal', atSchool('canal-street'))]),
  person('Bernadette Liu', 'Principal of Heron Lake', [role('principal', atSchool('heron'))]),
  person('Curtis Vance', 'Principal of Summit View', [role('principal', atSchool('summit-view'))]),
  person('Renee Abbott', 'Principal of Oak Hollow', [role('principal', atSchool('oak-hollow'))]),
  person('Tomas Aguilar', 'Principal of North Fork', [role('principal', atSchool('north-fork'))]),
  person('Wanda Kowalski', 'Principal of Millrace', [role('principal', atSchool('millrace'))]),
  person('Felicia Grant', 'Principal of Depot Road, asks why fourth grade fell in the winter', [role('principal', atSchool('depot'))]),
  person('Victor Nakamura', 'Principal of Lincoln Grove', [role('principal', atSchool('lincoln-grove'))]),
  person('Alma Reyes', 'Principal of Fulton', [role('principal', atSchool('fulton'))]),
  person('Joel Sandoval', 'Principal of Courthouse Square', [role('principal', atSchool('courthouse'))]),
  person('Irene Popov', 'Principal of Vineyard', [role('principal', atSchool('vineyard'))]),
  person('Desmond Clay', 'Principal of Prairie Star', [role('principal', atSchool('prairie'))]),

  person('Ana Ruiz', 'Second-grade teacher at Riverbend, looks for richer tasks for her team', [role('teacher', atSchool('riverbend'))]),
  person('Jo Lambert', 'Second-grade teacher at Riverbend', [role('teacher', atSchool('riverbend'))]),
  person('Rosa Delgado', 'Second-grade teacher and teacher leader at Riverbend', [
    role('teacher', atSchool('riverbend')),
    role('teacher_leader', atSchool('riverbend')),
  ]),
  person('Miles Porter', 'First-grade teacher at Riverbend, first year', [role('teacher', atSchool('riverbend'), { from: '2026-08-01' })]),
  person('Sunita Rao', 'Third-grade teacher at Oak Hollow', [role('teacher', atSchool('oak-hollow'))]),
  person('Caleb Stone', 'Third-grade teacher at Oak Hollow', [role('teacher', atSchool('oak-hollow'))]),
  person('Lucia Ferrer', 'Third-grade teacher at Oak Hollow', [role('teacher', atSchool('oak-hollow'))]),
  person('Beatriz Molina', 'Fourth-grade teacher at Depot Road', [role('teacher', atSchool('depot'))]),
  person('Andre Jackson', 'Fourth-grade teacher at Depot Road', [role('teacher', atSchool('depot'))]),
  person('Grace Yoon', 'Kindergarten teacher at Canal Street', [role('teacher', atSchool('canal-street'))]),
  person('Nadine Brooks', 'Coach that Depot Road pays from its own budget', [role('school_coach', atSchool('depot'), { title: 'Site coach' })]),
  person('Colette Marsh', 'Leads the department for English learners', [role('department_leader', wholeDistrict)]),
  person('Ivan Petrov', 'Runs the system: people, years, imports; reads no coaching content', [role('administrator', wholeDistrict)]),
  person('Maren Holt', 'Researcher in both districts, de-identified data only', [role('researcher', wholeDistrict)]),
];

export const teams: SampleTeam[] = [
  { key: 'coaches', name: 'Elementary mathematics coaches', kind: 'coaches', members: ['tallulah', 'laverne', 'priya', 'gus', 'odette', 'mateo', 'triston'] },
  {
    key: 'district-ilt',
    name: 'District instructional leadership team',
    kind: 'district_leadership',
    members: ['gloria-mendez', 'dennis-okafor', 'triston', 'colette-marsh'],
  },
  {
    key: 'riverbend-2',
    name: 'Riverbend, second grade',
    kind: 'grade_level',
    school: 'riverbend',
    grade: '2',
    members: ['ana-ruiz', 'jo-lambert', 'rosa-delgado'],
  },
  {
    key: 'riverbend-leaders',
    name: 'Riverbend leadership',
    kind: 'school_leadership',
    school: 'riverbend',
    members: ['raymond-cole', 'sam-whitfield', 'rosa-delgado'],
  },
  {
    key: 'oak-hollow-3',
    name: 'Oak Hollow, third grade',
    kind: 'grade_level',
    school: 'oak-hollow',
    grade: '3',
    members: ['sunita-rao', 'caleb-stone', 'lucia-ferrer'],
  },
  { key: 'depot-4', name: 'Depot Road, fourth grade', kind: 'grade_level', school: 'depot', grade: '4', members: ['beatriz-molina', 'andre-jackson'] },
];
