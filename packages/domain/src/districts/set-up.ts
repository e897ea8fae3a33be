import { z } from 'zod';

/** The steps of a first set-up, in the order in which the pages offer them; every one can be left and taken up again. */
export const SetUpStep = z.enum(['second_factor', 'school_year', 'schools', 'people', 'roles', 'classroom_rows', 'invitations']);
export type SetUpStep = z.infer<typeof SetUpStep>;

export const setUpStepLabels: Record<SetUpStep, string> = {
  second_factor: 'Protect your account with a second factor',
  school_year: 'Set the school year',
  schools: 'Add the schools',
  people: 'Add the people',
  roles: 'Say who leads and who coaches',
  classroom_rows: 'Choose who sees single classrooms',
  invitations: 'Invite people',
};

/** How far a district is. `count` is how many there are of what the step makes. */
export const SetUpState = z.object({
  steps: z.array(z.object({ step: SetUpStep, done: z.boolean(), count: z.number().int() })),
  /** the first step that is not done; null when all are */
  next: SetUpStep.nullable(),
});
export type SetUpState = z.infer<typeof SetUpState>;

/** What is counted to say how far a district is. */
export interface SetUpCounts {
  twoFactor: boolean;
  schoolYears: number;
  schools: number;
  /** people beside the first administrator */
  people: number;
  /** appointments of coaches and mathematics managers in force or to come */
  coaches: number;
  classroomRowsChosen: boolean;
  /** people beside the first administrator who are invited or have an account */
  invited: number;
}

export function setUpStateOf(counts: SetUpCounts): SetUpState {
  const steps = SetUpStep.options.map((step) => {
    const count = countOf(step, counts);
    return { step, done: count > 0, count };
  });
  return { steps, next: steps.find((each) => !each.done)?.step ?? null };
}

function countOf(step: SetUpStep, counts: SetUpCounts): number {
  switch (step) {
    case 'second_factor':
      return Number(counts.twoFactor);
    case 'school_year':
      return counts.schoolYears;
    case 'schools':
      return counts.schools;
    case 'people':
      return counts.people;
    case 'roles':
      return counts.coaches;
    case 'classroom_rows':
      return Number(counts.classroomRowsChosen);
    case 'invitations':
      return counts.invited;
  }
}
