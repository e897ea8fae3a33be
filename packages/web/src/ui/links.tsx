import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that opens a page. */
export const ButtonLink = createLink(Button<'a'>);

/** A link in a sentence or a list that opens a page. */
export const TextLink = createLink(Anchor<'a'>);
