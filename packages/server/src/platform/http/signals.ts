import { EventPublisher } from '@orpc/server';

export interface Signal {
  version: number;
}

/**
 * Tells pages that something changed: a topic and a version, never content; the page fetches through an answer. Heard in this
 * process only.
 */
export class Signals {
  readonly #publisher = new EventPublisher<Record<string, number>>({ maxBufferedEvents: 1 });
  readonly #closing = new AbortController();
  #version = 0;

  publish(topic: string): void {
    this.#version += 1;
    this.#publisher.publish(topic, this.#version);
  }

  /** The version as it is now, then each later one, until the listener goes or the server closes. */
  async *follow(topic: string, listener: AbortSignal | undefined): AsyncGenerator<Signal, void, void> {
    const until = listener ? AbortSignal.any([listener, this.#closing.signal]) : this.#closing.signal;
    if (until.aborted) return;
    // heard from here on, so that nothing falls between the first version and the next
    const versions = this.#publisher.subscribe(topic, { signal: until });
    yield { version: this.#version };
    try {
      for await (const version of versions) yield { version };
    } catch (error) {
      if (!until.aborted) throw error;
    }
  }

  /** Ends every stream, so that the server can close. */
  close(): void {
    this.#closing.abort();
  }
}
