import type { StandardLink } from '@trellis/domain/frameworks';

/** What the item does to the other, and what the other does to it. */
const words: Record<string, { to: string; from: string }> = {
  isChildOf: { to: 'stands below', from: 'has below it' },
  isPeerOf: { to: 'stands beside', from: 'stands beside' },
  isPartOf: { to: 'is part of', from: 'contains' },
  exactMatchOf: { to: 'says the same as', from: 'says the same as' },
  precedes: { to: 'comes before', from: 'comes after' },
  isRelatedTo: { to: 'is related to', from: 'is related to' },
  replacedBy: { to: 'was replaced by', from: 'replaces' },
  exemplar: { to: 'has as an example', from: 'is an example of' },
  hasSkillLevel: { to: 'has the level', from: 'is the level of' },
  isTranslationOf: { to: 'is a translation of', from: 'is translated by' },
};

/** `comes before`; what only a publisher knows stays as it is written. */
export function linkWords({ type, direction }: Pick<StandardLink, 'type' | 'direction'>): string {
  const known = words[type];
  if (known) return known[direction];
  const name = type.replace(/^ext:/, '');
  return direction === 'to' ? name : `${name} (said by the other)`;
}
