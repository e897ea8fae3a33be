import type { Role, RoleGroup, ScopeKind } from '@trellis/domain/access';
import type { BuiltInKey } from '@trellis/domain/frameworks';
import type { DesignDocument, Grade, RatingKey } from '@trellis/domain/infrastructure';
import type { PracticeRecord, TaskKind } from '@trellis/domain/practice';
import type { SampleWalkthroughs } from './sample-walkthroughs.ts';

export type * from './sample-walkthroughs.ts';

/** The two published districts, under their published pseudonyms. */
export type DistrictKey = 'almond-valley' | 'cypress';

/**
 * Where a value comes from. `printed`: the study prints it. `ours`: our reading of what the study tells. `made_up`: invented
 * within what is printed, so that there is something to compute with or to show; never to be quoted as a finding.
 */
export type Origin = 'printed' | 'ours' | 'made_up';

/** Where one value, or all values under one path, of a sample come from. */
export interface ProvenanceEntry {
  origin: Origin;
  /** our own words */
  note: string;
  /** the place in the study, when there is one */
  source?: string;
}

/** Path in the sample, e.g. `design.coding.activities.K.dok.1`, to its origin. The longest path that fits holds. */
export type Provenance = Readonly<Record<string, ProvenanceEntry>>;

/** A region, cohort or network; the district's own word is in `SampleDistrict.regionWord`. */
export interface SampleRegion {
  key: string;
  name: string;
  /** keys of persons: a person may head several */
  supervisors: string[];
}

/** What a school works on this year, and who looks after it. */
export interface SchoolImprovement {
  subject: string;
  goal: string;
  /** share of the school's own professional-learning plan that is about mathematics, 0 to 1; null: not known */
  mathematicsShareOfPlan: number | null;
  origin: Origin;
}

export interface SampleSchool {
  key: string;
  name: string;
  region: string;
  /** grades taught */
  grades: Grade[];
  /** a school that the district assigned to a coach beforehand, and whose */
  focusSchoolOf?: string;
  improvement: SchoolImprovement;
  /** `printed` only for the two schools that the study names */
  origin: Origin;
}

export interface SampleTeam {
  key: string;
  name: string;
  kind: 'grade_level' | 'coaches' | 'school_leadership' | 'district_leadership' | 'lesson_study';
  /** absent: a team of the district */
  school?: string;
  grade?: Grade;
  /** keys of persons */
  members: string[];
}

/** Access belongs to an appointment: a role, where it holds, and since when. */
export interface SampleAppointment {
  /** unique in the district and stable */
  key: string;
  role: Role;
  /** `key` is that of a region, school or team; absent for the district. `further`: keys of further regions */
  scope: { kind: Exclude<ScopeKind, 'section'>; key?: string; further?: string[] };
  /** the district's own title, if it differs from the usual word */
  title?: string;
  /** YYYY-MM-DD */
  from: string;
  /** last day, YYYY-MM-DD; absent: still in force */
  until?: string;
}

export interface SamplePerson {
  /** unique in the district and stable; coaches carry it in `PracticeRecord.coach` */
  key: string;
  /** key of the sign-in; the same in both districts for a person who belongs to both */
  account: string;
  given: string;
  family: string;
  /** one line for the page on which somebody picks a person to look through */
  about: string;
  appointments: SampleAppointment[];
  /** `printed`: the study uses this first name as a pseudonym; surnames are made up for everybody */
  origin: Origin;
}

/** What the study knows from interviews only: never a participant of an observed task. */
export interface InterviewEvidence {
  district: DistrictKey;
  kind: TaskKind;
  group: RoleGroup;
  text: string;
  source: string;
}

/** A day in the school year: week 1 is the first week of instruction; day 0 is Monday, 4 is Friday. */
export interface SchoolDay {
  week: number;
  day: 0 | 1 | 2 | 3 | 4;
}

/** What is in fact taught from, by school and grade. */
export interface MaterialInUse {
  key: string;
  school: string;
  grades: Grade[];
  name: string;
  /** key of the component in the design, when it is one of the district's materials */
  component?: string;
  standing: 'adopted' | 'supplemental' | 'instead_of_adopted';
  funding: 'district' | 'school' | 'grant' | 'not_known';
  /** school year in which it came into use, as its first calendar year; null: not known */
  since: number | null;
  origin: Origin;
  source?: string;
}

/** A light look at whether a material is used as meant. Names no teacher. */
export interface UseCheck {
  key: string;
  school: string;
  grade: Grade;
  material: string;
  at: SchoolDay;
  by: string;
  /** workbooks or lessons looked at */
  looked: number;
  /** of these: in use */
  inUse: number;
  /** of these: with the tasks of higher demand done */
  higherDemandDone: number;
  note: string;
}

/** Something that stands in a coach's way, told to somebody who can answer. */
export interface Roadblock {
  key: string;
  raisedBy: string;
  at: SchoolDay;
  school?: string;
  text: string;
  /** key of the person who owes the answer */
  owner: string;
  answer?: { at: SchoolDay; text: string };
}

/** One anonymous answer, 1 (not at all) to 5 (fully). */
export interface PulseAnswer {
  group: RoleGroup;
  /** key of a component or structure of the design */
  about: string;
  clarity: number;
  expectation: number;
  usefulness: number;
  trust: number;
}

/** A rubric made from a built-in one, with what each version says otherwise. */
export interface SampleRubric {
  key: string;
  name: string;
  builtIn: BuiltInKey;
  /** oldest first; only the last may be a draft */
  versions: {
    /** other wordings than the built-in ones, by code */
    wordings: Record<string, string>;
    /** month and day, some school years before the current one; null: a draft */
    published: { yearsAgo: number; monthDay: string } | null;
  }[];
  /** what was decided between the last two published versions; all other indicators: comparable */
  decisions: { code: string; comparable: boolean; note: string }[];
  /** indicators of the last published version that are this year's focus, and the month and day on which they were chosen */
  focus: { codes: string[]; setOn: string } | null;
  origin: Origin;
}

/** A calibration round, made up. People by their keys, indicators by their codes. */
export interface SampleRound {
  key: string;
  title: string;
  rubric: string;
  version: number;
  codes: string[];
  leader: string;
  /** before today, never before the school year began; or a day of the school year before */
  held: { daysAgo: number } | { lastYear: string };
  follows: string | null;
  invited: string[];
  lessons: {
    kind: 'classroom' | 'video';
    title: string;
    link: string | null;
    captions: string;
    /** levels in the order of the codes; null: not observed */
    scores: Record<string, (number | null)[]>;
    /** who takes part and has not sent yet */
    stillScoring: string[];
    /** what was settled; a lesson with none of it is not revealed */
    agreed: Record<string, { level: number; basis: 'consensus' | 'anchor'; reason: string }>;
    notes: Record<string, string>;
  }[];
  closed: boolean;
  origin: Origin;
}

/** How many structures, run by how many groups, reach one group of teachers. */
export interface InitiativeLoad {
  group: RoleGroup;
  structures: string[];
  runBy: RoleGroup[];
  text: string;
  source: string;
}

/** One published district with everything that a demonstration of it needs. */
export interface SampleDistrict {
  key: DistrictKey;
  name: string;
  timeZone: string;
  /** what this district calls a region: region, cohort, network */
  regionWord: string;
  /** what this district calls a principal supervisor */
  supervisorTitle: string;
  /** first calendar year of the school year that was studied */
  studiedYear: number;
  /** Our own retelling of the vision, a sentence a paragraph */
  vision: string[];
  design: DesignDocument;
  /** tasks of two coaches as the study observed them, winter and spring 2019 */
  practice: PracticeRecord[];
  interviewEvidence: InterviewEvidence[];
  provenance: Provenance;
  regions: SampleRegion[];
  schools: SampleSchool[];
  teams: SampleTeam[];
  people: SamplePerson[];
  materialsInUse: MaterialInUse[];
  useChecks: UseCheck[];
  roadblocks: Roadblock[];
  pulseAnswers: PulseAnswer[];
  initiativeLoad: InitiativeLoad[];
  rubrics: SampleRubric[];
  rounds: SampleRound[];
  walkthroughs: SampleWalkthroughs;
}

/** What a published figure is a figure of, so that it can be computed again. */
export type Measure =
  | { of: 'hours'; coach?: string; window?: 'winter' | 'spring' }
  | { of: 'component'; kind: 'role' | 'resource' | 'structure'; keys: string[] }
  | { of: 'feature'; feature: string; resources: string[] }
  | { of: 'grade_rating'; rating: RatingKey; grade: Grade }
  | { of: 'rating'; rating: RatingKey }
  | { of: 'task_seen'; kinds: TaskKind[] }
  | { of: 'task_count'; kinds?: TaskKind[] }
  | { of: 'interaction_count'; kinds?: TaskKind[] }
  | { of: 'time_share'; kinds: TaskKind[] }
  | { of: 'leads_with'; kinds: TaskKind[] }
  | { of: 'resources_used'; kinds: TaskKind[] }
  | { of: 'focus_share'; kinds: TaskKind[]; foci: string[] };

export type PublishedUnit = 'hours' | 'percent' | 'tasks' | 'interactions' | 'level' | 'yes_no' | 'list' | 'name';

/** One cell of a published table. */
export interface PublishedFigure {
  district: DistrictKey;
  table: number;
  /** our short words, not the printed ones */
  row: string;
  column: string;
  published: number | string;
  unit: PublishedUnit;
  measure: Measure;
}

/** A place at which a source contradicts itself, and what is done about it here. */
export interface Contradiction {
  id: string;
  source: 'Stein 2022' | 'Stein & Stipek 2022' | 'Kochmanski et al. 2025';
  where: string;
  /** what stands against what, in our own words */
  saying: string;
  whatWeDo: string;
  /** ratings and tables beside which it is to be shown */
  ratings?: RatingKey[];
  tables?: number[];
}
