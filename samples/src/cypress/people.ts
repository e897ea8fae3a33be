import { atSchool, inRegions, person, role, wholeDistrict } from '../people.ts';
import type { SamplePerson, SampleTeam } from '../types.ts';

const title = 'Assistant superintendent';

/** The study's first names (Olaf, Liza, Faith, Karen) are its pseudonyms; everybody else and all surnames are made up. */
export const people: SamplePerson[] = [
  person(
    'Olaf Bergstrom',
    'District coach; supports Lesson Study at Paul Robeson and coaches two new teachers',
    [role('district_coach', wholeDistrict, { from: '2016-08-01' }), role('induction_coach', wholeDistrict, { from: '2016-08-01' })],
    { key: 'olaf', origin: 'printed' },
  ),
  person(
    'Liza Haddad',
    'District coach with three focus schools and two new teachers',
    [role('district_coach', wholeDistrict, { from: '2016-08-01' }), role('induction_coach', wholeDistrict, { from: '2016-08-01' })],
    { key: 'liza', origin: 'printed' },
  ),
  person('Bea Thornton', 'District coach with three focus schools', [role('district_coach', wholeDistrict)], { key: 'bea' }),
  person('Kenji Morita', 'District coach with three focus schools', [role('district_coach', wholeDistrict)], { key: 'kenji' }),
  person('Noor Siddiqui', 'District coach, new this year', [role('district_coach', wholeDistrict, { from: '2026-08-01' })], { key: 'noor' }),
  person('Faith Morrow', 'Mathematics manager: the team, the Core Curriculum, the budget', [role('math_manager', wholeDistrict, { from: '2013-08-01' })], {
    key: 'faith',
    origin: 'printed',
  }),
  person('Karen Doyle', 'Directs Instructional Rounds', [role('department_leader', wholeDistrict, { title: 'Director of Instructional Rounds' })], {
    key: 'karen',
    origin: 'printed',
  }),

  person('Yvonne Castellano', 'Assistant superintendent for the first cohort', [role('principal_supervisor', inRegions('cohort-1'), { title })]),
  person('Peter Lindqvist', 'Assistant superintendent for the second cohort', [role('principal_supervisor', inRegions('cohort-2'), { title })]),
  person('Amara Diallo', 'Assistant superintendent for the third cohort', [role('principal_supervisor', inRegions('cohort-3'), { title })]),
  person('Helen Takeda', 'Assistant superintendent for the fourth cohort', [role('principal_supervisor', inRegions('cohort-4'), { title })]),
  person('Marcus Bell', 'Assistant superintendent for the fifth cohort', [role('principal_supervisor', inRegions('cohort-5'), { title })]),
  person('Ines Carvalho', 'Assistant superintendent for the sixth cohort', [role('principal_supervisor', inRegions('cohort-6'), { title })]),
  person('Robert Ng', 'Assistant superintendent for the seventh cohort', [role('principal_supervisor', inRegions('cohort-7'), { title })]),

  person('Patrice Hammond', 'Principal of Davis, where this year is about reading', [role('principal', atSchool('davis'))]),
  person('Leonard Fisk', 'Principal of Paul Robeson, a Lesson Study school', [role('principal', atSchool('paul-robeson'))]),
  person('Carmen Ibarra', 'Principal of Marina', [role('principal', atSchool('marina'))]),
  person('Duncan Reid', 'Principal of Bayshore', [role('principal', atSchool('bayshore'))]),
  person('Althea Barnes', 'Principal of Dolores Huerta', [role('principal', atSchool('dolores-huerta'))]),
  person('Simon Achterberg', 'Principal of Harbor Light', [role('principal', atSchool('harbor-light'))]),
  person('Mei Fong', 'Principal of Twin Hills', [role('principal', atSchool('twin-hills'))]),
  person('Oscar Villanueva', 'Principal of Bluff Street, not a focus school', [role('principal', atSchool('bluff-street'))]),
  person('Tessa Grange', 'Assistant principal at Paul Robeson', [role('assistant_principal', atSchool('paul-robeson'))]),

  person('Monique Baptiste', 'School-based coach at Davis: reading first, mathematics when there is time', [role('school_coach', atSchool('davis'))]),
  person('Hector Luna', 'School-based coach at Paul Robeson', [role('school_coach', atSchool('paul-robeson'))]),
  person('Gwen Sorensen', 'Induction coach for new teachers, any subject', [role('induction_coach', wholeDistrict)]),

  person('Mindy Park', 'First-year teacher at Dolores Huerta, coached by Olaf', [role('teacher', atSchool('dolores-huerta'), { from: '2026-08-01' })]),
  person('Elliot Marsh', 'First-year teacher at Marina, coached by Liza', [role('teacher', atSchool('marina'), { from: '2026-08-01' })]),
  person('Valerie Osei', 'Kindergarten teacher at Davis who would rather use Japan Math', [role('teacher', atSchool('davis'))]),
  person('Chidi Eze', 'Third-grade teacher at Paul Robeson', [role('teacher', atSchool('paul-robeson'))]),
  person('Maria Santoro', 'Fourth-grade teacher and mathematics teacher leader at Paul Robeson', [
    role('teacher', atSchool('paul-robeson')),
    role('teacher_leader', atSchool('paul-robeson')),
  ]),
  person('Joon Kim', 'Third-grade teacher at Paul Robeson', [role('teacher', atSchool('paul-robeson'))]),
  person('Dana Fields', 'Special education teacher, kindergarten to fifth grade, at Harbor Light', [role('teacher', atSchool('harbor-light'))]),
  person('Lorraine Webb', 'Partner who teaches schools the Lesson Study routine', [role('external_partner', wholeDistrict)]),
  person('Stuart Lang', 'Runs the system: people, years, imports; reads no coaching content', [role('administrator', wholeDistrict)]),
  person('Maren Holt', 'Researcher in both districts, de-identified data only', [role('researcher', wholeDistrict)]),
];

export const teams: SampleTeam[] = [
  { key: 'coaches', name: 'Elementary mathematics team', kind: 'coaches', members: ['olaf', 'liza', 'bea', 'kenji', 'noor', 'faith'] },
  {
    key: 'robeson-lesson-study',
    name: 'Paul Robeson, Lesson Study, grades 3 to 5',
    kind: 'lesson_study',
    school: 'paul-robeson',
    members: ['chidi-eze', 'joon-kim', 'maria-santoro', 'olaf'],
  },
  {
    key: 'robeson-leaders',
    name: 'Paul Robeson instructional leadership team',
    kind: 'school_leadership',
    school: 'paul-robeson',
    members: ['leonard-fisk', 'tessa-grange', 'hector-luna', 'maria-santoro'],
  },
  { key: 'robeson-3', name: 'Paul Robeson, third grade', kind: 'grade_level', school: 'paul-robeson', grade: '3', members: ['chidi-eze', 'joon-kim'] },
];
