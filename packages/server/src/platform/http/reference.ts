import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { FastifyInstance } from 'fastify';

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Trellis API reference</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/reference/assets/swagger-ui.css"></head>
<body><main id="reference"></main>
<script src="/reference/assets/swagger-ui-bundle.js"></script><script src="/reference/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: '/reference/openapi.json', dom_id: '#reference', deepLinking: true, defaultModelsExpandDepth: 0 });`;

/** The OpenAPI document of the contract and a page to read it with, both from this server. */
// biome-ignore lint/suspicious/noExplicitAny: the type of the whole router is too long to write and says nothing here
export async function reference(server: FastifyInstance, router: any): Promise<void> {
  let document: Promise<unknown> | null = null;
  server.get('/reference/openapi.json', async () => {
    document ??= openApiDocument(router);
    return document;
  });
  server.get('/reference', (_request, reply) => reply.type('text/html').send(page));
  server.get('/reference/start.js', (_request, reply) => reply.type('text/javascript').send(start));
  await server.register(fastifyStatic, {
    root: dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json'))),
    prefix: '/reference/assets/',
    decorateReply: false,
  });
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export async function openApiDocument(router: any): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(router, {
    info: {
      title: 'Trellis',
      version: '1',
      description: 'Everything the web app can do, it does through these operations. Name the appointment you work under in the header x-trellis-appointment.',
    },
    servers: [{ url: '/api' }],
  });
}
