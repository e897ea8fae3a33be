import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { appointmentHeader } from '@trellis/domain/access';
import { type Contract, contract } from '@trellis/domain/api';
import type { FastifyInstance } from 'fastify';
import { router } from '../../app.ts';
import { deviceSecretOf } from '../auth/device-secret.ts';
import type { SignIn } from '../auth/index.ts';
import type { Config } from '../config/index.ts';
import type { Actor } from '../db/index.ts';
import { createServer } from '../http/server.ts';
import { createLogger } from '../log/index.ts';
import { createMailer, type Mail, type Mailer } from '../mail/index.ts';
import type { TestDatabase } from './database.ts';

export type Client = ContractRouterClient<Contract>;

export interface TestApp {
  server: FastifyInstance;
  /** the typed client of one of the cast, over real HTTP requests without a port; null is signed out */
  as(actor: Actor | null): Client;
  /** the mails that left, first to last */
  outbox: readonly Mail[];
  close(): Promise<void>;
}

const testCookie = 'test-account=';

/**
 * The whole server over a test database. Who asks is named by a cookie of its own in place of a session's, so that stories need
 * no passwords; sign-in itself is tested with the real one.
 */
export async function createTestApp(database: TestDatabase, config: Partial<Config> = {}, { remembers = false } = {}): Promise<TestApp> {
  const log = createLogger('silent');
  const dataFolder = join(tmpdir(), `trellis-test-data-${process.pid}`);
  const whole: Config = {
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    databaseUrl: null,
    publicUrl: 'http://localhost',
    smtpUrl: null,
    requestsPerMinute: 1_000_000,
    mailFrom: 'Trellis <trellis@localhost>',
    trustProxy: false,
    logLevel: 'silent',
    notices: [],
    ...config,
  };
  const outbox: Mail[] = [];
  const mailer = createMailer({ smtpUrl: whole.smtpUrl, from: whole.mailFrom, dataFolder, log });
  const mail: Mailer = {
    ...mailer,
    send: async (sent) => {
      await mailer.send(sent);
      outbox.push(sent);
    },
  };
  const server = await createServer({
    services: { config: whole, pools: database.pools, log, mail, signIn: byCookie },
    router,
    webFolder: null,
    // stories let time pass by changing rows behind the application's back
    ...(remembers ? {} : { remembered: 0 }),
  });
  await server.ready();
  return {
    server,
    as: (actor) => clientFor(server, actor),
    outbox,
    close: async () => {
      await server.close();
      mail.close();
    },
  };
}

const byCookie: SignIn = {
  handler: async () => new Response(null, { status: 404 }),
  selectOptionalAccount: async (cookies) => {
    const id = cookies?.startsWith(testCookie) ? cookies.slice(testCookie.length) : null;
    return id ? { id, name: 'One of the cast', email: 'cast@example.test', twoFactor: false } : null;
  },
  selectOptionalAccountByEmail: async () => null,
  createAccount: async () => {
    throw new Error('Tests make no accounts');
  },
  setPassword: async () => {},
  signIn: async () => new Headers(),
  deviceSecret: (accountId) => deviceSecretOf('of the tests', accountId),
};

function clientFor(server: FastifyInstance, actor: Actor | null): Client {
  const link = new OpenAPILink(contract, {
    url: 'http://localhost/api',
    headers: actor ? { cookie: `${testCookie}${actor.accountId}`, [appointmentHeader]: actor.appointmentId } : {},
    fetch: async (request) => {
      const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
      const url = new URL(request.url);
      const headers = Object.fromEntries(request.headers);
      if (body) headers['content-length'] = String(body.length);
      const reply = await server.inject({ method: request.method as 'GET', url: url.pathname + url.search, headers, payload: body });
      return new Response(reply.rawPayload.length > 0 ? new Uint8Array(reply.rawPayload) : null, {
        status: reply.statusCode,
        headers: reply.headers as Record<string, string>,
      });
    },
  });
  return createORPCClient(link);
}
