import { classroomRowsLabels } from '@trellis/domain/districts';
import type { VisitFormDetail } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { Services } from '../platform/http/services.ts';

/** So many mails are on their way at once. */
const atOnce = 10;

/**
 * Tells everybody who works in the district that a form will open single classrooms to more people, and from when. The
 * addresses are read in the transaction; the mails leave after its commit, each by itself: one that fails stops no other.
 */
export async function noticeOfWiderAudience(tx: Tx, actor: Actor, services: Services, form: VisitFormDetail): Promise<() => Promise<void>> {
  const version = form.announced;
  if (!version) return async () => {};
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from person p
    where p.district_id = ${actor.districtId} and p.email is not null and p.retired_on is null and exists (
      select from appointment a where a.district_id = ${actor.districtId} and a.person_id = p.id and a.starts <= ${actor.today}
        and (a.ends is null or a.ends >= ${actor.today}))
    order by p.email`.execute(tx);
  const text = [
    `From ${version.inForceFrom} on, more people read what is seen in single classrooms with the visit form “${form.name}”: ${classroomRowsLabels[version.classroomRows]}. What is captured before that day stays with those who could read it then.`,
    `Why: ${version.reason ?? ''}`,
    'Visits are not for evaluation, and no page shows a series or an average for one teacher.',
    `The form, and who decided:\n\n${services.config.publicUrl}/walkthroughs/forms/${form.id}`,
  ].join('\n\n');
  return async () => {
    for (let from = 0; from < rows.length; from += atOnce) {
      const sent = rows
        .slice(from, from + atOnce)
        .map(({ email }) => services.mail.send({ to: email, subject: 'More people will read what is seen in single classrooms', text }));
      for (const outcome of await Promise.allSettled(sent)) {
        if (outcome.status === 'rejected') services.log.error({ err: outcome.reason }, 'A notice of a wider audience was not sent');
      }
    }
  };
}
