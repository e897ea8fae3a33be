import { randomUUID } from 'node:crypto';
import type { RoleGroup } from '@trellis/domain/access';
import { addUpAnswers } from '@trellis/domain/infrastructure/surroundings';
import { type SampleDistrict, type SchoolDay, schoolDate } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../../platform/db/index.ts';
import { createPulseKey } from './pulse-keys.ts';

/** What the loader needs to know besides the sample. */
export interface SurroundingsPlace {
  districtId: string;
  /** ids of `school`, `person`, `appointment`, `component` and `school_year` by the keys of the sample; a year by its first calendar year */
  keys: (kind: string, key: string) => string;
  /** first school day of the current year, YYYY-MM-DD */
  firstDay: string;
  /** nothing is dated after this day */
  today: string;
  /** first calendar year of the current school year */
  year: number;
  /** where the keys of open pulses are kept */
  dataFolder: string;
}

/** Schools' focus, materials in use with use checks, roadblocks, and a closed and an open pulse; as the owner. */
export async function loadSurroundings(owner: pg.Client, sample: SampleDistrict, place: SurroundingsPlace): Promise<void> {
  await loadFocuses(owner, sample, place);
  await loadMaterials(owner, sample, place);
  await loadRoadblocks(owner, sample, place);
  await loadPulses(owner, sample, place);
}

async function loadFocuses(owner: pg.Client, sample: SampleDistrict, { districtId, keys, year }: SurroundingsPlace): Promise<void> {
  await insertRows(
    owner,
    'school_focus',
    sample.schools.map(({ key, improvement }) => ({
      district_id: districtId,
      id: randomUUID(),
      school_id: keys('school', key),
      school_year_id: keys('school_year', String(year)),
      subject: improvement.subject,
      goal: improvement.goal,
      mathematics_share: improvement.mathematicsShareOfPlan,
      revision: 1,
    })),
  );
}

async function loadMaterials(owner: pg.Client, sample: SampleDistrict, place: SurroundingsPlace): Promise<void> {
  const { districtId, keys } = place;
  await insertRows(
    owner,
    'material_in_use',
    sample.materialsInUse.map((material) => ({
      district_id: districtId,
      id: keys('material_in_use', material.key),
      school_id: keys('school', material.school),
      grades: material.grades,
      name: material.name,
      component_id: material.component === undefined ? null : keys('component', material.component),
      standing: material.standing,
      funding: material.funding,
      since: material.since,
      revision: 1,
    })),
  );
  const checks = sample.useChecks.flatMap((check) => {
    const on = dayOf(place, check.at);
    // a check names a material of the design; what stands in the school is that material there
    const material = sample.materialsInUse.find((one) => one.school === check.school && (one.key === check.material || one.component === check.material));
    if (!material) throw new Error(`${check.key} looks at ${check.material}, which is not in use at ${check.school}`);
    return on === null ? [] : [{ check, on, material }];
  });
  await insertRows(
    owner,
    'use_check',
    checks.map(({ check, on, material }) => ({
      district_id: districtId,
      id: keys('use_check', check.key),
      material_in_use_id: keys('material_in_use', material.key),
      grade: check.grade,
      checked_on: on,
      looked: check.looked,
      in_use: check.inUse,
      higher_demand_done: check.higherDemandDone,
      note: check.note,
      checked_by: appointmentOf(sample, place, check.by),
      revision: 1,
    })),
  );
}

async function loadRoadblocks(owner: pg.Client, sample: SampleDistrict, place: SurroundingsPlace): Promise<void> {
  const rows = sample.roadblocks.flatMap((roadblock) => {
    const raised_on = dayOf(place, roadblock.at);
    if (raised_on === null) return [];
    const answered_on = roadblock.answer ? dayOf(place, roadblock.answer.at) : null;
    return [
      {
        district_id: place.districtId,
        id: place.keys('roadblock', roadblock.key),
        school_id: roadblock.school === undefined ? null : place.keys('school', roadblock.school),
        text: roadblock.text,
        raised_by: appointmentOf(sample, place, roadblock.raisedBy),
        raised_on,
        owner_appointment_id: appointmentOf(sample, place, roadblock.owner),
        answer: answered_on === null ? null : (roadblock.answer?.text ?? null),
        answered_on,
        revision: 1,
      },
    ];
  });
  await insertRows(owner, 'roadblock', rows);
}

/** One pulse that is added up for everything that the sample has answers about, and one that is open now. */
async function loadPulses(owner: pg.Client, sample: SampleDistrict, place: SurroundingsPlace): Promise<void> {
  const { districtId, keys, today } = place;
  const opened_by = keys('appointment', managerOf(sample));
  const about = [...new Set(sample.pulseAnswers.map((answer) => answer.about))];
  for (const component of about) {
    const answers = sample.pulseAnswers.filter((answer) => answer.about === component);
    const id = keys('pulse_round', component);
    const days = { opens: shifted(today, -28), closes: shifted(today, -14) };
    const row = { district_id: districtId, id, name: 'Autumn pulse', component_id: keys('component', component), groups: groupsOf(answers), ...days };
    await insertRows(owner, 'pulse_round', [{ ...row, public_key: 'closed', closed_on: days.closes, added_up_on: days.closes, opened_by, revision: 1 }]);
    await insertRows(
      owner,
      'pulse_count',
      addUpAnswers(answers).map(({ group, ...count }) => ({ district_id: districtId, round_id: id, role_group: group, ...count })),
    );
  }
  const [first] = about;
  if (first === undefined) return;
  const open = keys('pulse_round', 'open');
  const public_key = await createPulseKey(place.dataFolder, open);
  const row = {
    district_id: districtId,
    id: open,
    name: 'How is it going?',
    component_id: keys('component', first),
    groups: [],
    opens: shifted(today, -2),
    closes: shifted(today, 12),
  };
  await insertRows(owner, 'pulse_round', [{ ...row, public_key, opened_by, revision: 1 }]);
}

function groupsOf(answers: readonly { group: RoleGroup }[]): RoleGroup[] {
  return [...new Set(answers.map((answer) => answer.group))];
}

/** The day in the current year, or null while it is still to come. */
function dayOf(place: SurroundingsPlace, at: SchoolDay): string | null {
  const day = schoolDate(place.firstDay, at);
  return day <= place.today ? day : null;
}

function appointmentOf(sample: SampleDistrict, place: SurroundingsPlace, person: string): string {
  const appointment = sample.people.find((one) => one.key === person)?.appointments.find((one) => one.until === undefined || one.until >= place.today);
  if (!appointment) throw new Error(`${person} has no appointment in ${sample.name}`);
  return place.keys('appointment', appointment.key);
}

function managerOf(sample: SampleDistrict): string {
  const manager = sample.people.flatMap((person) => person.appointments).find((appointment) => appointment.role === 'math_manager');
  if (!manager) throw new Error(`${sample.name} has no mathematics manager`);
  return manager.key;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
