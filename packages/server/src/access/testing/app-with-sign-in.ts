import { createORPCClient } from '@orpc/client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@trellis/domain/api';
import { router } from '../../app.ts';
import { createSignIn, type SignIn } from '../../platform/auth/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { createServer } from '../../platform/http/server.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { Mail, Mailer } from '../../platform/mail/index.ts';
import type { Client, TestDatabase } from '../../platform/testing/index.ts';

export interface AppWithSignIn {
  /** mail that was sent, oldest first */
  outbox: Mail[];
  signIn: SignIn;
  /** addresses that the mail server does not take */
  refusedAddresses: Set<string>;
  /** a browser of its own, with its own cookies; signed in when given the headers of a sign-in */
  browser(given?: { cookies: Headers }): Client;
  /** a request as a browser makes it, for addresses that are no operation */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The whole server with real accounts, passwords and cookies; mail is kept in memory. */
export async function createAppWithSignIn(database: TestDatabase): Promise<AppWithSignIn> {
  const log = createLogger('silent');
  const outbox: Mail[] = [];
  const refusedAddresses = new Set<string>();
  const mail: Mailer = {
    send: async (message) => {
      if (refusedAddresses.has(message.to)) throw new Error('550 no such mailbox');
      outbox.push(message);
    },
    close: () => {},
  };
  const config: Config = {
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    dataFolder: '/nowhere',
    databaseUrl: null,
    publicUrl: 'http://localhost',
    smtpUrl: null,
    mailFrom: 'Trellis <trellis@localhost>',
    trustProxy: false,
    requestsPerMinute: 1_000_000,
    logLevel: 'silent',
    notices: [],
  };
  const signIn = createSignIn({ pool: database.pools.signIn, secret: 'a secret for tests that is long enough', config, mail });
  const server = await createServer({ services: { config, pools: database.pools, log, mail, signIn }, router, webFolder: null });
  await server.ready();

  async function send(request: Request, jar: Map<string, string>): Promise<Response> {
    const url = new URL(request.url);
    const payload = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    const headers: Record<string, string> = { ...Object.fromEntries(request.headers), cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    if (payload) headers['content-length'] = String(payload.length);
    const reply = await server.inject({ method: request.method as 'GET', url: url.pathname + url.search, headers, payload });
    for (const cookie of reply.cookies) jar.set(cookie.name, encodeURIComponent(cookie.value));
    return new Response(reply.rawPayload.length > 0 ? new Uint8Array(reply.rawPayload) : null, {
      status: reply.statusCode,
      headers: reply.headers as Record<string, string>,
    });
  }

  return {
    outbox,
    signIn,
    refusedAddresses,
    browser: (given) => {
      const jar = new Map((given?.cookies.getSetCookie() ?? []).map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)?.slice(1, 3) as [string, string]));
      return createORPCClient(new OpenAPILink(contract, { url: 'http://localhost/api', fetch: (request) => send(request, jar) }));
    },
    fetch: (path, init) => send(new Request(`http://localhost${path}`, init), new Map()),
    close: () => server.close(),
  };
}
