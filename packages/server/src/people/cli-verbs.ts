import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** An account as the command line lists it; one line for each account, no password and no second factor's key. */
export interface UserLine {
  email: string;
  name: string;
  twoFactor: boolean;
  /** ISO date of the day on which the account was made, in UTC */
  since: string;
  /** the people that the account is linked to, with the appointments in force */
  people: { district: string; name: string; roles: string[] }[];
}

const resetMinutes = 60;

/** Every account by address. Runs on the owner's connection. */
export async function listUsers(owner: Client): Promise<UserLine[]> {
  const { rows } = await owner.query<UserLine>(`
    select u.email, u.name, coalesce(u."twoFactorEnabled", false) as "twoFactor", to_char(u."createdAt" at time zone 'UTC', 'YYYY-MM-DD') as since,
      coalesce(jsonb_agg(jsonb_build_object('district', d.name, 'name', p.name, 'roles', held.roles) order by d.name) filter (where p.id is not null), '[]') as people
    from auth."user" u
    left join person_account l on l.account_id = u.id
    left join person p on p.district_id = l.district_id and p.id = l.person_id
    left join district d on d.id = l.district_id
    left join lateral (
      select coalesce(jsonb_agg(distinct a.role), '[]') as roles from appointment a
      where a.district_id = l.district_id and a.person_id = l.person_id
        and a.starts <= (now() at time zone d.time_zone)::date and (a.ends is null or a.ends >= (now() at time zone d.time_zone)::date)
    ) held on true
    group by u.id order by u.email`);
  return rows;
}

/**
 * A link with which somebody sets a new password within the hour; earlier ones stop opening. It is what the mail of
 * "forgot password" carries, for a machine without a mail server. Runs on the owner's connection.
 * @returns null when no account has this address
 */
export async function resetPasswordLink(owner: Client, publicUrl: string, email: string): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>('select id from auth."user" where email = $1', [email.trim().toLowerCase()]);
  const account = rows[0]?.id;
  if (!account) return null;
  const token = randomBytes(24).toString('base64url');
  await owner.query(`delete from auth."verification" where "identifier" like 'reset-password:%' and "value" = $1`, [account]);
  await owner.query(`insert into auth."verification" ("id", "identifier", "value", "expiresAt") values ($1, $2, $3, now() + make_interval(mins => $4))`, [
    randomUUID(),
    `reset-password:${token}`,
    account,
    resetMinutes,
  ]);
  return `${publicUrl}/reset-password/${token}`;
}
