import type { SignIn } from '../auth/index.ts';
import type { Config } from '../config/index.ts';
import type { Pools } from '../db/index.ts';
import type { Logger } from '../log/index.ts';
import type { Mailer } from '../mail/index.ts';

/** What the process has, made once in `main` or in a test. */
export interface Services {
  config: Config;
  pools: Pools;
  log: Logger;
  mail: Mailer;
  signIn: SignIn;
}
