/** The parts of an `otpauth://` address that a person types into an app: the secret in groups of four, and the account. */
export function readOtpAddress(address: string): { secret: string; account: string } {
  const url = new URL(address);
  const secret = url.searchParams.get('secret');
  if (secret === null) throw new Error('The address for the authenticator app holds no secret.');
  const label = decodeURIComponent(url.pathname.split('/').pop() ?? '');
  return { secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, account: label.split(':').pop() ?? label };
}
