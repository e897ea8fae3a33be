import { sql } from 'kysely';
import type { Database } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

export interface OpenedInvitation {
  districtId: string;
  districtName: string;
  personName: string;
  email: string;
  expiresOn: string;
}

/** What a link opens, by the digest of its secret; null for one that is wrong, used, withdrawn or too old. */
export async function selectOptionalInvitation(db: Database, digest: string): Promise<OpenedInvitation | null> {
  const { rows } = await sql<{ district_id: string; district_name: string; person_name: string; email: string | null; expires_on: string }>`
    select district_id, district_name, person_name, email, to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD') as expires_on
    from app.invitation_by_token(${digest})`.execute(db);
  const row = rows[0];
  if (!row?.email) return null;
  return { districtId: row.district_id, districtName: row.district_name, personName: row.person_name, email: row.email, expiresOn: row.expires_on };
}

/** Links the account to the invited person. When it cannot, the invitation stays open. */
export async function acceptForAccount(db: Database, digest: string, accountId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ linked: boolean }>`select app.accept_invitation(${digest}, ${accountId}) as linked`.execute(tx);
    if (rows[0]?.linked) return;
    throw problem(
      'CONFLICT',
      'account or person is linked already',
      'This account already belongs to somebody in this district, or this person already has an account. Sign in with that account, or ask your district administrator.',
    );
  });
}
