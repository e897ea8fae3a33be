import type { ScoreValue } from '@trellis/domain/walkthroughs';

/** A score in words: `3`, `Yes`, `Not observed`. */
export function scoreWords(value: ScoreValue): string {
  switch (value.kind) {
    case 'level':
      return String(value.level);
    case 'yes_no':
      return value.yes ? 'Yes' : 'No';
    case 'choices':
      return value.choices.join(', ');
    case 'not_observed':
      return 'Not observed';
  }
}
