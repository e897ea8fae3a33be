import { randomUUID } from 'node:crypto';
import { addDays } from '@trellis/domain/districts';
import { ApproachAnswer, ApproachGround } from '@trellis/domain/insight';
import type { DemonstrationYear, SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import type { Keys } from './keys.ts';
import { currentAppointment } from './practice.ts';

interface Place {
  owner: pg.Client;
  sample: SampleDistrict;
  district: string;
  keys: Keys;
}

/** Made up: before a coach first worked at a school, somebody sought access; every fifth approach waits for an answer. */
export async function loadApproaches({ owner, sample, district, keys }: Place, made: DemonstrationYear): Promise<void> {
  const { rows } = await owner.query<{ id: string; appointment: string }>(
    `select id, owner_appointment_id as appointment from circle where district_id = $1 and kind = 'log'`,
    [district],
  );
  const circles = new Map(rows.map((row) => [row.appointment, row.id]));
  const first = new Map<string, { coach: string; school: string; date: string }>();
  for (const { coach, school, date } of made.records) {
    const key = `${coach} ${school}`;
    if (school && date < (first.get(key)?.date ?? '9999')) first.set(key, { coach, school, date });
  }
  await insertRows(
    owner,
    'approach',
    [...first.values()].map(({ coach, school, date }, index) => {
      const appointment = keys('appointment', currentAppointment(sample, coach));
      const ground = ApproachGround.options[index % ApproachGround.options.length];
      const answer = index % 5 === 4 ? null : ApproachAnswer.options[index % ApproachAnswer.options.length];
      const on = addDays(date, -(3 + (index % 6)));
      return {
        district_id: district,
        id: randomUUID(),
        circle_id: circles.get(appointment),
        appointment_id: appointment,
        school_id: keys('school', school),
        local_date: on < made.from ? made.from : on,
        side: ground === 'request' ? 'school' : 'coach',
        ground,
        answer,
        answered_on: answer === null || answer === 'no_answer' ? null : date,
        revision: 1,
      };
    }),
  );
}
