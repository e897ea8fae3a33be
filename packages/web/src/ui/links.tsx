import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type ComponentProps, createElement } from 'react';

// a button of the house is a button unless told otherwise; what opens a page is a link
const RouterButton = createLink((props: ComponentProps<typeof Button<'a'>>) => createElement(Button<'a'>, { component: 'a', ...props }));
const RouterAnchor = createLink(Anchor<'a'>);

/**
 * The search part of an address goes where the router wants it, so that `/people?role=teacher` can be written as it is
 * read. Only the page that is open is marked as the current one, not those above it.
 */
function routed<Props>(props: Props): Props {
  const { to } = props as { to?: unknown };
  const exact = { activeOptions: { exact: true }, ...props };
  if (typeof to !== 'string' || !to.includes('?')) return exact;
  const [path, query] = to.split('?');
  return { ...exact, to: path, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** A button that opens a page. */
export const ButtonLink = ((props: never) => createElement(RouterButton, routed(props))) as typeof RouterButton;

/** A link in a sentence or a list that opens a page. */
export const TextLink = ((props: never) => createElement(RouterAnchor, routed(props))) as typeof RouterAnchor;
