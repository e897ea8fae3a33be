import { isOnScale } from '@trellis/domain/walkthroughs';
import { describe, expect, it } from 'vitest';
import { sampleDistricts } from '../../districts.ts';
import { addDays, schoolWeeks } from '../calendar.ts';
import { demonstrationYear } from '../year.ts';
import { appointmentOn } from './in-force.ts';
import { indicatorsOfRubric } from './scores.ts';
import { demonstrationVisits } from './visits.ts';

const years = { before: '2025-08-18', now: '2026-08-17' };
const saturday = '2026-11-28';
const patience = 60_000;
const today = { ...years, today: saturday };

describe.each(sampleDistricts.map((district) => [district.name, district] as const))('made-up visits of %s', (_, district) => {
  const { occurrences } = demonstrationYear(district.key, years.now, saturday);
  const made = demonstrationVisits(district.key, today, occurrences);
  const seen = made.visits.filter((visit) => visit.state === 'debriefed' || visit.state === 'reported');
  const people = { people: [...district.people, ...made.teachers] };

  it(
    'are all marked, are the same each time, and others with another seed',
    () => {
      expect(made.visits.every((visit) => visit.synthetic)).toBe(true);
      const text = JSON.stringify(made);
      expect(JSON.stringify(demonstrationVisits(district.key, today, occurrences)) === text).toBe(true);
      expect(JSON.stringify(demonstrationVisits(district.key, today, occurrences, 2)) === text).toBe(false);
    },
    patience,
  );

  it('have keys of their own, and follow earlier ones', () => {
    const keys = made.visits.map((visit) => visit.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { follows, date } of made.visits) if (follows) expect(made.visits.find((visit) => visit.key === follows)?.date).toSatisfy((on) => on < date);
  });

  it('are decided before today and planned up to two weeks ahead', () => {
    for (const { date, state, classrooms } of made.visits) {
      expect(date <= addDays(saturday, 14)).toBe(true);
      expect(date > saturday).toBe(state === 'planned');
      if (state === 'planned' || state === 'did_not_happen') expect(classrooms.flatMap(({ observations }) => observations)).toEqual([]);
    }
  });

  it('are made by two to five people who hold a role on that day, in classrooms of different teachers of the school', () => {
    for (const { date, team, classrooms, school } of made.visits) {
      for (const { person } of team) expect(appointmentOn(people, person, date), `${person} on ${date}`).not.toBeNull();
      expect(new Set(team.map(({ person }) => person)).size).toBe(team.length);
      const teachers = classrooms.flatMap(({ teacher }) => teacher ?? []);
      expect(new Set(teachers).size).toBe(teachers.length);
      for (const teacher of teachers) expect(appointmentOn(people, teacher, saturday)?.scope.key).toBe(school);
    }
    for (const { observations } of seen.flatMap(({ classrooms }) => classrooms)) {
      expect(observations.length).toBeGreaterThanOrEqual(2);
      expect(observations.length).toBeLessThanOrEqual(5);
      expect(new Set(observations.map(({ observer }) => observer)).size).toBe(observations.length);
    }
  });

  it(
    'score what the rubric of the form offers, and nothing where nothing is scored',
    () => {
      for (const { form, classrooms } of made.visits) {
        const rubric = made.forms.find(({ key }) => key === form)?.rubric;
        const indicators = new Map(rubric ? indicatorsOfRubric(district, rubric).map((indicator) => [indicator.code, indicator]) : []);
        for (const { observations, agreed } of classrooms)
          for (const { code, value } of [...agreed, ...observations.flatMap(({ scores }) => scores)]) {
            const indicator = indicators.get(code);
            if (!indicator || !isOnScale({ ...indicator, id: code }, value)) expect.fail(`${form} ${code} ${JSON.stringify(value)}`);
          }
      }
    },
    patience,
  );

  it(
    'can be made on any day of the year',
    () => {
      for (const day of ['2026-08-01', '2026-08-17', '2027-01-04', '2027-07-31']) {
        const year = demonstrationYear(district.key, years.now, day);
        const { visits } = demonstrationVisits(district.key, { ...years, today: day }, year.occurrences);
        const dates = visits.flatMap(({ classrooms, step }) => [
          ...classrooms.flatMap(({ feedback }) => (feedback ? [feedback.sentOn, feedback.openedOn, ...feedback.answers.map(({ on }) => on)] : [])),
          step?.doneOn ?? null,
        ]);
        expect(dates.every((date) => date === null || date <= day)).toBe(true);
        expect(visits.some((visit) => visit.state === 'debriefed')).toBe(true);
      }
    },
    patience,
  );
});

describe('the visits of Almond Valley', () => {
  const district = sampleDistricts[0]!;
  const made = demonstrationVisits('almond-valley', today, demonstrationYear('almond-valley', years.now, saturday).occurrences);
  const fall = made.visits.filter(({ date }) => date >= years.now && date <= saturday);

  it('are of every kind, in every school, with every kind of answer', () => {
    expect(new Set(made.visits.map(({ form }) => made.forms.find(({ key }) => key === form)?.kind)).size).toBe(5);
    expect(new Set(fall.map(({ school }) => school))).toEqual(new Set(district.schools.map(({ key }) => key)));
    const scores = fall.flatMap(({ classrooms }) => classrooms.flatMap(({ observations }) => observations.flatMap((one) => one.scores)));
    expect(new Set(scores.map(({ value }) => value.kind))).toEqual(new Set(['level', 'yes_no', 'choices', 'not_observed']));
  });

  it('see five teachers or more of most schools and three grades in a term, and fewer of some', () => {
    const early = ['K', '1', '2'];
    const cells = district.schools.map(({ key }) => {
      const classrooms = fall.filter(({ school, form }) => school === key && form !== 'learning-walks').flatMap((visit) => visit.classrooms);
      return new Set(classrooms.flatMap(({ teacher, grade, observations }) => (teacher && early.includes(grade) && observations.length > 0 ? [teacher] : [])))
        .size;
    });
    expect(cells.filter((teachers) => teachers >= 5).length).toBeGreaterThan(cells.length / 2);
    expect(cells.filter((teachers) => teachers < 5).length).toBeGreaterThan(0);
  });

  it('move: the focus rises over the terms, and one indicator falls', () => {
    const mean = (code: string, from: string, to: string) => {
      const levels = made.visits
        .filter(({ date, form }) => date >= from && date <= to && form !== 'learning-walks')
        .flatMap(({ classrooms }) => classrooms.flatMap(({ observations }) => observations.flatMap((one) => one.scores)))
        .flatMap((score) => (score.code === code && score.value.kind === 'level' ? [score.value.level] : []));
      return levels.reduce((sum, level) => sum + level, 0) / levels.length;
    };
    const change = (code: string) => mean(code, years.now, saturday) - mean(code, years.before, '2025-12-31');
    for (const code of district.rubrics[0]?.focus?.codes ?? []) expect(change(code)).toBeGreaterThan(0.2);
    expect(change('4B')).toBeLessThan(-0.2);
  });

  it('have something near today: one reported, one with a draft, one under way, one to come', () => {
    const told = made.visits.filter(({ key }) => key.startsWith('told-'));
    expect(told.map(({ state, report }) => [state, report?.sharedOn ?? null, report === null])).toEqual([
      ['reported', expect.any(String), false],
      ['debriefed', null, false],
      ['planned', null, true],
    ]);
    expect(told[2]?.date).toBe('2026-11-30');
    expect(made.visits.filter(({ state }) => state === 'under_way').map(({ team }) => team[0]?.person)).toContain('tallulah');
    const ana = told.flatMap(({ classrooms }) => classrooms.filter(({ teacher }) => teacher === 'ana-ruiz').map(({ feedback }) => feedback));
    expect(ana.map((feedback) => [feedback?.openedOn === null, feedback?.answers.length])).toEqual([
      [false, 2],
      [true, 0],
    ]);
  });

  it('keep to school days', () => {
    const days = new Set([...schoolWeeks(years.before), ...schoolWeeks(years.now)].flatMap((week) => week.days));
    expect(made.visits.filter(({ date }) => !days.has(date))).toEqual([]);
  });
});
