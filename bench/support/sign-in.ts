/** Somebody of the demonstration who is signed in. */
export interface Signed {
  appointmentId: string;
  headers: Record<string, string>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
}

/**
 * Signs in as one of the sample people, and works under that appointment or another one of the same person; null for one that
 * the demonstration does not offer.
 */
export async function signIn(address: string, offeredId: string, appointmentId = offeredId): Promise<Signed | null> {
  const response = await fetch(`${address}/api/demonstration/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appointmentId: offeredId }),
  });
  if (!response.ok) return null;
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const headers = { 'content-type': 'application/json', 'x-trellis-appointment': appointmentId, cookie };
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${address}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    ...{ appointmentId, headers },
    ...{ get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body), put: (path, body) => ask('PUT', path, body) },
  };
}
