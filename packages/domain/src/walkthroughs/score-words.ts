import type { Indicator } from '../frameworks/index.ts';
import type { ScoreValue } from './observation.ts';

/** A score in words: `3 Most students`, `Yes`, `Not observed`. Labels where the indicator is at hand. */
export function scoreWords(value: ScoreValue, indicator?: Pick<Indicator, 'levels' | 'choices'>): string {
  switch (value.kind) {
    case 'level': {
      const label = indicator?.levels?.find((level) => level.value === value.level)?.label;
      return label ? `${value.level} ${label}` : String(value.level);
    }
    case 'yes_no':
      return value.yes ? 'Yes' : 'No';
    case 'choices':
      return value.choices.map((key) => indicator?.choices?.find((choice) => choice.key === key)?.label ?? key).join(', ') || 'None';
    case 'not_observed':
      return 'Not observed';
  }
}
