/**
 * Where to go after signing in: the address that was asked for, if it is one of ours. Anything that a browser could take
 * for another site is the first page.
 */
export function safeReturn(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.includes('\\') || next.startsWith('/sign-in')) return '/';
  return next;
}
