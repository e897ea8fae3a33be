import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { type SampleAccount, samplePeopleFile } from '../access/index.ts';
import { insertRows } from '../platform/db/index.ts';
import type { Services } from '../platform/http/index.ts';
import type { Keys } from './keys.ts';
import { emailOf } from './people.ts';

/** Whom the demonstration offers, by the keys of the samples, in the order of the page. Everybody else is in the directory only. */
const offered: Record<SampleDistrict['key'], readonly string[]> = {
  'almond-valley': [
    'tallulah',
    'laverne',
    'triston',
    'raymond-cole',
    'sam-whitfield',
    'gloria-mendez',
    'ana-ruiz',
    'nadine-brooks',
    'ivan-petrov',
    'maren-holt',
  ],
  cypress: ['faith', 'liza', 'olaf'],
};

/** One more of each role that the second district has and the list above does not name. */
const alsoOffered = ['principal_supervisor', 'principal', 'teacher', 'school_coach', 'administrator'];

/** Makes accounts for the people whom the demonstration offers and writes the list that its sign-in page reads. */
export async function loadAccounts(owner: pg.Client, services: Services, loaded: { sample: SampleDistrict; district: string; keys: Keys }[]): Promise<void> {
  const list: SampleAccount[] = [];
  const made = new Map<string, { id: string; password: string }>();
  for (const { sample, district, keys } of loaded) {
    for (const person of offeredPeople(sample)) {
      const email = emailOf(person.account);
      const name = `${person.given} ${person.family}`;
      const account = made.get(person.account) ?? (await ensureAccount(services, { email, name }));
      made.set(person.account, account);
      await insertRows(owner, 'person_account', [{ district_id: district, person_id: keys('person', person.key), account_id: account.id }]);
      const appointment = person.appointments.find((candidate) => !candidate.until);
      if (!appointment) throw new Error(`The sample person ${person.key} holds no role now`);
      list.push({
        shown: {
          appointmentId: keys('appointment', appointment.key),
          name,
          role: appointment.role,
          title: appointment.title ?? null,
          districtName: sample.name,
          about: person.about,
        },
        email,
        password: account.password,
      });
    }
  }
  await writeFile(join(services.config.dataFolder, samplePeopleFile), JSON.stringify(list), { mode: 0o600 });
}

function offeredPeople(sample: SampleDistrict) {
  const named = offered[sample.key].map((key) => {
    const person = sample.people.find((candidate) => candidate.key === key);
    if (!person) throw new Error(`There is no sample person ${key} in ${sample.name}`);
    return person;
  });
  const roles = new Set(named.flatMap((person) => person.appointments.map((appointment) => appointment.role)));
  const more = alsoOffered.flatMap((role) => {
    if (roles.has(role as never)) return [];
    const person = sample.people.find((candidate) => candidate.appointments.some((appointment) => appointment.role === role && !appointment.until));
    return person && !named.includes(person) ? [person] : [];
  });
  return [...named, ...more];
}

/** An earlier start may have been stopped half-way: its account is given a new password. */
async function ensureAccount(services: Services, { email, name }: { email: string; name: string }): Promise<{ id: string; password: string }> {
  const password = randomBytes(24).toString('base64url');
  const known = await services.signIn.selectOptionalAccountByEmail(email);
  if (!known) return { id: await services.signIn.createAccount({ email, name, password }), password };
  await services.signIn.setPassword(known.id, password);
  return { id: known.id, password };
}
