import type { BetterAuthOptions } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Config } from '../config/index.ts';
import type { Mailer } from '../mail/index.ts';

/** How people sign in: e-mail with password, a second factor by time-based codes, sessions that can be listed and ended. */
export function signInOptions(given: { pool: pg.Pool; secret: string; config: Pick<Config, 'publicUrl' | 'mode'>; mail: Mailer }) {
  const { pool, secret, config, mail } = given;
  return {
    appName: 'Trellis',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    // the address in the browser is not always the public one: the demonstration answers at localhost and at 127.0.0.1.
    // That a change comes from a page of the host it is sent to, the HTTP layer has seen to, see security.ts.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`http://${host}`, `https://${host}`] : [];
    },
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres', schemaName: 'auth' },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: config.publicUrl.startsWith('https:'),
      cookiePrefix: 'trellis',
      ipAddress: { disableIpTracking: true },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    // the limiter of the HTTP layer counts, see server.ts
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // accounts come from invitations and the first set-up only
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        await mail.send({
          to: user.email,
          subject: 'Set a new password for Trellis',
          text: `Somebody asked to set a new password for this address. If it was you, open this link within an hour:\n\n${config.publicUrl}/reset-password/${token}\n\nIf it was not you, nothing has changed.`,
        });
      },
    },
    plugins: [twoFactor({ issuer: 'Trellis' })],
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions;
}
