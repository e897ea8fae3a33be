import type { Actor, Tx } from '../platform/db/index.ts';
import type { Services } from '../platform/http/services.ts';

/** What a notice needs: the mail, and the address that people type. */
export interface Post {
  mail: Pick<Services['mail'], 'send'>;
  config: Pick<Services['config'], 'publicUrl'>;
}

/**
 * Tells teachers that somebody who could read in their circles now evaluates them, and that this reading has closed. The
 * addresses are read in the transaction; the mail, which says no name and no content, leaves after its commit.
 */
export async function noticeToTeachers(tx: Tx, actor: Actor, services: Post, teacherIds: string[]): Promise<() => Promise<void>> {
  if (teacherIds.length === 0) return async () => {};
  const teachers = await tx
    .selectFrom('person')
    .select('email')
    .where('district_id', '=', actor.districtId)
    .where('id', 'in', teacherIds)
    .where('email', 'is not', null)
    .execute();
  return async () => {
    for (const { email } of teachers) {
      if (!email) continue;
      await services.mail.send({
        to: email,
        subject: 'Somebody with whom you shared now evaluates at your school',
        text: `Somebody who could read what you shared in Trellis now leads your school and so evaluates there. What they could read has closed. Nothing opens again unless you say so.\n\nSee who evaluates you:\n\n${services.config.publicUrl}/sharing`,
      });
    }
  };
}
