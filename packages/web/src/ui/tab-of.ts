/** The tab that the address belongs to: the longest that it is or lies below. */
export function tabOf<Tab extends { to: string }>(tabs: readonly Tab[], pathname: string): Tab | undefined {
  return tabs.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).sort((a, b) => b.to.length - a.to.length)[0];
}
