import { Refusal } from '../platform/api/index.ts';

/** Calls the sign-in server (`/api/auth/…`). Throws a Refusal with a sentence for a person. */
async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`/api/auth/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const content = (await answer.json().catch(() => null)) as { code?: string; message?: string } | null;
  if (!answer.ok) throw new Refusal(sentenceOf(answer.status, content?.code), content?.code);
  return content as Answer;
}

const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'This e-mail and password do not belong together.',
  INVALID_PASSWORD: 'The password is not right.',
  PASSWORD_TOO_SHORT: 'The new password is too short: 12 characters are needed.',
  PASSWORD_TOO_LONG: 'The new password is too long: 200 characters at most.',
  INVALID_TOKEN: 'This link was used already or is too old. Ask for a new one.',
  INVALID_CODE: 'This code is not right. A new one comes every 30 seconds.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Please start again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many tries. Please start again with your password.',
  INVALID_BACKUP_CODE: 'This backup code is not right, or was used already.',
};

function sentenceOf(status: number, code: string | undefined): string {
  if (code && sentences[code]) return sentences[code];
  if (status === 429) return 'That was a lot at once. Wait a minute and try again.';
  if (status === 401) return 'Please sign in again.';
  return 'The sign-in server could not finish this.';
}

export interface DeviceSession {
  id: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  userAgent: string | null;
  ipAddress: string | null;
}

/** Signs in; `secondFactor` when a code from the authenticator app is still needed. */
export async function signIn(email: string, password: string): Promise<'signed_in' | 'second_factor'> {
  const answer = await call<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password });
  return answer.twoFactorRedirect ? 'second_factor' : 'signed_in';
}

export const verifyCode = (code: string, trustDevice: boolean) => call('two-factor/verify-totp', { code, trustDevice });
export const verifyBackupCode = (code: string) => call('two-factor/verify-backup-code', { code });
export const requestPasswordReset = (email: string) => call('request-password-reset', { email, redirectTo: '/sign-in' });
export const resetPassword = (token: string, newPassword: string) => call('reset-password', { token, newPassword });
export const changePassword = (currentPassword: string, newPassword: string) =>
  call('change-password', { currentPassword, newPassword, revokeOtherSessions: true });
export const listSessions = () => call<DeviceSession[]>('list-sessions');
export const currentSession = () => call<{ session: DeviceSession } | null>('get-session');
export const revokeSession = (token: string) => call('revoke-session', { token });
/** Starts the second factor: the address for the authenticator app, and codes to keep on paper. Counts once a code was verified. */
export const enableTwoFactor = (password: string) => call<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', { password });
export const confirmTwoFactor = (code: string) => call('two-factor/verify-totp', { code });
export const disableTwoFactor = (password: string) => call('two-factor/disable', { password });
