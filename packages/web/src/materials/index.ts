import type { Page } from '../platform/pages/index.ts';

/** Coding of curricula and assessments: coverage, demand, topics, second codings. */
export const pages: Page[] = [];
