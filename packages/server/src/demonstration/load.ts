import { demonstrationYear, type SampleDistrict, sampleDistricts } from '@trellis/samples';
import type pg from 'pg';
import { loadRounds } from '../calibration/index.ts';
import { loadRubrics } from '../frameworks/index.ts';
import { loadDesignDocument, loadSurroundings } from '../infrastructure/index.ts';
import { computeReleases, computeTrends } from '../insight/index.ts';
import { withOwner } from '../platform/db/index.ts';
import type { Services } from '../platform/http/index.ts';
import { loadAccounts } from './accounts.ts';
import { loadApproaches } from './approaches.ts';
import { loadCoding } from './coding.ts';
import { createKeys, type Keys } from './keys.ts';
import { loadEvaluators, loadPeople, managerOf } from './people.ts';
import { loadPlaces } from './places.ts';
import { currentAppointment, loadPractice } from './practice.ts';
import { loadVisits, makeVisits } from './visits/index.ts';
import { loadYears } from './years.ts';

interface Demonstration {
  ownerUrl: string;
  services: Services;
  /** tells the person at the terminal what is going on */
  say(sentence: string): void;
}

/**
 * Loads the two published districts from their raw records, with a made-up year, into an empty database. All or nothing:
 * a start that is stopped half-way leaves none of it. Refuses a database that holds a district of somebody's own.
 */
export async function loadDemonstration({ ownerUrl, services, say }: Demonstration): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ sample: boolean }>('select sample from district');
    if (rows.some((district) => !district.sample)) throw new Error('This database holds a district that is not a sample. The demonstration does not open it.');
    if (rows.length > 0) return;
    await owner.query('begin');
    const loaded: { sample: SampleDistrict; district: string; keys: Keys }[] = [];
    for (const sample of sampleDistricts) {
      say(`Loading ${sample.name} from its records …`);
      loaded.push(await loadDistrict(owner, sample, services.config.dataFolder));
    }
    await loadAccounts(owner, services, loaded);
    await owner.query('commit');
    await owner.query('analyze');
    say('Working out the figures of the teams …');
    for (const { sample, district } of loaded) {
      await computeReleases(services.pools, district, todayIn(sample));
      await computeTrends(services.pools, district, todayIn(sample));
    }
  });
}

async function loadDistrict(owner: pg.Client, sample: SampleDistrict, dataFolder: string) {
  const keys = createKeys();
  const district = keys('district', sample.key);
  const today = todayIn(sample);
  const year = schoolYearOf(today);
  const firstDay = firstSchoolDay(year);
  const made = demonstrationYear(sample.key, firstDay, today);
  const visits = makeVisits({ sample, today }, { before: firstSchoolDay(year - 1), now: firstDay }, made);
  const everybody = { ...sample, people: [...sample.people, ...visits.teachers] };

  await loadPlaces(owner, sample, district, keys);
  await loadPeople(owner, everybody, district, keys);
  const sampled = new Set(made.logWeeks.filter((week) => week.sampled).map((week) => week.monday));
  const years = await loadYears(owner, sample, district, keys, { year, sampled });
  await loadEvaluators(owner, district, keys('school_year', String(year)));
  await loadDesignDocument(
    owner,
    sample.design,
    {
      districtId: district,
      designId: keys('design', 'adopted'),
      appointmentId: keys('appointment', managerOf(sample)),
      idOf: (kind, key) => keys(kind, key),
      name: 'The design we work by',
      state: 'adopted',
      district: { name: sample.name, school_leaders: sample.design.district.schoolLeaders },
    },
    { coding: false },
  );
  await loadCoding(owner, sample, district, keys);
  await loadSurroundings(owner, sample, { districtId: district, keys, firstDay, today, year, dataFolder });
  await loadRubrics(owner, sample.rubrics, { districtId: district, appointmentId: keys('appointment', managerOf(sample)), keys, today, year });
  const appointmentOf = (person: string) => keys('appointment', currentAppointment(sample, person));
  await loadRounds(owner, sample.rounds, { districtId: district, keys, appointmentOf, today, firstDay });
  await loadPractice({ owner, sample, district, keys }, made, years);
  await loadApproaches({ owner, sample, district, keys }, made);
  await loadVisits({ owner, sample: everybody, district, keys, today, years: [year - 1, year], manager: managerOf(sample) }, visits);
  return { sample, district, keys };
}

function todayIn(sample: SampleDistrict): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: sample.timeZone }).format(new Date());
}

/** The calendar year in which the school year of a day began; school years run from August to July. */
function schoolYearOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 8 ? year : year - 1;
}

/** The third Monday of August. */
function firstSchoolDay(year: number): string {
  const first = new Date(Date.UTC(year, 7, 1));
  const toMonday = (8 - first.getUTCDay()) % 7;
  return new Date(Date.UTC(year, 7, 1 + toMonday + 14)).toISOString().slice(0, 10);
}
