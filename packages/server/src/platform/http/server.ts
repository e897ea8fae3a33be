import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { onError } from '@orpc/server';
import { ResponseHeadersPlugin } from '@orpc/server/plugins';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { appointmentHeader } from '@trellis/domain/access';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { type Actor, selectActors } from '../db/index.ts';
import { type ActorMemory, createActorMemory } from './actor-memory.ts';
import type { RequestContext } from './api.ts';
import { answerProblem, explainRefusal } from './problems.ts';
import { QueryCoercion } from './query-coercion.ts';
import { reference } from './reference.ts';
import { securityHeaders } from './security.ts';
import type { Services } from './services.ts';
import { Signals } from './signals.ts';
import { webApp } from './web-app.ts';

const largestBody = 5 * 1024 * 1024;

export interface ServerOptions {
  services: Services;
  // biome-ignore lint/suspicious/noExplicitAny: the type of the whole router is too long to write and says nothing here
  router: any;
  /** folder of the built web app; null in tests of the API alone */
  webFolder: string | null;
  /** how long appointments of an account are taken from memory, in milliseconds; see `createActorMemory` */
  remembered?: number;
}

/** The HTTP server: health, sign-in, the API with its reference, the web app. Listening is the caller's. */
export async function createServer({ services, router, webFolder, remembered }: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    bodyLimit: largestBody,
    logController: new LogController({ disableRequestLogging: !services.log.isLevelEnabled('info') }),
    trustProxy: services.config.trustProxy,
    forceCloseConnections: 'idle',
  });
  server.setErrorHandler(answerProblem);
  const signals = new Signals();
  const actors = createActorMemory((accountId) => selectActors(services.pools.app, accountId), remembered);
  // an open stream would keep the server from closing
  server.addHook('preClose', async () => signals.close());
  securityHeaders(server, services.config);
  await server.register(rateLimit, {
    max: services.config.requestsPerMinute,
    timeWindow: '1 minute',
    // files of the web app cost little, come by the dozen, and a whole school may sit behind one address
    allowList: (request) => /^\/(health|assets\/)/.test(request.url),
  });

  server.get('/health', async () => ({ alive: true }));
  server.get('/ready', async (_request, reply) => {
    await services.pools.app.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
    return reply.send({ ready: true });
  });

  await server.register(async (scope) => {
    // the handlers below read the stream themselves, but for JSON of operations
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    // bodies are buffered whole further in: refuse large ones by their announced length, and those that announce none
    scope.addHook('onRequest', async (request, reply) => {
      const length = Number(request.headers['content-length'] ?? 0);
      if (length > largestBody || request.headers['transfer-encoding']) {
        await reply.code(413).send({
          code: 'TOO_LARGE',
          status: 413,
          message: 'This is larger than 5 MB. Split it into smaller files.',
          data: { log: 'body too large or of unknown length' },
        });
      }
    });
    signInRoutes(scope, services);
    await scope.register(async (operations) => apiRoutes(operations, services, { signals, actors }, router));
  });

  await reference(server, router);
  if (webFolder) await webApp(server, webFolder);
  return server;
}

/** Guessing is slow: what takes a password, a code or an address is limited for itself. */
const guessable = /^\/api\/auth\/(sign-in|two-factor|request-password-reset|reset-password|change-password)/;
const guesses = {
  rateLimit: {
    max: (request: FastifyRequest) => (guessable.test(request.url) ? 20 : 600),
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => `${request.ip} ${guessable.exec(request.url)?.[1] ?? 'other'}`,
  },
};

function signInRoutes(scope: FastifyInstance, services: Services): void {
  scope.all('/api/auth/*', { config: guesses }, async (request, reply) => {
    const body = await readBody(request);
    const response = await services.signIn.handler(
      new Request(new URL(request.url, services.config.publicUrl), {
        method: request.method,
        headers: headersOf(request),
        body: body.length > 0 ? new Uint8Array(body) : null,
      }),
    );
    reply.code(response.status);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return reply.send(response.body ? Buffer.from(await response.arrayBuffer()) : null);
  });
}

// biome-ignore lint/suspicious/noExplicitAny: see ServerOptions
function apiRoutes(scope: FastifyInstance, services: Services, { signals, actors }: { signals: Signals; actors: ActorMemory }, router: any): void {
  // read in one piece, which costs less than the handler's own way; malformed ones are refused by `answerProblem`
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(text as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  const handler = new OpenAPIHandler(router, {
    plugins: [new ResponseHeadersPlugin(), new QueryCoercion({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
    clientInterceptors: [explainRefusal],
    interceptors: [onError((error) => logUnexpected(services, error))],
  });
  scope.all('/api/*', async (request, reply) => {
    const context = await contextOf({ services, signals }, actors, request);
    const { matched } = await handler.handle(request, reply, { prefix: '/api', context });
    if (!matched) await reply.code(404).send({ code: 'NOT_FOUND', status: 404, message: 'There is no such operation.', data: { log: 'no such operation' } });
  });
}

/** Who asks, and under which appointment: the one named in the header, else the first that is in force. */
async function contextOf(
  { services, signals }: Pick<RequestContext, 'services' | 'signals'>,
  memory: ActorMemory,
  request: FastifyRequest,
): Promise<RequestContext> {
  const account = await services.signIn.selectOptionalAccount(request.headers.cookie);
  const named = request.headers[appointmentHeader];
  const chosen = (actors: Actor[]) => (typeof named === 'string' ? actors.find((candidate) => candidate.appointmentId === named) : actors[0]) ?? null;
  return {
    services,
    signals,
    account,
    accountId: account?.id ?? null,
    actor: account ? chosen(await memory.select(account.id)) : null,
    selectNow: async () => {
      const actors = account ? await memory.selectNow(account.id) : [];
      return { actors, actor: chosen(actors) };
    },
  };
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function readBody(request: FastifyRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request.raw) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function logUnexpected(services: Services, error: unknown): void {
  const known = typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500;
  if (!known) services.log.error({ err: error }, 'An operation failed');
}
