import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.ts';

/** No script but our own files, no frame, no foreign origin. Mantine sets style attributes, hence inline styles. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(server: FastifyInstance, config: Pick<Config, 'publicUrl'>): void {
  const secure = config.publicUrl.startsWith('https:');
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', contentPolicy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'geolocation=(), camera=(self), microphone=(self)');
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    // a change must come from a page of ours: browsers name the origin of every such request
    const origin = request.headers.origin;
    if (
      request.method !== 'GET' &&
      request.method !== 'HEAD' &&
      origin &&
      new URL(origin).host !== request.headers.host &&
      origin !== new URL(config.publicUrl).origin
    ) {
      await reply.code(403).send({ code: 'NOT_ALLOWED', status: 403, message: 'This request came from another site.', data: { log: 'foreign origin' } });
    }
  });
}
