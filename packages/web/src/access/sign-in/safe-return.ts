const here = 'https://trellis.invalid';

/**
 * Where to go after signing in: the address that was asked for, read as a browser reads it, if it is one of ours.
 * Anything that leads to another site, and the sign-in page itself, is the first page.
 */
export function safeReturn(next: string | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here && pathname !== '/sign-in' && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
