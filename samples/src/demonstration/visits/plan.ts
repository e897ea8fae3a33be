import type { VisitState } from '@trellis/domain/walkthroughs';
import type { SampleDistrict, SampleForm } from '../../types.ts';
import { addDays, type SchoolWeek } from '../calendar.ts';
import { occurrencesOf } from '../occurrences.ts';
import { chance } from '../random.ts';
import type { SyntheticOccurrence } from '../types.ts';
import { appointmentOn } from './in-force.ts';

/** A visit before anybody went. */
export interface PlannedVisit {
  key: string;
  form: SampleForm;
  date: string;
  school: string;
  lead: string;
  occurrence: SyntheticOccurrence | null;
  /** key of an earlier visit */
  follows: string | null;
  state: VisitState;
  reason: string | null;
}

interface Time {
  /** the school year before the current one, and the current one */
  before: readonly SchoolWeek[];
  now: readonly SchoolWeek[];
  today: string;
}

/** Visits are planned for so many days ahead. */
const daysAhead = 14;

/** Every visit of both years until two weeks from `today`, and what the visits of the year before were planned as. */
export function visitsPlanned(
  district: SampleDistrict,
  { before, now, today }: Time,
  current: readonly SyntheticOccurrence[],
  seed: string,
): { planned: PlannedVisit[]; occurrences: SyntheticOccurrence[] } {
  const last = addDays(today, daysAhead);
  // the calendar of the year before is thinner: half as many walkthroughs are kept from it
  const walks = new Map<string, number>();
  const earlier = occurrencesOf(district, before, today, `${seed} before`).filter((one) => {
    const at = (walks.get(one.structure) ?? 0) + 1;
    walks.set(one.structure, at);
    return one.state !== 'planned' && (one.structure !== 'classroom-walkthroughs' || at % 2 === 0);
  });
  const routine = [...earlier, ...current].flatMap((occurrence): PlannedVisit[] => {
    const form = district.walkthroughs.forms.find((one) => one.structure === occurrence.structure);
    if (!form || !occurrence.school || occurrence.date > last || !appointmentOn(district, occurrence.facilitator, occurrence.date)) return [];
    return [
      {
        key: `${occurrence.key}-${occurrence.date}`,
        form,
        date: occurrence.date,
        school: occurrence.school,
        lead: occurrence.facilitator,
        occurrence,
        follows: null,
        state: stateOf(occurrence, today),
        reason: occurrence.state === 'did_not_happen' ? (occurrence.note ?? null) : null,
      },
    ];
  });
  const days = [...before, ...now].flatMap((week) => week.days);
  const further = [...furtherOf(district, [before, now], today, seed), ...followUpsOf(district, routine, days, today)].filter((one) => one.date <= last);
  const used = new Set(routine.map((one) => one.occurrence?.key));
  return {
    planned: [...routine, ...further].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.key < other.key ? -1 : 1)),
    occurrences: earlier.filter((one) => used.has(one.key)),
  };
}

/** One on the last school day that nobody has decided yet is under way; those to come are planned. */
function stateOf({ state, date }: Pick<SyntheticOccurrence, 'state' | 'date'>, today: string): VisitState {
  if (state === 'did_not_happen') return 'did_not_happen';
  if (state === 'held' || state === 'changed') return 'debriefed';
  return date <= today ? 'under_way' : 'planned';
}

/** Visits that no structure plans: every fourth week a learning walk, and twice a year rounds where the district has a form for them. */
function furtherOf(district: SampleDistrict, years: readonly (readonly SchoolWeek[])[], today: string, seed: string): PlannedVisit[] {
  const luck = chance(`${seed} further visits`);
  const of = (kind: SampleForm['kind']) => district.walkthroughs.forms.find((form) => form.kind === kind && form.structure === null);
  const coaches = district.people.filter((one) => one.appointments.some(({ role, until }) => role === 'district_coach' && !until)).map((one) => one.key);
  return years.flatMap((weeks) =>
    weeks.flatMap(({ week, days }) => {
      const date = days[Math.min(2, days.length - 1)]!;
      const form = week % 4 === 1 ? of('learning_walk') : week === 8 || week === 27 ? of('instructional_rounds') : undefined;
      const lead = coaches[(Math.floor(week / 4) + years.indexOf(weeks)) % coaches.length]!;
      const schools = district.schools.filter((one) => one.focusSchoolOf === undefined || one.focusSchoolOf === lead);
      const school = luck.one(schools).key;
      if (!form || !appointmentOn(district, lead, date)) return [];
      return [
        {
          ...{ key: `synthetic-${form.key}-${date}`, form, date, school, lead, occurrence: null, follows: null, reason: null },
          state: date < today ? 'debriefed' : 'planned',
        } satisfies PlannedVisit,
      ];
    }),
  );
}

/** After every eighth visit that was held, its lead comes back three weeks later, on a day without another visit to lead. */
function followUpsOf(district: SampleDistrict, visits: readonly PlannedVisit[], days: readonly string[], today: string): PlannedVisit[] {
  const form = district.walkthroughs.forms.find((one) => one.kind === 'follow_up');
  if (!form) return [];
  const led = new Set(visits.map(({ lead, date }) => `${lead} ${date}`));
  const held = visits.filter((one) => one.state === 'debriefed').sort((one, other) => (one.key < other.key ? -1 : 1));
  return held.flatMap((visit, at): PlannedVisit[] => {
    const date = days.find((day) => day >= addDays(visit.date, 21) && day <= addDays(visit.date, 35) && !led.has(`${visit.lead} ${day}`));
    if (at % 8 !== 3 || !date || !appointmentOn(district, visit.lead, date)) return [];
    led.add(`${visit.lead} ${date}`);
    return [{ ...visit, key: `${visit.key}-again`, form, date, occurrence: null, follows: visit.key, state: date < today ? 'debriefed' : 'planned' }];
  });
}
