import { type Indicator, indicatorsOf, type RubricContent } from '@trellis/domain/frameworks';

/** An indicator of a draft, by its id; undefined when somebody took it out meanwhile. */
export function indicatorIn(content: RubricContent, id: string): Indicator | undefined {
  return indicatorsOf(content).find(({ indicator }) => indicator.id === id)?.indicator;
}
