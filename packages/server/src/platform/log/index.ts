import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * Structured logs, a line of JSON each. They carry ids, verbs, codes and durations; never names, addresses, bodies or
 * query strings.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: (request: { method: string; url: string; id: string }) => ({ id: request.id, method: request.method, path: pathOnly(request.url) }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, message: error.message, stack: error.stack }),
    },
  });
}

/** A path without its query and with ids left out of tokens' places. */
function pathOnly(url: string): string {
  return (url.split('?')[0] ?? '').replace(/(invitation|set-up|reset-password)\/[^/]+/g, '$1/…');
}
