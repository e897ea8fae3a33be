import type { SampleDistrict, SampleToldVisit } from '../../types.ts';
import { addDays } from '../calendar.ts';
import { principalOf } from './in-force.ts';
import type { PlannedVisit } from './plan.ts';
import type { SyntheticMember, SyntheticVisit } from './types.ts';

interface ToldVisit {
  visit: PlannedVisit;
  team: SyntheticMember[];
  /** teachers whose classrooms are among those that are seen */
  teachers: string[];
  tell(made: SyntheticVisit): SyntheticVisit;
}

/** The visits near today that the sample tells of, each with what it adds to the made-up one. Those ahead are missing where no school day is left. */
export function toldVisits(district: SampleDistrict, days: readonly string[], today: string): ToldVisit[] {
  const { forms, told } = district.walkthroughs;
  const dayOf = ({ schoolDays }: SampleToldVisit) =>
    schoolDays < 0 ? days.filter((day) => day < today).at(schoolDays) : days.filter((day) => day > today).at(schoolDays - 1);
  const keyOf = (key: string) => `told-${key}`;
  return told.flatMap((sample): ToldVisit[] => {
    const date = dayOf(sample);
    const form = forms.find((one) => one.key === sample.form);
    if (!form) throw new Error(`There is no sample form ${sample.form}`);
    if (!date) return [];
    const host = principalOf(district, sample.school, date);
    const team: SyntheticMember[] = [
      { person: sample.lead, part: 'lead', coming: true },
      ...(host ? [{ person: host, part: 'host' as const, coming: true }] : []),
      ...sample.team.map((person) => ({ person, part: 'observer' as const, coming: true })),
    ];
    return [
      {
        visit: {
          key: keyOf(sample.key),
          form,
          date,
          school: sample.school,
          lead: sample.lead,
          occurrence: null,
          follows: sample.follows && keyOf(sample.follows),
          state: date > today ? 'planned' : 'debriefed',
          reason: null,
        },
        team,
        teachers: sample.feedback.map((each) => each.teacher),
        tell: (made) => withTold(sample, made, today),
      },
    ];
  });
}

function withTold(sample: SampleToldVisit, made: SyntheticVisit, today: string): SyntheticVisit {
  if (made.state === 'planned') return { ...made, team: made.team.map((member) => ({ ...member, coming: true })), problemOfPractice: sample.problemOfPractice };
  const later = (days: number) => (addDays(made.date, days) < today ? addDays(made.date, days) : today);
  return {
    ...made,
    state: sample.report?.shared ? 'reported' : 'debriefed',
    problemOfPractice: sample.problemOfPractice,
    classrooms: made.classrooms.map((classroom) => {
      const own = sample.feedback.find((each) => each.teacher === classroom.teacher);
      if (!own) return { ...classroom, feedback: null };
      const { saw, question, nextStep, opened, answers } = own;
      return {
        ...classroom,
        feedback: {
          ...{ saw, question, nextStep, by: sample.lead, sentOn: later(1), openedOn: opened ? later(2) : null },
          answers: answers.map((answer) => ({ ...answer, on: later(3) })),
        },
      };
    }),
    step: sample.step && { ...sample.step, due: addDays(today, 3), doneOn: null },
    report: sample.report && {
      ...{ problemOfPractice: sample.report.problemOfPractice, evidence: sample.report.evidence, learned: sample.report.learned },
      ...{ nextSteps: sample.report.nextSteps, audience: sample.report.audience, by: sample.lead, archivedOn: null },
      sharedOn: sample.report.shared ? later(2) : null,
    },
  };
}
