import type { ScoreValue } from '@trellis/domain/walkthroughs';
import { selectSampleDistrict } from '../../districts.ts';
import type { DistrictKey, SampleDistrict } from '../../types.ts';
import { addDays, schoolWeeks } from '../calendar.ts';
import { type Chance, chance } from '../random.ts';
import type { SyntheticOccurrence } from '../types.ts';
import { isHigh, observationOf, settled } from './classroom.ts';
import { principalOf } from './in-force.ts';
import { type PlannedVisit, visitsPlanned } from './plan.ts';
import { createScorer } from './scores.ts';
import { teachersOf } from './teachers.ts';
import { shuffled, teamOf } from './team.ts';
import { toldVisits } from './told.ts';
import type { DemonstrationVisits, RosteredTeacher, SyntheticClassroom, SyntheticMember, SyntheticVisit } from './types.ts';

interface Years {
  /** first school day of the school year before the current one, YYYY-MM-DD */
  before: string;
  /** first school day of the current one */
  now: string;
  today: string;
}

/**
 * Visits of the school year before and of the current one until two weeks from today, made up: who went, whose classrooms were
 * seen, what every observer scored and wrote down, and what came of it. The same arguments give the same visits.
 * @param occurrences of the current year
 * @param seed another seed, other visits
 */
export function demonstrationVisits(
  districtKey: DistrictKey,
  { before, now, today }: Years,
  occurrences: readonly SyntheticOccurrence[],
  seed: number | string = 1,
): DemonstrationVisits {
  const district = selectSampleDistrict(districtKey);
  const luck = `${seed} ${districtKey} visits ${before}`;
  const years = { before: schoolWeeks(before), now: schoolWeeks(now), today };
  const days = [...years.before, ...years.now].flatMap((week) => week.days);
  const { planned, occurrences: earlier } = visitsPlanned(district, years, occurrences, luck);
  const told = toldVisits(district, days, today);
  const schools = [...new Set([...planned, ...told.map(({ visit }) => visit)].map((visit) => visit.school))];
  const { roster, made } = teachersOf(district, schools, luck);
  const place: Place = { district, roster, today, lastYearEnds: years.before.at(-1)!.days.at(-1)!, score: createScorer(district, before, luck), luck };
  // nobody goes along on two visits of one day
  const ofDay = Map.groupBy([...planned, ...told.map(({ visit }) => visit)], ({ date }) => date);
  const elsewhere = new Map([...ofDay].map(([date, visits]) => [date, new Set(visits.map(({ lead }) => lead))]));
  for (const { visit, team } of told) for (const { person } of team) elsewhere.get(visit.date)?.add(person);
  const routine = planned.map((visit, at) => {
    const busy = elsewhere.get(visit.date) ?? new Set();
    const team = teamOf(district, { ...visit, kind: visit.form.kind, busy }, chance(`${luck} team ${visit.key}`));
    for (const { person } of team) busy.add(person);
    return visitOf(place, visit, team, at % 6 === 2);
  });
  return {
    forms: district.walkthroughs.forms,
    teachers: made,
    visits: [...routine, ...told.map(({ visit, team, teachers, tell }) => tell(visitOf(place, visit, team, true, teachers)))],
    occurrences: earlier,
  };
}

interface Place {
  district: SampleDistrict;
  roster: readonly RosteredTeacher[];
  today: string;
  lastYearEnds: string;
  score: ReturnType<typeof createScorer>;
  luck: string;
}

/** @param told with words, and with what came of it where it is over */
function visitOf(place: Place, visit: PlannedVisit, team: SyntheticMember[], told: boolean, teachers: readonly string[] = []): SyntheticVisit {
  const { district } = place;
  const luck = chance(`${place.luck} visit ${visit.key}`);
  const focus = visit.form.rubric ? (district.rubrics.find((one) => one.key === visit.form.rubric)?.focus?.codes ?? []) : [];
  const there = team.filter(({ coming }) => coming === true);
  const hostObserves = there.length < 3 || visit.form.kind === 'practice_walk' || luck.happens(0.6);
  const observers = there.filter(({ part }) => part !== 'host' || hostObserves);
  const taught = classroomsOf(place, visit, teachers, luck);
  const words = told || visit.state === 'under_way';
  const made: SyntheticVisit = {
    synthetic: true,
    key: visit.key,
    form: visit.form.key,
    date: visit.date,
    startMinute: 510 + 15 * Math.floor(luck.number() * 9),
    school: visit.school,
    team: visit.state === 'planned' ? team.map((member) => (member.part === 'observer' && luck.happens(0.4) ? { ...member, coming: null } : member)) : team,
    occurrence: visit.occurrence && { key: visit.occurrence.key, date: visit.occurrence.date },
    follows: visit.follows,
    state: visit.state,
    reason: visit.reason,
    problemOfPractice: words ? luck.one(district.walkthroughs.problems) : '',
    focus,
    classrooms: taught.map((teacher, at) => ({
      grade: teacher.grade,
      teacher: words || luck.happens(0.94) ? teacher.person : null,
      observations: observationsOf(place, visit, { taught: teacher, at, told: words }, observers, luck),
      agreed: [],
      feedback: null,
    })),
    step: null,
    report: null,
  };
  return told && visit.state === 'debriefed' ? debriefed(place, made, luck) : made;
}

/** Four to eight classrooms of different teachers, the youngest first; `teachers` are among them. */
function classroomsOf({ roster, luck: seed }: Place, visit: PlannedVisit, teachers: readonly string[], luck: Chance): RosteredTeacher[] {
  const there = shuffled(
    roster.filter((one) => one.school === visit.school),
    chance(`${seed} classrooms ${visit.key}`),
  );
  const count = visit.state === 'under_way' || visit.form.kind === 'follow_up' ? 4 : teachers.length > 0 ? 6 : 4 + Math.floor(luck.number() * 5);
  const first = there.filter((one) => teachers.includes(one.person));
  const chosen = [...first, ...there.filter((one) => !first.includes(one))].slice(0, count);
  return roster.filter((one) => chosen.includes(one));
}

const mostObservers = 5;

/** Every classroom is seen by two or more of them; of a visit under way the first two so far, the second one not whole. */
function observationsOf(
  { district, score, luck: seed }: Place,
  visit: PlannedVisit,
  { taught, at, told }: { taught: RosteredTeacher; at: number; told: boolean },
  observers: readonly SyntheticMember[],
  luck: Chance,
): SyntheticClassroom['observations'] {
  if (visit.state === 'planned' || visit.state === 'did_not_happen' || (visit.state === 'under_way' && at > 1)) return [];
  const classroom = { key: `${visit.key} ${taught.person}`, taught, date: visit.date, rubric: visit.form.rubric, told };
  return observers
    .filter((_, who) => who < 2 || luck.happens(0.55))
    .slice(0, mostObservers)
    .map(({ person }, who) => {
      const seen = observationOf(district, classroom, person, score, seed);
      if (visit.state !== 'under_way' || at === 0 || who === 0) return seen;
      return { ...seen, finished: false, scores: seen.scores.slice(0, 3), minutes: 4 };
    });
}

/** What the team settled on in the indicators in focus, what it wrote to teachers, and a step that somebody promised. */
function debriefed(place: Place, visit: SyntheticVisit, luck: Chance): SyntheticVisit {
  const { district, today, lastYearEnds } = place;
  const { reasons, feedback, steps } = district.walkthroughs;
  const lead = visit.team[0]!.person;
  const rubric = district.walkthroughs.forms.find((form) => form.key === visit.form)?.rubric;
  const codes =
    visit.focus.length > 0
      ? visit.focus
      : rubric
        ? (visit.classrooms[0]?.observations[0]?.scores ?? []).map((score) => score.code).filter((_, at) => at % 5 === 2)
        : [];
  const last = (date: string) => (date < today ? date : today);
  const due = addDays(visit.date, 14);
  const host = principalOf(district, visit.school, visit.date);
  // of the school year before only the figures are left
  const archived = visit.date <= lastYearEnds && rubric !== null && rubric !== undefined;
  return {
    ...visit,
    state: archived ? 'reported' : visit.state,
    classrooms: visit.classrooms.map((classroom) => ({
      ...classroom,
      agreed: codes.flatMap((code) => {
        const values = classroom.observations.flatMap(({ scores }): ScoreValue[] => scores.flatMap((score) => (score.code === code ? [score.value] : [])));
        if (values.length < 2) return [];
        const value = settled(values);
        const observed = new Set(values.flatMap((each) => (each.kind === 'not_observed' ? [] : [JSON.stringify(each)])));
        if (observed.size === 0) return [{ code, value, reason: reasons.notObserved }];
        // where everybody said the same there is nothing to give a reason for
        return [{ code, value, reason: observed.size === 1 ? '' : luck.one(isHigh(value) ? reasons.high : reasons.low) }];
      }),
      feedback:
        classroom.teacher && luck.happens(0.4)
          ? {
              ...luck.one(feedback),
              by: lead,
              sentOn: last(addDays(visit.date, 1)),
              openedOn: luck.happens(0.7) && addDays(visit.date, 3) <= today ? addDays(visit.date, 3) : null,
              answers: [],
            }
          : null,
    })),
    step: { owner: host && luck.happens(0.5) ? host : lead, text: luck.one(steps), due, doneOn: due < today ? due : null },
    report: archived
      ? { by: lead, audience: 'all_leaders', sharedOn: addDays(visit.date, 7), archivedOn: `${lastYearEnds.slice(0, 4)}-08-01`, ...noWords }
      : null,
  };
}

const noWords = { problemOfPractice: '', evidence: '', learned: '', nextSteps: '' };
