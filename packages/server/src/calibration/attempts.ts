/** Counts wrong guesses in this process: so many in so many minutes, then none until the oldest is over. */
export class Attempts {
  readonly #most: number;
  readonly #minutes: number;
  readonly #made = new Map<string, number[]>();

  constructor({ most, minutes }: { most: number; minutes: number }) {
    this.#most = most;
    this.#minutes = minutes;
  }

  /** Whether somebody may guess once more. */
  may(who: string, now = Date.now()): boolean {
    return this.#recent(who, now).length < this.#most;
  }

  failed(who: string, now = Date.now()): void {
    // whoever stopped guessing is forgotten, so that this does not grow
    for (const other of [...this.#made.keys()]) if (this.#recent(other, now).length === 0) this.#made.delete(other);
    this.#made.set(who, [...this.#recent(who, now), now]);
  }

  #recent(who: string, now: number): number[] {
    return (this.#made.get(who) ?? []).filter((at) => at > now - this.#minutes * 60_000);
  }
}
