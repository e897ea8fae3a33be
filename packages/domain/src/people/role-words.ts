import { Role, roleLabels } from '../access/roles.ts';
import { foldName } from './person.ts';

/** What districts call the roles in their lists. One word may mean two things elsewhere: the report shows what was read. */
const otherWords: Record<Role, readonly string[]> = {
  math_manager: [
    'math manager',
    'math coordinator',
    'mathematics coordinator',
    'director of mathematics',
    'math director',
    'mathematics director',
    'math supervisor',
    'mathematics supervisor',
  ],
  district_coach: [
    'TOSA',
    'teacher on special assignment',
    'math specialist',
    'mathematics specialist',
    'training specialist',
    'curriculum specialist',
    'instructional coach',
    'instructional specialist',
    'math coach',
    'mathematics coach',
    'district math coach',
    'coach',
  ],
  school_coach: ['school coach', 'school based coach', 'site coach', 'site based coach', 'school math coach', 'building coach', 'on site coach'],
  induction_coach: ['induction mentor', 'mentor', 'mentor teacher', 'new teacher mentor', 'new teacher coach'],
  principal_supervisor: [
    'assistant superintendent',
    'area superintendent',
    'regional superintendent',
    'network superintendent',
    'instructional superintendent',
    'network leader',
    'director of schools',
    'supervisor of principals',
  ],
  principal: ['head of school', 'school principal'],
  assistant_principal: ['AP', 'vice principal', 'VP', 'associate principal', 'asst principal'],
  teacher: ['classroom teacher', 'math teacher', 'mathematics teacher'],
  teacher_leader: ['lead teacher', 'department chair', 'grade level lead', 'grade level leader', 'teacher lead'],
  department_leader: [
    'department leader',
    'director of another department',
    'director of assessment',
    'director of curriculum',
    'special education director',
    'language director',
  ],
  external_partner: ['partner', 'consultant', 'TA provider', 'technical assistance provider', 'external coach'],
  researcher: ['evaluator of the program', 'university researcher'],
  administrator: ['system administrator', 'trellis administrator'],
};

const roles = new Map(Role.options.flatMap((role) => [role, roleLabels[role], ...otherWords[role]].map((word) => [plain(word), role] as const)));

/** The role that a list means by a word, or null when it is none that is known. Case, marks, plurals and hyphens do not matter. */
export function roleFromWords(words: string): Role | null {
  const given = plain(words);
  return roles.get(given) ?? roles.get(given.replace(/s$/, '')) ?? roles.get(given.replace(/es$/, '')) ?? null;
}

function plain(words: string): string {
  return foldName(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
