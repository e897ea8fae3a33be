import { cohensKappa, percentAgreement } from '../statistics/index.ts';
import type { CodeAgreement, SecondCodingAgreement } from './second-coding.ts';
import { type Codes, dokText, sortedCodes } from './unit.ts';

/** Beside every agreement of coders (dissertation ch. 4). */
export const studyAgreementNote =
  'The study that these ratings come from reports an agreement of .89 and does not name the statistic. It may be a percentage or may be corrected for chance, so neither figure here can be set beside it.';

/** One unit as two people coded it. */
export interface CodedTwice {
  first: Codes;
  second: Codes;
}

/** What two people agree on in one unit; `content` takes the whole set of codes. */
export function sameCodes({ first, second }: CodedTwice): { content: boolean; dok: boolean } {
  return { content: contentLabel(first) === contentLabel(second), dok: first.dok === second.dok };
}

/**
 * How far two people coded the same units alike, on content and on demand. Levels are taken as unordered, since NEI has no
 * place among them: a level 1 against a 2 counts as much as a 1 against a 4. Null without units.
 */
export function agreementOf(units: readonly CodedTwice[]): SecondCodingAgreement | null {
  const content = agreement(units.map(({ first, second }) => [contentLabel(first), contentLabel(second)]));
  const dok = agreement(units.map(({ first, second }) => [dokText(first.dok), dokText(second.dok)]));
  return content && dok && { content, dok, note: studyAgreementNote };
}

function agreement(pairs: [string, string][]): CodeAgreement | null {
  const percent = percentAgreement(pairs);
  if (percent === null) return null;
  const kappa = cohensKappa(pairs);
  return { n: pairs.length, percent, kappa: 'kappa' in kappa ? { value: kappa.kappa } : { refused: kappa.refused } };
}

function contentLabel({ content }: Codes): string {
  return sortedCodes(content).join('\n');
}
