import { betterAuth } from 'better-auth';
import type pg from 'pg';
import type { Config } from '../config/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { Account } from './account.ts';
import { deviceSecretOf } from './device-secret.ts';
import { signInOptions } from './options.ts';
import { createSessionMemory } from './session-memory.ts';

export type { Account } from './account.ts';

/** Sign-in as the rest of the house sees it: a handler for `/api/auth/*`, and who a request comes from. */
export interface SignIn {
  handler(request: Request): Promise<Response>;
  /** the account behind the cookies of a request, or null; remembered for a few seconds, see `createSessionMemory` */
  selectOptionalAccount(cookies: string | undefined): Promise<Account | null>;
  /** the account with this address, or null */
  selectOptionalAccountByEmail(email: string): Promise<Account | null>;
  /** makes an account with a password (12 characters or more) and answers its id; the address must be new */
  createAccount(given: { email: string; name: string; password: string }): Promise<string>;
  /** replaces the password of an account and ends its sessions */
  setPassword(accountId: string, password: string): Promise<void>;
  /** opens on a device what the account left there; see `deviceSecretOf` */
  deviceSecret(accountId: string): string;
  /** signs in with e-mail and password and answers the headers that set the cookie */
  signIn(email: string, password: string): Promise<Headers>;
}

export function createSignIn(given: { pool: pg.Pool; secret: string; config: Pick<Config, 'publicUrl' | 'mode'>; mail: Mailer }): SignIn {
  const auth = betterAuth(signInOptions(given));
  const memory = createSessionMemory(async (cookie) => {
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const { id, name, email, twoFactorEnabled } = found.user;
    return { account: { id, name, email, twoFactor: twoFactorEnabled === true }, expiresAt: found.session.expiresAt };
  });
  return {
    handler: async (request) => {
      try {
        return await auth.handler(request);
      } finally {
        // reading changes nothing: pages read their session often
        if (request.method !== 'GET') memory.forget();
      }
    },
    selectOptionalAccount: async (cookies) => (cookies?.includes('trellis') ? memory.select(cookies) : null),
    selectOptionalAccountByEmail: async (email) => {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      return found ? { id: found.user.id, name: found.user.name, email: found.user.email, twoFactor: false } : null;
    },
    createAccount: async ({ email, name, password }) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      const user = await internalAdapter.createUser({ email: email.toLowerCase(), name, emailVerified: true }, { method: 'email-password' });
      await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await passwords.hash(password) });
      return user.id;
    },
    setPassword: async (accountId, password) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      await internalAdapter.updatePassword(accountId, await passwords.hash(password));
      await internalAdapter.deleteUserSessions(accountId);
      memory.forget();
    },
    deviceSecret: (accountId) => deviceSecretOf(given.secret, accountId),
    signIn: async (email, password) => {
      const response = await auth.api.signInEmail({ body: { email, password }, asResponse: true });
      if (!response.ok) throw new Error('Sign-in with a known password was refused');
      return response.headers;
    },
  };
}
