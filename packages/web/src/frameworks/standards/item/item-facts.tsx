import type { StandardRecord } from '@trellis/domain/frameworks';
import rows from '../../../ui/rows.module.css';
import { dayWords } from '../../../ui/words.ts';

/** What else a document says of an item. */
export function ItemFacts({ item }: { item: StandardRecord }) {
  const facts: [string, string | null][] = [
    ['Wording', item.builtIn ? 'A short label of Trellis’s own; what the standard says belongs to its publishers' : null],
    ['Short statement', item.abbreviated],
    ['Number in its list', item.enumeration],
    ['Levels, as the document writes them', item.levels.join(', ') || null],
    ['Notes', item.notes],
    ['Last changed by its makers', item.lastChanged && dayWords(item.lastChanged.slice(0, 10))],
    ['Identifier', item.id],
    ['Address', item.uri],
  ];
  return (
    <dl className={rows.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd style={{ whiteSpace: 'pre-line' }}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
