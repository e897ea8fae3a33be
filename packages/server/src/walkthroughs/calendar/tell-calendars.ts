import type { InvitationAnswer } from '@trellis/domain/walkthroughs';
import type pg from 'pg';
import { calendarText } from '../../platform/calendar/index.ts';
import type { Services } from '../../platform/http/services.ts';
import { addressOf, type EntryFacts, entryOf } from './entry.ts';
import { type Change, noticeWords } from './notice-words.ts';

const atOnce = 20;
/** after so many tries, ten minutes apart, a mail is given up */
const mostAttempts = 30;
const cancelled = 'cancelled';

/** A member whose calendar is due to be told, claimed for ten minutes. */
interface Claimed extends Omit<EntryFacts, 'cancelled' | 'visitId'> {
  district_id: string;
  id: string;
  visit_id: string;
  due: string;
  attempts: number;
  told: string | null;
  answer: InvitationAnswer | null;
  start_minute: number | null;
  state: string;
  left: boolean;
  past: boolean;
  email: string | null;
}

/**
 * Tells members' calendars what changed about their visits, by mail: planned, moved, called off, or no longer in the team.
 * Finds by itself what is due; what the last mail said already is not said again. A mail that fails is tried again ten
 * minutes later, under the same name and sequence, so that one that was sent twice changes nothing.
 * @returns how many mails left
 */
export async function tellCalendars(owner: pg.Client, services: Services): Promise<number> {
  let sent = 0;
  for (const member of await claim(owner)) {
    const change = changeOf(member);
    if (change && member.email) {
      try {
        await services.mail.send(mailOf(member, change, member.email, services));
        sent += 1;
      } catch (error) {
        const last = member.attempts >= mostAttempts;
        services.log.error({ err: error }, last ? 'A mail about a visit was given up' : 'A mail about a visit was not sent; it is tried again in ten minutes');
        if (last) await settle(owner, member, member.told);
        continue;
      }
    }
    await settle(owner, member, change ? stands(member) : member.told);
  }
  return sent;
}

/** What the calendar is to hold now, in a line that is compared with the last one. */
const stands = (member: Claimed): string =>
  member.left || member.state === 'did_not_happen' ? cancelled : `${member.date} ${member.start_minute ?? 'whole day'} ${member.minutes}`;

function changeOf(member: Claimed): Change | null {
  const now = stands(member);
  if (member.past || member.told === now) return null;
  if (now !== cancelled) return member.told === null || member.told === cancelled ? 'planned' : 'moved';
  if (member.told === null) return null;
  return member.state === 'did_not_happen' ? 'called_off' : 'left';
}

function mailOf(member: Claimed, change: Change, to: string, { config }: Services) {
  const off = change === 'called_off' || change === 'left';
  const method = off ? 'CANCEL' : 'REQUEST';
  const answer = member.answer === null ? 'NEEDS-ACTION' : member.answer === 'coming' ? 'ACCEPTED' : 'DECLINED';
  const organizer = /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  const entry = entryOf(
    { ...member, visitId: member.visit_id, cancelled: off },
    { publicUrl: config.publicUrl, stamp: new Date(), invited: { organizer, attendee: to, answer } },
  );
  const words = noticeWords(change, { ...member, startMinute: member.start_minute }, addressOf(member.visit_id, config.publicUrl));
  return { to, ...words, calendar: { method, content: calendarText(method, entry) } as const };
}

/** Takes what is due for ten minutes: another process finds it no more, and one that dies meanwhile leaves it to be found again. */
async function claim(owner: pg.Client): Promise<Claimed[]> {
  const { rows } = await owner.query<Claimed>(
    `with claimed as (
       update visit_member m set calendar_due_at = now() + interval '10 minutes', calendar_attempts = calendar_attempts + 1
       where (district_id, id) in (
         select district_id, id from visit_member where calendar_due_at <= now() order by calendar_due_at, id limit $1 for update skip locked)
       returning m.*)
     select c.district_id, c.id, c.visit_id, c.calendar_due_at::text as due, c.calendar_attempts as attempts, c.calendar_told as told, c.answer,
       c.left_on is not null as left, v.kind, s.name as school, v.local_date as date, v.start_minute, v.minutes, v.calendar_sequence as sequence, v.state,
       (v.local_date + v.start_minute * interval '1 minute') at time zone d.time_zone as starts,
       v.local_date < (now() at time zone d.time_zone)::date as past,
       case when p.retired_on is null and (a.ends is null or a.ends >= (now() at time zone d.time_zone)::date) then p.email end as email
     from claimed c
     join visit v on v.district_id = c.district_id and v.id = c.visit_id
     join school s on s.district_id = c.district_id and s.id = v.school_id
     join district d on d.id = c.district_id
     join appointment a on a.district_id = c.district_id and a.id = c.appointment_id
     join person p on p.district_id = c.district_id and p.id = a.person_id
     order by c.visit_id, c.id`,
    [atOnce],
  );
  return rows;
}

/** Nothing is due any more, unless the visit was changed again meanwhile. */
async function settle(owner: pg.Client, member: Claimed, told: string | null): Promise<void> {
  await owner.query(
    `update visit_member set calendar_told = $4, calendar_due_at = case when calendar_due_at = $3::timestamptz then null else calendar_due_at end
     where district_id = $1 and id = $2`,
    [member.district_id, member.id, member.due, told],
  );
}
