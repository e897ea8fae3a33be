import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, type Client, createTestDatabase, loadCast, type TestDatabase } from '../platform/testing/index.ts';
import { type AppWithSignIn, createAppWithSignIn } from './testing/app-with-sign-in.ts';

let database: TestDatabase;
let real: AppWithSignIn;
let cast: Cast;
let pat: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  real = await createAppWithSignIn(database);
  const account = await real.signIn.createAccount({ email: 'pat@example.test', name: 'Pat Olsen', password: 'a long enough password' });
  await database.owner.query('update person_account set account_id = $1 where person_id = $2', [account, cast.administrator.personId]);
  pat = real.browser({ cookies: await real.signIn.signIn('pat@example.test', 'a long enough password') });
});
afterAll(async () => {
  await real?.close();
  await database?.close();
});

describe('a teacher whose reader becomes an evaluator', () => {
  const leading = randomUUID();

  it('is told by mail once it is so, without name and content', async () => {
    await database.owner.query(
      `insert into circle_member (district_id, id, circle_id, appointment_id, granted_by)
       select $1, gen_random_uuid(), id, $3, $2 from circle where owner_appointment_id = $2`,
      [cast.district, cast.laverne.appointmentId, cast.coachThree.appointmentId],
    );
    await pat.people.giveAppointment({
      id: randomUUID(),
      personId: cast.laverne.personId,
      role: 'teacher',
      scope: { kind: 'school', id: cast.otherSchool },
      from: '2026-01-01',
    });
    expect(real.outbox).toEqual([]);
    const answer = await pat.people.giveAppointment({
      id: leading,
      personId: cast.coachThree.personId,
      role: 'principal',
      scope: { kind: 'school', id: cast.otherSchool },
      from: '2026-01-01',
    });
    expect(answer).toEqual({ id: leading, evaluates: 1, suspended: 1 });
    expect(real.outbox).toMatchObject([{ to: 'laverne.hall@example.test' }]);
    expect(JSON.stringify(real.outbox)).not.toContain('Mina');
  });

  it('is not told again, and not at all when nothing came of it', async () => {
    await pat.people.giveAppointment({
      id: leading,
      personId: cast.coachThree.personId,
      role: 'principal',
      scope: { kind: 'school', id: cast.otherSchool },
      from: '2026-01-01',
    });
    await expect(
      pat.people.giveAppointment({
        id: leading,
        personId: cast.coachThree.personId,
        role: 'principal',
        scope: { kind: 'school', id: cast.school },
        from: '2026-01-01',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(real.outbox).toHaveLength(1);
  });

  it('is protected even when the mail server is down', async () => {
    real.refusedAddresses.add('laverne.hall@example.test');
    await database.owner.query('update circle_member set suspended_at = null where appointment_id = $1', [cast.coachThree.appointmentId]);
    const override = {
      id: randomUUID(),
      appointmentId: leading,
      teacherId: cast.laverne.personId,
      schoolYearId: cast.schoolYear,
      holds: true,
      reason: 'Confirmed.',
    };
    expect(await pat.access.overrideEvaluates(override)).toMatchObject({ suspended: 1 });
    expect(real.outbox).toHaveLength(1);
  });
});
