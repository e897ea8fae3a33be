import { randomUUID } from 'node:crypto';
import { generateWeeks, usualTerms } from '@trellis/domain/districts';
import type { SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import type { Keys } from './keys.ts';

export interface LoadedYear {
  id: string;
  starts: string;
  ends: string;
  weeks: { id: string; starts: string; ends: string }[];
}

/** The year that was studied, the year before today’s and the year of today, each with the weeks of its calendar. `sampled`: Mondays of weeks in which talk is coded. */
export async function loadYears(
  owner: pg.Client,
  sample: SampleDistrict,
  district: string,
  keys: Keys,
  current: { year: number; sampled: ReadonlySet<string> },
): Promise<LoadedYear[]> {
  const years = [sample.studiedYear, current.year - 1, current.year].map((year) => ({
    id: keys('school_year', String(year)),
    name: `${year}–${String((year + 1) % 100).padStart(2, '0')}`,
    starts: `${year}-08-01`,
    ends: `${year + 1}-07-31`,
    breaks: [
      { starts: `${year}-08-01`, ends: `${year}-08-16` },
      { starts: `${year}-11-23`, ends: `${year}-11-27` },
      { starts: `${year}-12-21`, ends: `${year + 1}-01-03` },
      { starts: `${year + 1}-06-12`, ends: `${year + 1}-07-31` },
    ],
  }));
  await insertRows(
    owner,
    'school_year',
    years.map(({ id, name, starts, ends }) => ({ district_id: district, id, name, starts, ends })),
  );
  await insertRows(
    owner,
    'calendar',
    years.map(({ id }) => ({ district_id: district, id: keys('calendar', id), school_year_id: id, version: 1 })),
  );
  const loaded = years.map(({ id, starts, ends, breaks }) => ({
    id,
    starts,
    ends,
    weeks: generateWeeks({ starts, ends, breaks }).map((week) => ({ ...week, id: randomUUID() })),
  }));
  await insertRows(
    owner,
    'week',
    loaded.flatMap((year) =>
      year.weeks.map((week) => ({
        district_id: district,
        id: week.id,
        calendar_id: keys('calendar', year.id),
        number: week.number,
        starts: week.starts,
        ends: week.ends,
        in_session: week.inSession,
        sampled: current.sampled.has(week.starts),
      })),
    ),
  );
  await insertRows(
    owner,
    'term',
    loaded.flatMap((year) => usualTerms(year, year.weeks).map((term) => ({ district_id: district, id: randomUUID(), school_year_id: year.id, ...term }))),
  );
  return loaded;
}
