import type { RoleGroup } from '../../access/roles.ts';
import type { Population } from '../../kernel/estimate.ts';
import { Focus, focusLabels, type TaskKind } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import { countFigure, type Figure, shareFigure, sum, weigh } from './figure.ts';
import { type FigureRow, figureRow } from './figure-row.ts';
import type { RecordFilter } from './record-filter.ts';
import { kindsOf, type ProfileRow } from './row.ts';

/** Every focus but *not known*: what shares of focus are taken over. */
export const knownFocuses: readonly Focus[] = Focus.options.filter((focus) => focus !== 'not_known');

/**
 * What was talked about: per row the share of interactions with each focus that occurred, whoever the partner
 * (dissertation appendix C, tables 24 to 29). Interactions whose focus is not known are no part of the whole; they are
 * counted beside it. A row in which no focus is known holds one refused figure.
 */
export function focusPerTask(counts: ProfileCounts, rows: readonly ProfileRow[], population: Population): FigureRow[] {
  return rows.map((row) => {
    const kinds = kindsOf(row);
    const talks = counts.interactions.filter((count) => kinds.includes(count.kind));
    const focuses = knownFocuses.filter((focus) => talks.some((count) => count.focus === focus));
    const figures =
      focuses.length > 0
        ? focuses.map((focus) => focusShare(counts, { key: `focus.${row}.${focus}`, label: focusLabels[focus], focuses: [focus], kinds }, population))
        : [focusShare(counts, { key: `focus.${row}`, label: 'What was talked about', focuses: [...knownFocuses], kinds }, population)];
    const unknown = sum(
      weigh(
        talks.filter((count) => count.focus === 'not_known'),
        (count) => count.interactions,
      ),
    );
    const opens: RecordFilter = { kinds, focuses: ['not_known'] };
    const name = { key: `focus.${row}.not_known`, label: focusLabels.not_known, counted: 'interactions' as const, opens };
    if (unknown > 0) figures.push(countFigure(name, 'interactions', unknown, population));
    return figureRow(row, figures);
  });
}

/** Which interactions a share of focus is of; no kinds or partners: of all. */
export interface FocusShare {
  key: string;
  label: string;
  focuses: Focus[];
  kinds?: TaskKind[];
  partners?: RoleGroup[];
}

/** The share of interactions with known focus, of these kinds and partners, that had one of these focuses. */
export function focusShare(counts: ProfileCounts, share: FocusShare, population: Population): Figure {
  const { key, label, focuses, kinds, partners } = share;
  const within = { ...(kinds ? { kinds } : {}), ...(partners ? { partners } : {}) };
  const recorded = counts.interactions.filter((count) => (!kinds || kinds.includes(count.kind)) && (!partners || partners.includes(count.partner)));
  const talks = recorded.filter((count) => count.focus !== 'not_known');
  return shareFigure(
    { key, label, counted: 'interactions', opens: { ...within, focuses }, outOf: { ...within, focuses: [...knownFocuses] } },
    {
      hits: weigh(
        talks.filter((count) => focuses.includes(count.focus)),
        (count) => count.interactions,
      ),
      of: weigh(talks, (count) => count.interactions),
      population,
      noData: recorded.length > 0 ? 'Interactions were recorded, their focus is not known' : 'No interaction has been recorded',
    },
  );
}
