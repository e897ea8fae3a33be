import type { Grade } from '@trellis/domain/infrastructure';
import type { PartOfLesson, ReportAudience, ScoreValue, VisitState } from '@trellis/domain/walkthroughs';
import type { SampleFeedback, SampleForm, SamplePerson, SampleReport } from '../../types.ts';
import type { SyntheticOccurrence } from '../types.ts';

/** A teacher of a grade, from the sample or made up. */
export interface RosteredTeacher {
  /** key of the person */
  person: string;
  school: string;
  grade: Grade;
}

export interface SyntheticNote {
  /** since the observer came in */
  second: number;
  text: string;
  /** codes of indicators */
  codes: string[];
}

export interface SyntheticScore {
  code: string;
  value: ScoreValue;
  evidence: string;
}

/** What one observer saw in one classroom. */
export interface SyntheticObservation {
  observer: string;
  parts: PartOfLesson[];
  task: string;
  /** DOK level */
  taskLevel: number | null;
  standards: string[];
  minutes: number;
  summary: string;
  finished: boolean;
  notes: SyntheticNote[];
  scores: SyntheticScore[];
}

export interface SyntheticClassroom {
  grade: Grade;
  /** key of the person; null: the team did not say whose classroom it was */
  teacher: string | null;
  observations: SyntheticObservation[];
  /** what the team settled on; `code` of an indicator */
  agreed: { code: string; value: ScoreValue; reason: string }[];
  feedback: (SampleFeedback & { by: string; sentOn: string; openedOn: string | null; answers: { by: string; text: string; on: string }[] }) | null;
}

export interface SyntheticMember {
  person: string;
  part: 'lead' | 'observer' | 'host' | 'guest';
  /** null: has not said yet */
  coming: boolean | null;
}

/** A made-up visit. The mark is never to be lost: what it says happened to nobody. */
export interface SyntheticVisit {
  synthetic: true;
  key: string;
  /** key of a form */
  form: string;
  /** YYYY-MM-DD */
  date: string;
  startMinute: number;
  school: string;
  /** the lead first */
  team: SyntheticMember[];
  occurrence: Pick<SyntheticOccurrence, 'key' | 'date'> | null;
  /** key of an earlier visit */
  follows: string | null;
  state: VisitState;
  /** why it did not happen */
  reason: string | null;
  problemOfPractice: string;
  /** codes */
  focus: string[];
  classrooms: SyntheticClassroom[];
  step: { owner: string; text: string; due: string; doneOn: string | null } | null;
  report: (SampleReport & { by: string; audience: ReportAudience; sharedOn: string | null; archivedOn: string | null }) | null;
}

/** The visits of the school year before and of the current one so far, with whom they visit. */
export interface DemonstrationVisits {
  forms: SampleForm[];
  /** made-up teachers, who are not among the people of the sample */
  teachers: SamplePerson[];
  visits: SyntheticVisit[];
  /** of the school year before: what the visits of that year were planned as, all of them decided */
  occurrences: SyntheticOccurrence[];
}
