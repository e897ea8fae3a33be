import type { SetUpState, SetUpStep } from '@trellis/domain/districts';

/** The pages of the first set-up. The district was named with the first account; its page offers to mend that. */
export type WizardStep = SetUpStep | 'district' | 'finish';

export const wizardSteps: readonly WizardStep[] = [
  'second_factor',
  'district',
  'school_year',
  'schools',
  'people',
  'roles',
  'classroom_rows',
  'invitations',
  'finish',
];

export const wizardTitles: Record<WizardStep, string> = {
  second_factor: 'Second factor',
  district: 'District',
  school_year: 'School year',
  schools: 'Schools',
  people: 'People',
  roles: 'Roles',
  classroom_rows: 'Who sees classrooms',
  invitations: 'Invitations',
  finish: 'Ready',
};

export function isDone(step: WizardStep, state: SetUpState): boolean {
  if (step === 'finish') return state.next === null;
  if (step === 'district') return isDone('school_year', state);
  return state.steps.find((each) => each.step === step)?.done ?? false;
}

/** How many there are of what a step makes. */
export function countOf(step: SetUpStep, state: SetUpState): number {
  return state.steps.find((each) => each.step === step)?.count ?? 0;
}

/**
 * Where somebody goes on who comes back. The second factor is offered first, and once: whoever went past it is not sent
 * back there.
 */
export function resumeAt(state: SetUpState): WizardStep {
  const begun = wizardSteps.some((step) => step !== 'second_factor' && step !== 'finish' && isDone(step, state));
  if (!begun && !isDone('second_factor', state)) return 'second_factor';
  return wizardSteps.find((step) => step !== 'second_factor' && !isDone(step, state) && step !== 'finish') ?? 'finish';
}

/** The step after this one, in the order of the pages. */
export function stepAfter(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'finish';
}
