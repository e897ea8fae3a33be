import type pg from 'pg';
import { createSetUpLink } from '../access/index.ts';
import { listUsers, resetPasswordLink } from '../people/index.ts';
import { type Config, readConfig } from '../platform/config/index.ts';
import { migrate, prepareRoles, withOwner } from '../platform/db/index.ts';
import { withDatabase } from './owner-database.ts';
import { CommandProblem } from './run-command.ts';
import { table } from './table.ts';

interface Output {
  json?: boolean;
}

export async function listCommand(options: Output): Promise<void> {
  const users = await asOwner((owner) => listUsers(owner));
  if (options.json) {
    console.log(JSON.stringify({ users }, null, 2));
    return;
  }
  if (users.length === 0) console.log('There are no accounts yet.');
  else
    console.log(
      table(
        ['E-mail', 'Name', 'Since', 'Second factor', 'Roles'],
        users.map((user) => [user.email, user.name, user.since, user.twoFactor ? 'on' : 'off', roles(user)]),
      ),
    );
}

export async function resetPasswordCommand(email: string, options: Output): Promise<void> {
  const link = await asOwner((owner, config) => resetPasswordLink(owner, config.publicUrl, email));
  if (!link) throw new CommandProblem(`There is no account with the address ${email}.`);
  console.log(options.json ? JSON.stringify({ link }) : `Open this link within the hour to set a new password:\n${link}`);
}

export async function setUpLinkCommand(options: Output): Promise<void> {
  const link = await asOwner((owner, config) => createSetUpLink(owner, config.publicUrl));
  if (!link) throw new CommandProblem('There is a district already; its administrator invites people.');
  console.log(options.json ? JSON.stringify({ link }) : `Open this link once, within two days, to set up the first district:\n${link}`);
}

function asOwner<T>(work: (owner: pg.Client, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  return withDatabase(config, (database) =>
    withOwner(database.url, async (owner) => {
      await prepareRoles(owner, database.secrets);
      await migrate(owner);
      return work(owner, config);
    }),
  );
}

function roles(user: Awaited<ReturnType<typeof listUsers>>[number]): string {
  return user.people.map((person) => `${person.district}: ${person.roles.join(', ') || 'no role now'}`).join('; ');
}
