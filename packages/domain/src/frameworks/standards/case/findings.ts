import { z } from 'zod';

/**
 * What was found in a file. A `problem` keeps it out; the others do not: something was `mended`, was `left_out`, or is to
 * be known (`note`). One finding stands for all places where the same is the case: `count` of them, the first five named.
 */
export const CaseFinding = z.object({
  kind: z.enum(['problem', 'mended', 'left_out', 'note']),
  message: z.string(),
  count: z.number().int(),
  examples: z.array(z.string()),
});
export type CaseFinding = z.infer<typeof CaseFinding>;

const examplesShown = 5;
const exampleLength = 120;

/**
 * Gathers findings while a file is read; the same message about another place only counts up. Strict reading mends and
 * leaves out nothing: what would be is a problem.
 */
export class Findings {
  readonly strict: boolean;
  readonly #byMessage = new Map<string, CaseFinding>();

  constructor(strict: boolean) {
    this.strict = strict;
  }

  add(found: CaseFinding['kind'], message: string, where: string): void {
    const kind = this.strict && found !== 'note' ? 'problem' : found;
    const key = `${kind} ${message}`;
    const finding = this.#byMessage.get(key) ?? { kind, message, count: 0, examples: [] };
    finding.count += 1;
    if (finding.examples.length < examplesShown) finding.examples.push(where.length > exampleLength ? `${where.slice(0, exampleLength)}…` : where);
    this.#byMessage.set(key, finding);
  }

  get hasProblems(): boolean {
    return [...this.#byMessage.values()].some((finding) => finding.kind === 'problem');
  }

  /** Problems first, then what was left out, what was mended, and notes. */
  list(): CaseFinding[] {
    const order = ['problem', 'left_out', 'mended', 'note'];
    return [...this.#byMessage.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }
}
