import type { Grade } from '@trellis/domain/infrastructure';
import type { ReportAudience, VisitKind } from '@trellis/domain/walkthroughs';

/** What a district visits with. */
export interface SampleForm {
  /** unique in the district and stable; the key of its structure where it has one */
  key: string;
  name: string;
  kind: VisitKind;
  /** key of the participation structure that a visit with this form is an occurrence of */
  structure: string | null;
  /** key of a rubric; null: what students do is described */
  rubric: string | null;
}

/** What was written about a visit afterwards. */
export interface SampleReport {
  problemOfPractice: string;
  evidence: string;
  learned: string;
  nextSteps: string;
}

/** What a team writes to a teacher. */
export interface SampleFeedback {
  saw: string;
  question: string;
  nextStep: string;
}

/** A visit near today that is told in the sample, so that first pages have something to show. */
export interface SampleToldVisit {
  key: string;
  /** key of a form */
  form: string;
  school: string;
  lead: string;
  /** keys of those who go along beside the host */
  team: string[];
  /** school days from today: -1 is the last one before it, 1 the next one after it */
  schoolDays: number;
  /** key of another told visit */
  follows: string | null;
  problemOfPractice: string;
  feedback: (SampleFeedback & { teacher: string; opened: boolean; answers: { by: string; text: string }[] })[];
  step: { owner: string; text: string } | null;
  report: (SampleReport & { audience: ReportAudience; shared: boolean }) | null;
}

/** Everything that made-up visits of a district are made of. */
export interface SampleWalkthroughs {
  forms: SampleForm[];
  /** grades of the sample's own teachers */
  teaches: Record<string, Grade>;
  /** how many teachers each grade of a visited school has, made-up ones included */
  teachers: { usual: number; otherwise: Record<string, number> };
  /** what observers write down of an indicator that they score high, and one that they score low, by the rubric's key and the indicator's code */
  evidence: Record<string, Record<string, readonly string[]>>;
  /** lines that point to no indicator */
  lines: readonly string[];
  tasks: readonly string[];
  standards: Partial<Record<Grade, readonly string[]>>;
  problems: readonly string[];
  /** why a team settled on a high score, on a low one, and on one that nobody gave */
  reasons: { high: readonly string[]; low: readonly string[]; notObserved: string };
  steps: readonly string[];
  feedback: readonly SampleFeedback[];
  told: readonly SampleToldVisit[];
  origin: 'made_up';
}
