import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link, 32 random bytes, and its digest; only the digest is ever stored. */
export function createToken(): { token: string; digest: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
