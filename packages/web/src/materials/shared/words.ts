import type { Dok } from '@trellis/domain/infrastructure';
import type { AgreementStanding, CodingKind } from '@trellis/domain/materials';

/** What one unit of a coding is called, and many of them. */
export const unitWords: Record<CodingKind, { one: string; many: string }> = {
  activities: { one: 'activity', many: 'activities' },
  items: { one: 'item', many: 'items' },
};

/** Demand, as pages name it beside its number. */
export const demandNames: Record<`${Dok}`, string> = {
  '1': 'Recall and reproduction',
  '2': 'Application of concepts',
  '3': 'Strategic thinking',
  '4': 'Extended thinking',
  NEI: 'Not enough information',
};

/** How agreement stands, in a few words and as a sentence. */
export const agreementWords: Record<AgreementStanding, { short: string; sentence: string }> = {
  settled: { short: 'Settled', sentence: 'A second person coded a sample, and every difference is settled.' },
  to_settle: { short: 'Differences to settle', sentence: 'A second person coded a sample; some differences are still to be settled.' },
  under_way: { short: 'Second coding under way', sentence: 'A second person is coding a sample.' },
  elsewhere: { short: 'Reached elsewhere', sentence: 'Agreement was reached outside of Trellis and is written down.' },
  none: { short: 'Not yet', sentence: 'No second person has coded a sample yet.' },
};

/** `K.CC.1; K.CC.2`, or that there is none. */
export function contentWords(content: readonly string[]): string {
  return content.length === 0 ? 'no topic' : content.join('; ');
}

/** Codes as people type them: separated by a semicolon, a comma, a bar or a blank line; each once. */
export function codesIn(text: string): string[] {
  const codes = text.split(/[;,|\n]/).map((code) => code.trim());
  return [...new Set(codes.filter((code) => code !== ''))];
}

/** A whole percentage; one that would be rounded to 0 or 100 without being it says so. */
export function percentWords(percent: number): string {
  if (percent > 0 && percent < 0.5) return 'under 1%';
  if (percent < 100 && percent >= 99.5) return 'over 99%';
  return `${Math.round(percent)}%`;
}
