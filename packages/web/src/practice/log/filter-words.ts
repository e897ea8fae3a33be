import { roleGroupLabels } from '@trellis/domain/access';
import { type EntryPage, focusLabels, focusSetByLabels, ledWithLabels, placeLabels } from '@trellis/domain/practice';
import { type figureFilters, filterOf, type LogAddress, nameIn } from './filters.ts';

const recordedWords = {
  focusSetBy: 'Who set the focus is recorded',
  place: 'The place is recorded',
  sustained: 'Sustained or one-off is recorded',
  structure: 'The routine is recorded',
};

/** What a filter that came with a figure asks for, in words; null when it asks for nothing. */
export function filterWords(name: (typeof figureFilters)[number], address: LogAddress, found: EntryPage | undefined): string | null {
  const filter = filterOf(address);
  const entries = found?.entries ?? [];
  switch (name) {
    case 'ledWith':
      return filter.ledWith ? (filter.ledWith === 'alone' ? 'Led alone' : `Led with: ${ledWithLabels[filter.ledWith].toLowerCase()}`) : null;
    case 'ledWithOthers':
      return filter.ledWithOthers ? 'Led with other groups' : null;
    case 'component':
      return filter.component ? `Used: ${nameIn(entries, filter.component) ?? 'one resource'}` : null;
    case 'withResource':
      return filter.withResource ? 'Used a common resource' : null;
    case 'structure':
      return filter.structure ? `Routine: ${nameIn(entries, filter.structure) ?? 'one routine'}` : null;
    case 'focusSetBy':
      return filter.focusSetBy ? `Focus set by: ${focusSetByLabels[filter.focusSetBy].toLowerCase()}` : null;
    case 'place':
      return filter.place ? `Place: ${placeLabels[filter.place].toLowerCase()}` : null;
    case 'sustained':
      return filter.sustained === undefined ? null : filter.sustained ? 'Part of sustained work' : 'One-off';
    case 'contact':
      return filter.contact ? 'Contacts with a school' : null;
    case 'recorded':
      return filter.recorded ? recordedWords[filter.recorded] : null;
    case 'focuses':
      if (!filter.focuses) return null;
      return filter.focuses.length > 3
        ? `Talked about any of ${filter.focuses.length} topics`
        : `Talked about: ${filter.focuses.map((focus) => focusLabels[focus].toLowerCase()).join(' or ')}`;
    case 'partners':
      return filter.partners ? `Talked with: ${filter.partners.map((group) => roleGroupLabels[group].toLowerCase()).join(' or ')}` : null;
    case 'weeks':
      return filter.weeks ? 'Completely logged weeks only' : null;
  }
}
