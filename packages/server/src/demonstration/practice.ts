import { type PracticeRecord, taskKindOfStructure } from '@trellis/domain/practice';
import type { DemonstrationYear, SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import { insertLogWeeks, insertPracticeRecords, type RecordIds } from '../practice/index.ts';
import type { Keys } from './keys.ts';
import type { LoadedYear } from './years.ts';

interface Place {
  owner: pg.Client;
  sample: SampleDistrict;
  district: string;
  keys: Keys;
}

/** The observed weeks of the study, and the made-up year so far: tasks, how far logs were kept, what was planned. */
export async function loadPractice({ owner, sample, district, keys }: Place, made: DemonstrationYear, years: LoadedYear[]): Promise<void> {
  const ids = recordIds(sample, keys);
  await insertPracticeRecords(owner, sample.practice, { districtId: district, ids, synthetic: false });
  await insertPracticeRecords(owner, made.records.map(withoutMark), { districtId: district, ids, synthetic: true });

  const weekOf = new Map(years.flatMap((year) => year.weeks.map((week) => [week.starts, week.id] as const)));
  await insertLogWeeks(
    owner,
    district,
    made.logWeeks.flatMap((week) => {
      const weekId = weekOf.get(week.monday);
      return weekId ? [{ appointmentId: ids.appointment(week.coach), weekId, state: week.state }] : [];
    }),
  );
  await loadOccurrences({ owner, sample, district, keys }, made.occurrences);
}

/** What was planned of the structures of the design, and what became of it. */
export async function loadOccurrences({ owner, sample, district, keys }: Place, occurrences: DemonstrationYear['occurrences']): Promise<void> {
  const structures = new Map((sample.design.structures ?? []).map((structure) => [structure.key, structure]));
  await insertRows(
    owner,
    'occurrence',
    occurrences.map((occurrence) => {
      const facilitator = keys('appointment', currentAppointment(sample, occurrence.facilitator));
      const decided = occurrence.state !== 'planned';
      const held = occurrence.state === 'held' || occurrence.state === 'changed';
      const minutes = usualMinutes;
      return {
        district_id: district,
        id: occurrenceId(keys, occurrence),
        structure_id: keys('component', occurrence.structure),
        kind: taskKindOfStructure(structures.get(occurrence.structure)?.kind ?? '') ?? 'district_capacity',
        local_date: occurrence.date,
        start_minute: null,
        minutes,
        school_id: occurrence.school ? keys('school', occurrence.school) : null,
        facilitator_appointment_id: facilitator,
        state: occurrence.state,
        held_on: held ? occurrence.date : null,
        held_minutes: held ? minutes : null,
        reason: occurrence.note ?? null,
        decided_by: decided ? facilitator : null,
        decided_at: decided ? `${occurrence.date}T23:00:00Z` : null,
        revision: 1,
      };
    }),
  );
}

/** Of a made-up occurrence, so that a visit can name it. */
export function occurrenceId(keys: Keys, { key, date }: { key: string; date: string }): string {
  return keys('occurrence', `${key} ${date}`);
}

/** Length of a planned occurrence where the design names none. */
const usualMinutes = 90;

function recordIds(sample: SampleDistrict, keys: Keys): RecordIds {
  return {
    appointment: (coach) => keys('appointment', currentAppointment(sample, coach)),
    school: (key) => keys('school', key),
    component: (key) => keys('component', key),
  };
}

/** A coach who is also an induction coach logs as a district coach. */
export function currentAppointment(sample: SampleDistrict, personKey: string): string {
  const person = sample.people.find((candidate) => candidate.key === personKey);
  const current = person?.appointments.filter((appointment) => !appointment.until) ?? [];
  const chosen = current.find((appointment) => appointment.role === 'district_coach') ?? current[0];
  if (!chosen) throw new Error(`The sample person ${personKey} holds no role now`);
  return chosen.key;
}

function withoutMark({ synthetic: _mark, ...record }: DemonstrationYear['records'][number]): PracticeRecord {
  return record;
}
