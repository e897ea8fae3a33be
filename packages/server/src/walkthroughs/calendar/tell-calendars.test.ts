import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/db/index.ts';
import type { Services } from '../../platform/http/services.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createMailer } from '../../platform/mail/index.ts';
import { type Mailbox, openMailbox } from '../../platform/testing/mailbox.ts';
import { createScene, dayFrom, refusalOf, type Scene } from '../testing/scene.ts';
import { tellCalendars } from './tell-calendars.ts';

let scene: Scene;
let mailbox: Mailbox;
let services: Services;
let formId: string;
let today: string;

beforeAll(async () => {
  scene = await createScene();
  mailbox = await openMailbox();
  today = scene.cast.tallulah.today;
  formId = (await scene.form()).id;
  services = servicesWith(mailbox.url);
});
afterAll(async () => {
  services?.mail.close();
  await mailbox?.close();
  await scene?.close();
});

const servicesWith = (smtpUrl: string): Services => {
  const log = createLogger('silent');
  const config = { publicUrl: 'https://coaching.example.test', mailFrom: 'Trellis <trellis@example.test>' };
  return { config, log, mail: createMailer({ smtpUrl, from: config.mailFrom, dataFolder: '/nowhere', log }) } as unknown as Services;
};
const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const observers = () => [{ appointmentId: scene.cast.laverne.appointmentId, part: 'observer' as const }];
/** What is to be told is due now; the mails that leave then. */
const told = async () => {
  await scene.database.owner.query(`update visit_member set calendar_due_at = now() - interval '1 second' where calendar_due_at is not null`);
  mailbox.messages.length = 0;
  await tellCalendars(scene.database.owner, services);
  return mailbox.messages.map(read);
};
/** The calendar entry of a message, its lines put together again. */
const read = ({ to, text }: Mailbox['messages'][number]) => {
  const encoded = /text\/calendar[\s\S]*?base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text)?.[1];
  const entry = (encoded ? Buffer.from(encoded, 'base64').toString() : text).replaceAll('\r\n ', '').split('\r\n');
  const value = (name: string) =>
    entry
      .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
      ?.split(':')
      .slice(1)
      .join(':');
  return { to: to[0], subject: /^Subject: (.*)$/m.exec(text)?.[1] ?? '', text, entry, value };
};
const plan = (over: object = {}) => scene.visit({ formId, date: dayFrom(today, 10), team: observers(), ...over });

describe('the calendars of a visiting team', () => {
  it('are told fifteen seconds after a visit was planned, each once, and of where, when and what kind only', async () => {
    const visit = await plan({
      classrooms: [
        { id: randomUUID(), grade: '3', taughtBy: scene.cast.ana.appointmentId },
        { id: randomUUID(), grade: 'K', label: 'Corner classroom' },
      ],
      problemOfPractice: 'Students explain little.',
    });
    // the membership of the circle began in the same transaction
    const { rows } = await scene.database.owner.query(
      `select m.calendar_due_at - c.starts as waits from visit_member m
       join circle_member c on c.circle_id = m.circle_id and c.appointment_id = m.appointment_id where m.visit_id = $1`,
      [visit.id],
    );
    expect(rows).toMatchObject([{ waits: { seconds: 15 } }, { waits: { seconds: 15 } }]);
    await scene.database.owner.query(`update visit_member set calendar_due_at = now() + interval '1 hour' where visit_id = $1`, [visit.id]);
    expect(await tellCalendars(scene.database.owner, services)).toBe(0);
    const mails = await told();
    expect(mails.map(({ to }) => to).sort()).toEqual(['laverne.hall@example.test', 'tallulah.reyes@example.test']);
    const laverne = mails.find(({ to }) => to === 'laverne.hall@example.test')!;
    expect(laverne.text).toMatch(/text\/calendar;[\s\S]*method=REQUEST/);
    expect(laverne.value('UID')).toBe(`visit-${visit.id}@trellis`);
    expect(laverne.value('METHOD')).toBe('REQUEST');
    expect(laverne.value('SUMMARY')).toBe('Classroom walkthrough\\, Alder Elementary');
    expect(laverne.value('ATTENDEE')).toBe('MAILTO:laverne.hall@example.test');
    expect(laverne.value('URL')).toBe(`https://coaching.example.test/walkthroughs/${visit.id}`);
    for (const secret of ['Ana', 'Ruiz', 'Corner', 'explain', 'Tallulah']) {
      expect(laverne.text).not.toContain(secret);
      expect(laverne.entry.join('\n')).not.toContain(secret);
    }
    expect(await told()).toEqual([]);
  });

  it('are told of a move and of nothing else, with one mail for changes within the wait', async () => {
    const visit = await plan();
    const [first] = await told();
    const tallulah = await as(scene.cast.tallulah);
    const moved = await tallulah.saveVisit({ id: visit.id, revision: visit.revision, date: dayFrom(today, 11) });
    const later = await tallulah.saveVisit({ id: visit.id, revision: moved.revision, startMinute: 615 });
    const mails = await told();
    expect(mails).toHaveLength(2);
    expect(mails[0]?.value('UID')).toBe(first?.value('UID'));
    expect(Number(mails[0]?.value('SEQUENCE'))).toBeGreaterThan(Number(first?.value('SEQUENCE')));
    expect(mails[0]?.subject).toContain('moved');

    const back = await tallulah.saveVisit({ id: visit.id, revision: later.revision, startMinute: 600 });
    await tallulah.saveVisit({ id: visit.id, revision: back.revision, startMinute: 615 });
    await tallulah.savePlan({ id: visit.id, revision: 1, learning: 'Talk moves' });
    expect(await told()).toEqual([]);
  });

  it('are told in the district’s own time, also across a change of the clocks', async () => {
    await scene.database.owner.query(`update district set time_zone = 'America/Los_Angeles' where id = $1`, [scene.cast.district]);
    const days = { '2099-07-01': '20990701T160000Z', '2099-12-01': '20991201T170000Z' };
    for (const [date, starts] of Object.entries(days)) {
      await plan({ date, team: [] });
      expect((await told())[0]?.value('DTSTART')).toBe(starts);
    }
    await plan({ date: '2099-12-02', startMinute: null, team: [] });
    expect((await told())[0]?.entry).toContain('DTSTART;VALUE=DATE:20991202');
  });

  it('are told when a visit is called off, when somebody leaves, and when they come back; never of a day that is over', async () => {
    const visit = await plan({ date: dayFrom(today, 12) });
    await told();
    const tallulah = await as(scene.cast.tallulah);
    await tallulah.dismissMember({ id: visit.id, appointmentId: scene.cast.laverne.appointmentId });
    const gone = await told();
    expect(gone.map(({ to, value }) => [to, value('METHOD'), value('STATUS')])).toEqual([['laverne.hall@example.test', 'CANCEL', 'CANCELLED']]);
    await tallulah.admitMembers({ id: visit.id, members: observers() });
    const again = await told();
    expect(again.map(({ to, value }) => [to, value('METHOD'), value('STATUS')])).toEqual([['laverne.hall@example.test', 'REQUEST', 'CONFIRMED']]);
    expect(Number(again[0]?.value('SEQUENCE'))).toBeGreaterThan(Number(gone[0]?.value('SEQUENCE')));
    const { revision } = await tallulah.readVisit({ id: visit.id });
    await tallulah.cancelVisit({ id: visit.id, revision, reason: 'The principal is ill.' });
    const off = await told();
    expect(off).toHaveLength(2);
    for (const mail of off) expect([mail.value('METHOD'), mail.text.includes('ill.')]).toEqual(['CANCEL', false]);

    await plan({ date: dayFrom(today, -3) });
    expect(await told()).toEqual([]);
  });

  it('somebody who was invited and taken off within the wait is told nothing', async () => {
    const visit = await plan({ date: dayFrom(today, 13) });
    await (await as(scene.cast.tallulah)).dismissMember({ id: visit.id, appointmentId: scene.cast.laverne.appointmentId });
    expect((await told()).map(({ to }) => to)).toEqual(['tallulah.reyes@example.test']);
  });

  it('a mail server that is down delays the mail and loses none', async () => {
    await plan({ date: dayFrom(today, 14) });
    await scene.database.owner.query(`update visit_member set calendar_due_at = now() - interval '1 second' where calendar_due_at is not null`);
    const down = servicesWith('smtp://127.0.0.1:9');
    expect(await tellCalendars(scene.database.owner, down)).toBe(0);
    down.mail.close();
    expect(await tellCalendars(scene.database.owner, services)).toBe(0);
    expect(await told()).toHaveLength(2);
  });
});

describe('a visit taken into one’s own calendar', () => {
  it('is a file for whoever may see its facts', async () => {
    const visit = await plan({ date: dayFrom(today, 15) });
    const { body, headers } = await (await as(scene.cast.coachThree)).downloadEntry({ id: visit.id });
    expect(headers['content-disposition']).toBe(`attachment; filename="visit ${visit.date}.ics"`);
    const text = await body.text();
    expect(text).toContain(`UID:visit-${visit.id}@trellis`);
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).not.toContain('ATTENDEE');
    expect((await refusalOf((await as(scene.cast.stranger)).downloadEntry({ id: visit.id }))).code).toBe('NOT_FOUND');
    expect((await refusalOf((await as(scene.cast.ana)).downloadEntry({ id: visit.id }))).code).toBe('NOT_ALLOWED');
  });
});
