import { type SetUpCounts, setUpStateOf } from '@trellis/domain/districts';
import { describe, expect, test } from 'vitest';
import { isDone, resumeAt, stepAfter, wizardSteps } from './wizard-steps.ts';

const nothing: SetUpCounts = { twoFactor: false, schoolYears: 0, schools: 0, people: 0, coaches: 0, classroomRowsChosen: false, invited: 0 };

describe('Somebody who sets up a district', () => {
  test('is offered the second factor first', () => {
    expect(resumeAt(setUpStateOf(nothing))).toBe('second_factor');
    expect(resumeAt(setUpStateOf({ ...nothing, twoFactor: true }))).toBe('district');
  });

  test('comes back to the first thing that is missing, and not to the second factor once past it', () => {
    expect(resumeAt(setUpStateOf({ ...nothing, schoolYears: 1 }))).toBe('schools');
    expect(resumeAt(setUpStateOf({ ...nothing, schoolYears: 1, schools: 4, people: 30 }))).toBe('roles');
    expect(resumeAt(setUpStateOf({ ...nothing, schoolYears: 1, schools: 4, people: 30, coaches: 2, invited: 9 }))).toBe('classroom_rows');
  });

  test('is ready when everything but the second factor is there', () => {
    const all = { twoFactor: false, schoolYears: 1, schools: 4, people: 30, coaches: 2, classroomRowsChosen: true, invited: 9 };
    expect(resumeAt(setUpStateOf(all))).toBe('finish');
    expect(isDone('finish', setUpStateOf({ ...all, twoFactor: true }))).toBe(true);
  });

  test('reaches every page by going on', () => {
    let step = wizardSteps[0]!;
    const seen = [step];
    while (step !== 'finish') {
      step = stepAfter(step);
      seen.push(step);
    }
    expect(seen).toEqual(wizardSteps);
  });
});
