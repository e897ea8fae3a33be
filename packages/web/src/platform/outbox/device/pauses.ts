const first = 2_000;
const longest = 60_000;

/** When what failed is tried again: after 2, 4, 8 … seconds, a minute at most. Counted by a clock that nobody can set. */
export class Pauses {
  readonly #pauses = new Map<string, { failures: number; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  failed(name: string): void {
    const failures = (this.#pauses.get(name)?.failures ?? 0) + 1;
    this.#pauses.set(name, { failures, until: this.#now() + Math.min(longest, first * 2 ** (failures - 1)) });
  }
  over(name: string): void {
    this.#pauses.delete(name);
  }
  isPaused(name: string): boolean {
    return (this.#pauses.get(name)?.until ?? 0) > this.#now();
  }
  /** Milliseconds until the next pause ends, a minute when there is none. */
  next(): number {
    const waits = [...this.#pauses.values()].map(({ until }) => until - this.#now()).filter((wait) => wait > 0);
    return Math.min(longest, ...waits);
  }
  /** A person, or a network that came back, asks to try everything now. */
  clear(): void {
    this.#pauses.clear();
  }
}
