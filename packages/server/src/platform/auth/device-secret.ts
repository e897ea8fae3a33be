import { createHmac } from 'node:crypto';

/**
 * The secret with which a device opens what an account left on it: 32 bytes, base64, the same on every device and in every
 * session of the account. Made from the server's own secret, so that nothing is stored, and nobody without a session has it.
 */
export function deviceSecretOf(serverSecret: string, accountId: string): string {
  return createHmac('sha256', serverSecret).update(`device of ${accountId}`).digest('base64');
}
