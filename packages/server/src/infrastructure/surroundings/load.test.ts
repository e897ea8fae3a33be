import { randomUUID } from 'node:crypto';
import { selectSampleDistrict } from '@trellis/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeys } from '../../demonstration/keys.ts';
import { loadPeople } from '../../demonstration/people.ts';
import { loadPlaces } from '../../demonstration/places.ts';
import { insertRows } from '../../platform/db/index.ts';
import { loadSurroundings } from './load.ts';
import { type Scene, setScene } from './testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene?.close());

describe('the surroundings of a sample district', () => {
  it.each(['almond-valley', 'cypress'] as const)('are loaded for %s, dated within the year and never after today', async (name) => {
    const { owner } = scene.database;
    const sample = selectSampleDistrict(name);
    const [keys, districtId, year] = [createKeys(), randomUUID(), 2025];
    await loadPlaces(owner, sample, districtId, keys);
    await loadPeople(owner, sample, districtId, keys);
    await insertRows(owner, 'school_year', [
      { district_id: districtId, id: keys('school_year', String(year)), name: '2025–26', starts: '2025-08-01', ends: '2026-07-31' },
    ]);
    await loadSurroundings(owner, sample, { districtId, keys, firstDay: '2025-08-18', today: '2025-10-03', year, dataFolder: scene.dataFolder });
    const count = async (table: string, where = 'true') =>
      (await owner.query<{ n: number }>(`select count(*)::int as n from ${table} where district_id = $1 and ${where}`, [districtId])).rows[0]?.n;
    expect(await count('school_focus')).toBe(sample.schools.length);
    expect(await count('material_in_use')).toBe(sample.materialsInUse.length);
    expect(await count('use_check', `checked_on > '2025-10-03'`)).toBe(0);
    expect(await count('roadblock', `raised_on > '2025-10-03' or answered_on > '2025-10-03'`)).toBe(0);
    expect(await count('roadblock')).toBe(sample.roadblocks.filter((roadblock) => roadblock.at.week <= 7).length);
    expect(await count('pulse_round', 'added_up_on is null')).toBe(1);
    expect(await count('pulse_sealed')).toBe(0);
    const clarity = sample.pulseAnswers.filter((answer) => answer.about === sample.pulseAnswers[0]?.about && answer.group === sample.pulseAnswers[0]?.group);
    const { rows } = await owner.query<{ people: number }>(
      `select sum(people)::int as people from pulse_count where district_id = $1 and round_id = $2 and role_group = $3 and question = 'clarity'`,
      [districtId, keys('pulse_round', sample.pulseAnswers[0]?.about ?? ''), clarity[0]?.group],
    );
    expect(rows).toEqual([{ people: clarity.length }]);
  });
});
