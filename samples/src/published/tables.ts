import type { PublishedFigure } from '../types.ts';
import { designTables } from './design-tables.ts';
import { focusTables } from './focus-tables.ts';
import { practiceTables } from './practice-tables.ts';

/** Every figure that the dissertation prints about the two districts and that can be computed again, in the order of its tables. */
export const publishedTables: readonly PublishedFigure[] = [...designTables, ...practiceTables, ...focusTables].toSorted((a, b) => a.table - b.table);
