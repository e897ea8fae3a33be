import type { DeviceTables } from './database.ts';
import type { Keyring } from './keys.ts';

export interface KeptAnswer {
  value: unknown;
  /** when the server gave it, by the device's clock: shown, never compared */
  at: number;
}

/** Answers of the server that pages want without a network, sealed as everything is. They are copies: losing one loses nothing. */
export class KeptAnswers {
  readonly #tables: DeviceTables | null;
  readonly #keyring: Keyring | null;
  readonly #owner: string;

  constructor(tables: DeviceTables | null, keyring: Keyring | null, owner: string) {
    this.#tables = tables;
    this.#keyring = keyring;
    this.#owner = owner;
  }

  /** `author`: the appointment under which it was read; another one of the same person does not see it. */
  async keep(author: string, name: string, value: unknown): Promise<void> {
    if (!this.#tables || !this.#keyring) return;
    await this.#tables.kept.put({ owner: this.#owner, author, name, at: Date.now(), sealed: await this.#keyring.seal(value ?? null) });
  }

  async selectOptional(author: string, name: string): Promise<KeptAnswer | null> {
    const row = await this.#tables?.kept.get([this.#owner, author, name]);
    if (!row || !this.#keyring?.canOpen) return null;
    return { value: await this.#keyring.open(row.sealed), at: row.at };
  }

  /** Makes room for what people type. */
  async clear(): Promise<void> {
    await this.#tables?.kept.where({ owner: this.#owner }).delete();
  }
}
