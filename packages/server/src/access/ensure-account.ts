import type { SignIn } from '../platform/auth/index.ts';
import { problem } from '../platform/http/api.ts';

/**
 * The account for an address, made now or, when an earlier try got only so far, entered with its password; with the
 * headers that sign it in.
 */
export async function ensureAccount(
  signIn: SignIn,
  given: { email: string; name: string; password: string },
): Promise<{ accountId: string; headers: Headers }> {
  const existing = await signIn.selectOptionalAccountByEmail(given.email);
  if (!existing) {
    const accountId = await signIn.createAccount(given);
    return { accountId, headers: await signIn.signIn(given.email, given.password) };
  }
  const headers = await signIn.signIn(given.email, given.password).catch(() => null);
  if (headers) return { accountId: existing.id, headers };
  throw problem('INVALID', 'address has an account with another password', 'This address already has an account. Enter its password, or sign in first.', [
    { path: 'password', message: 'This is not the password of the account.' },
  ]);
}
