import { randomUUID } from 'node:crypto';
import { countVisit } from '@trellis/domain/walkthroughs';
import { demonstrationYear, selectSampleDistrict } from '@trellis/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRounds } from '../../calibration/index.ts';
import { loadRubrics } from '../../frameworks/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.ts';
import { createKeys } from '../keys.ts';
import { loadPeople, managerOf } from '../people.ts';
import { loadPlaces } from '../places.ts';
import { currentAppointment, loadOccurrences } from '../practice.ts';
import { loadYears } from '../years.ts';
import { loadVisits, makeVisits } from './index.ts';

const today = '2026-10-03';
const firstDays = { before: '2025-08-18', now: '2026-08-17' };
const patience = 120_000;
let database: TestDatabase;
const district = randomUUID();
const rows = async <Row extends object>(sql: string) => (await database.owner.query<Row>(sql, [district])).rows;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  const sample = selectSampleDistrict('almond-valley');
  const keys = createKeys();
  const year = demonstrationYear('almond-valley', firstDays.now, today);
  const made = makeVisits({ sample, today }, firstDays, year);
  const everybody = { ...sample, people: [...sample.people, ...made.teachers] };
  const appointmentOf = (person: string) => keys('appointment', currentAppointment(sample, person));
  const place = { districtId: district, keys, today };
  await loadPlaces(owner, sample, district, keys);
  await loadPeople(owner, everybody, district, keys);
  await loadYears(owner, sample, district, keys, { year: 2026, sampled: new Set() });
  await loadRubrics(owner, sample.rubrics, { ...place, appointmentId: keys('appointment', managerOf(sample)), year: 2026 });
  await loadRounds(owner, sample.rounds, { ...place, appointmentOf, firstDay: firstDays.now });
  await loadOccurrences({ owner, sample, district, keys }, year.occurrences);
  await loadVisits({ owner, sample: everybody, district, keys, today, years: [2025, 2026], manager: managerOf(sample) }, made);
}, patience);
afterAll(() => database?.close());

describe('the visits of the demonstration in the database', () => {
  it('are made up by their mark, each in the school year of its day, with scores on the version of the rubric that was in force', async () => {
    expect(await rows('select id from visit where district_id = $1 and not synthetic')).toEqual([]);
    expect(await rows('select id from observation where district_id = $1 and not synthetic')).toEqual([]);
    expect(
      await rows(`select v.id from visit v join school_year y on y.district_id = $1 and y.id = v.school_year_id
        where v.district_id = $1 and v.local_date not between y.starts and y.ends`),
    ).toEqual([]);
    expect(
      await rows(`select o.id from score s join observation o on o.district_id = $1 and o.id = s.observation_id
        join visit_form_version f on f.district_id = $1 and f.id = o.form_version_id
        join rubric_indicator i on i.district_id = $1 and i.id = s.indicator_id
        where s.district_id = $1 and i.version_id <> f.rubric_version_id`),
    ).toEqual([]);
  });

  it('say of an observer since when they have been calibrated, as the rounds do', async () => {
    const [counted] = await rows<{ calibrated: number; uncalibrated: number }>(
      `select count(*) filter (where calibrated)::int as calibrated, count(*) filter (where not calibrated)::int as uncalibrated from observation where district_id = $1`,
    );
    expect(counted?.calibrated).toBeGreaterThan(100);
    expect(counted?.uncalibrated).toBeGreaterThan(100);
    expect(
      await rows(`select o.id from observation o
        join visit_form_version f on f.district_id = $1 and f.id = o.form_version_id
        join rubric_version v on v.district_id = $1 and v.id = f.rubric_version_id
        where o.district_id = $1 and o.calibrated <> exists (
          select from calibration_author a join calibration_lesson l on l.district_id = $1 and l.id = a.lesson_id
          join calibration_round r on r.district_id = $1 and r.id = a.round_id
          where a.district_id = $1 and a.appointment_id = o.appointment_id and a.revealed and r.rubric_id = v.rubric_id and l.revealed_on <= o.local_date)`),
    ).toEqual([]);
  });

  it('open a classroom to its teacher where feedback was sent, and to nobody else', async () => {
    expect(
      await rows(`select o.id from observation o
        left join feedback f on f.district_id = $1 and f.classroom_id = o.classroom_id and f.sent_on is not null
        where o.district_id = $1 and (o.opened_to is distinct from f.for_appointment or o.office is not null)`),
    ).toEqual([]);
  });

  it('have reports whose figures are those of their scores', async () => {
    const scores = await rows<{
      report: string;
      indicatorId: string;
      kind: string;
      level: number;
      yes: boolean;
      choices: string[];
      observer: string;
      teacher: string;
    }>(
      `select r.id as report, s.indicator_id as "indicatorId", s.kind, s.level, s.yes, s.choices, s.appointment_id as observer, coalesce(c.taught_by::text, c.grade) as teacher
       from visit_report r join visit_classroom c on c.district_id = $1 and c.visit_id = r.visit_id
       join observation o on o.district_id = $1 and o.classroom_id = c.id join score s on s.district_id = $1 and s.observation_id = o.id
       where r.district_id = $1 and r.shared_on is not null`,
    );
    const counted = [...Map.groupBy(scores, ({ report }) => report)].flatMap(([report, of]) =>
      countVisit(of.map((row) => ({ ...row, value: scoreOf(row) }))).map(({ indicatorId, counts, classrooms, observers }) => ({
        ...{ key: `${report} ${indicatorId}`, counts, classrooms, observers },
      })),
    );
    const stored = await rows<{ key: string }>(
      `select report_id || ' ' || indicator_id as key, counts, classrooms, observers from visit_report_figure where district_id = $1`,
    );
    const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
    expect(stored.length).toBeGreaterThan(10);
    expect(stored.sort(byKey)).toEqual(counted.sort(byKey));
  });

  it('rest on a recorded decision about who reads single classrooms', async () => {
    expect(await rows('select setting, value, decided_on::text from district_decision where district_id = $1')).toEqual([
      { setting: 'classroom_rows', value: 'team_and_teacher', decided_on: '2025-08-01' },
    ]);
  });
});

function scoreOf({ kind, level, yes, choices }: { kind: string; level: number; yes: boolean; choices: string[] }) {
  if (kind === 'level') return { kind, level } as const;
  if (kind === 'yes_no') return { kind, yes } as const;
  return kind === 'choices' ? ({ kind, choices } as const) : ({ kind: 'not_observed' } as const);
}
