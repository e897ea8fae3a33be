import { createSignIn } from '../platform/auth/index.ts';
import type { Config } from '../platform/config/index.ts';
import { openDatabase } from '../platform/db/index.ts';
import type { Services } from '../platform/http/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createMailer } from '../platform/mail/index.ts';
import type { OwnerDatabase } from './owner-database.ts';

/** What a process needs to work, over a database that is running. `migrated` names the steps that were applied now. */
export async function openServices(config: Config, database: OwnerDatabase): Promise<{ services: Services; migrated: string[]; close(): Promise<void> }> {
  const { pools, migrated } = await openDatabase(database.url, database.secrets);
  const log = createLogger(config.logLevel);
  const mail = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, dataFolder: config.dataFolder, log });
  const signIn = createSignIn({ pool: pools.signIn, secret: database.secrets.sessionSecret, config, mail });
  return {
    services: { config, pools, log, mail, signIn },
    migrated,
    close: async () => {
      mail.close();
      await pools.close();
    },
  };
}
