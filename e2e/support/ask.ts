import type { Page } from 'playwright-core';

export interface Answer {
  status: number;
  body: unknown;
}

interface Options {
  method?: string;
  body?: unknown;
  /** another appointment than the page's own */
  as?: string;
}

/** Asks the API from the page, with the cookie and the appointment that the page itself uses. */
export function ask(page: Page, path: string, options: Options = {}): Promise<Answer> {
  return page.evaluate(
    async ({ path, method, body, as }) => {
      const appointment = as ?? sessionStorage.getItem('trellis.appointment');
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { ...(appointment ? { 'x-trellis-appointment': appointment } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      return { status: answer.status, body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text };
    },
    { path, method: options.method ?? 'GET', body: options.body, as: options.as },
  );
}

/** Asks for something that is surely there. Throws what the server said otherwise. */
export async function read<Body>(page: Page, path: string): Promise<Body> {
  const { status, body } = await ask(page, path);
  if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${JSON.stringify(body)}`);
  return body as Body;
}
