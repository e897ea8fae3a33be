import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built web app. Files with a hash in their name are kept for a year; every page address answers the same document. */
export async function webApp(server: FastifyInstance, folder: string): Promise<void> {
  const document = await readFile(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/', (_request, reply) => reply.type('text/html').header('cache-control', 'no-cache').send(document));
  server.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/') || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).send({ code: 'NOT_FOUND', status: 404, message: 'There is nothing here.', data: { log: 'no such address' } });
    }
    return reply.type('text/html').header('cache-control', 'no-cache').send(document);
  });
}
