import type { SampleDistrict, SampleTeam } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import type { Keys } from './keys.ts';

const teamKinds: Record<SampleTeam['kind'], string> = {
  grade_level: 'grade_level',
  coaches: 'department',
  school_leadership: 'ilt',
  district_leadership: 'ilt',
  lesson_study: 'plc',
};

/** The district with its regions, schools and teams. */
export async function loadPlaces(owner: pg.Client, sample: SampleDistrict, district: string, keys: Keys): Promise<void> {
  await insertRows(owner, 'district', [
    {
      id: district,
      name: sample.name,
      time_zone: sample.timeZone,
      region_word: sample.regionWord,
      school_leaders: sample.design.district.schoolLeaders,
      classroom_rows: 'team_and_teacher',
      sample: true,
    },
  ]);
  await insertRows(
    owner,
    'region',
    sample.regions.map((region) => ({ district_id: district, id: keys('region', region.key), name: region.name })),
  );
  await insertRows(
    owner,
    'school',
    sample.schools.map((school) => ({
      district_id: district,
      id: keys('school', school.key),
      name: school.name,
      region_id: keys('region', school.region),
      level: 'elementary',
    })),
  );
  await insertRows(
    owner,
    'team',
    sample.teams.map((team) => ({
      district_id: district,
      id: keys('team', team.key),
      name: team.name,
      school_id: team.school ? keys('school', team.school) : null,
      grade: team.grade ?? null,
      kind: teamKinds[team.kind],
    })),
  );
}
