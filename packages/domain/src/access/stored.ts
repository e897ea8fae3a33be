import { z } from 'zod';

/** One kind of record, in plain words for staff, union and counsel. */
export const StoredClass = z.object({
  key: z.string(),
  name: z.string(),
  what: z.string().describe('What is stored'),
  readers: z.string().describe('Who reads it'),
  kept: z.string().describe('How long'),
  notFor: z.string().nullable().describe('What it is never used for, where that needs saying'),
});
export type StoredClass = z.infer<typeof StoredClass>;

export const StoredPage = z.object({
  /** what holds for every record */
  rules: z.array(z.string()),
  classes: z.array(StoredClass),
  /** what is never stored */
  never: z.array(z.string()),
  /** what this district has decided; null when nobody is signed in */
  district: z
    .object({
      name: z.string(),
      choices: z.array(z.object({ name: z.string(), value: z.string(), since: z.string().nullable(), reason: z.string().nullable() })),
    })
    .nullable(),
});
export type StoredPage = z.infer<typeof StoredPage>;

export const storedRules: readonly string[] = [
  'Coaching is for learning. Nothing in Trellis is an evaluation of a teacher, and nothing may be used as one.',
  'What a coach and a teacher write together is theirs. Whoever evaluates that teacher reads none of it unless the teacher shares it.',
  'When somebody becomes an evaluator of a teacher, what they could read as a coach of that teacher closes at the same moment. The teacher decides about the future.',
  'Who can see a page is written under its title, before anything is typed.',
  'The database itself refuses rows that a person may not read. A fault of a page cannot open them.',
  'Whoever runs the machine, and whoever holds its backups, has the technical means to read everything on it. A district should know these people by name, and have rules for them.',
  'A court, a records request or a legal hold can reach what is stored. What is not stored cannot be reached: do not write what does not belong here.',
  'A protection changes only by a decision that is recorded with its reason, and everybody on staff can read that record.',
];

export const storedNever: readonly string[] = [
  'Student accounts, and fields for students’ names: pages that ask for student work ask for no names.',
  'Dates of evaluations, ratings from evaluations, or reasons that come before one.',
  'A ranking, an average or a series of scores for one teacher or one coach.',
  'Guesses about who needs help or who will leave.',
  'Fingerprints, faces, voices as identification, or where a device is.',
  'Who has not read, not logged or not been reached, as a list of names for anybody above.',
];

/** One entry per class of records; order is that of the page. */
export const storedClasses: readonly StoredClass[] = [
  {
    key: 'people',
    name: 'People and roles',
    what: 'Name, work e-mail, staff number, role, school or region, title, first and last day, weekly minutes, who directs the work. No home address, no birth date, no pay.',
    readers: 'Staff of the district read names, roles and places. District administrators change them.',
    kept: 'While somebody works here, and as long as records name them. Leaving ends every access on that day.',
    notFor: null,
  },
  {
    key: 'accounts',
    name: 'Accounts and sign-in',
    what: 'E-mail, a password in a form that cannot be read back, the key of the second factor, open sessions.',
    readers: 'Nobody through Trellis; they lie apart from everything else. The owner ends sessions and changes the password.',
    kept: 'Until the account is closed; sessions for two weeks.',
    notFor: null,
  },
  {
    key: 'devices',
    name: 'What a phone, tablet or computer keeps',
    what: 'What you wrote there and the server does not have yet, pages kept for working without a network, your name and roles.',
    readers:
      'You, while you are signed in there; so can whoever holds the unlocked device then. After you sign out, or somebody else signs in, nobody can read it.',
    kept: 'Until it is sent. Pages, name and roles go when you sign out; what is not sent stays sealed until you sign in there again.',
    notFor: null,
  },
  {
    key: 'evaluators',
    name: 'Who evaluates whom',
    what: 'Which school leader evaluates which teacher in a school year, by who leads the school, or by a record with a reason. No evaluation and no date of one.',
    readers: 'The teacher, the leader, and district administrators.',
    kept: 'As long as the school year is kept.',
    notFor: 'It exists only to keep coaching closed to evaluators.',
  },
  {
    key: 'log',
    name: 'A coach’s log',
    what: 'What a coach worked on, with which groups, for how long, why, and what the talk was about. Talk names a role, never a person.',
    readers: 'The coach alone. Team figures by month appear from three coaches up; a figure with a name only when that coach shares it.',
    kept: 'The current and the four preceding school years, unless the district sets less.',
    notFor: 'It is no attendance record. Times of day never leave the coach.',
  },
  {
    key: 'design',
    name: 'The district’s design',
    what: 'Goals, framework, materials, assessments, structures and roles as written down, with the evidence for each, and ratings of the design; what each school works on and teaches from.',
    readers:
      'Staff, partners and researchers with a role in the district. Coaches and leaders change it; principals and assistant principals say what their own school works on and teaches from.',
    kept: 'Every version, as long as the district uses Trellis.',
    notFor: null,
  },
  {
    key: 'materials',
    name: 'Coded materials and assessments',
    what: 'Which activity or item addresses what, at which demand, as coded by whom.',
    readers: 'Staff. Each coder’s codes stay unseen by the others until they are compared.',
    kept: 'As long as the materials are in use, and five school years.',
    notFor: 'Agreement between coders is about the code book, not about people.',
  },
  {
    key: 'visits',
    name: 'Visits to classrooms, feedback and reports',
    what: 'Who visited which classrooms when, what each observer wrote and scored, pictures without faces and names, what the team agreed on, feedback and answers, and a report that names nobody.',
    readers:
      'What was seen in one classroom: the visiting team, and that teacher once the team has given feedback; others only where the district decided and announced it, as the form says. Feedback: the team and that teacher. A report: those it was shared with, with figures of five classrooms or more.',
    kept: 'The words of a report until the school year ends; its figures stay. What was seen in classrooms: the current and the four preceding school years, unless the district sets less.',
    notFor: 'No page, figure or export has a series or an average for one teacher.',
  },
  {
    key: 'calibration',
    name: 'Calibration rounds',
    what: 'Which lesson a group looked at, without its teacher; who took part; each one’s scores; what the group said of an indicator and what it agreed on.',
    readers:
      'Until the reveal each person their own scores, and nobody anybody else’s. After it the group sees how the scores spread, with names only if all agree. Figures of one observer: that observer and the leader of the round.',
    kept: 'The current and the four preceding school years, unless the district sets less.',
    notFor:
      'It is no test: whoever supervises an observer reads no figure of theirs, and where somebody stands under a rule for certified observers is stored nowhere.',
  },
  {
    key: 'figures',
    name: 'Published figures',
    what: 'Counts and shares over groups that are large enough, frozen with their rule and version.',
    readers: 'Leaders, and researchers without names.',
    kept: 'As long as the district uses Trellis: they name nobody.',
    notFor: 'Groups that are too small are left out, together with those from which they could be worked out.',
  },
  {
    key: 'imports',
    name: 'Imports',
    what: 'When a file was brought in, how many rows, and what was wrong with which line. The file itself is not kept.',
    readers: 'Those who may bring in such files.',
    kept: 'Two school years.',
    notFor: null,
  },
  {
    key: 'audit',
    name: 'Who changed what',
    what: 'The role under which something was changed, what kind of change, which record, when. No content.',
    readers: 'Each person their own lines. Administrators read counts per day. Sealed, so that a later alteration is found.',
    kept: 'Seven years; the seals remain.',
    notFor: 'It is no measure of how much somebody works.',
  },
];
