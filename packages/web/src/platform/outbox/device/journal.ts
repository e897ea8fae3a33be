import type { Version } from '@trellis/domain/kernel/outbox';
import { nameOf, type RecordKey } from './database.ts';
import type { Content } from './store.ts';

const journalPrefix = 'trellis.typed/';
const aWhile = 500;

interface Entry {
  key: RecordKey;
  title: string;
  base: Version<Content>;
  fields: Content;
}

/**
 * The last keys. Writing a sealed text takes some milliseconds, and a tab may be killed within them: what is not on the disk
 * yet stands here in plain text for so long, because this storage is written at once.
 */
export class Journal {
  readonly #storage: Storage;
  readonly #owner: string;
  readonly #tab: string;

  /** @param tab an id of this page, see `liveTab` */
  constructor(storage: Storage, owner: string, tab: string) {
    this.#storage = storage;
    this.#owner = owner;
    this.#tab = tab;
  }

  #name(key: RecordKey): string {
    return `${journalPrefix}${this.#owner}/${this.#tab}/${nameOf(key)}`;
  }

  note(entry: Entry): void {
    try {
      this.#storage.setItem(this.#name(entry.key), JSON.stringify(entry));
    } catch {
      // no room here: the sealed text will be on the disk in a moment, or the page says that it cannot be
    }
  }

  clear(key: RecordKey): void {
    this.#storage.removeItem(this.#name(key));
  }
}

/** An id of this page; as long as the page lives, a lock of its name is held. */
export function liveTab(): string {
  const tab = crypto.randomUUID();
  void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
  return tab;
}

const lockOf = (tab: string) => `trellis tab ${tab}`;

/** Hands over what tabs that are gone left in the journal, and forgets it there. */
export async function recoverTyped(storage: Storage, owner: string, keep: (entry: Entry) => Promise<void>): Promise<void> {
  const prefix = `${journalPrefix}${owner}/`;
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((name) => name?.startsWith(prefix)) as string[];
  for (const name of names) {
    const tab = name.slice(prefix.length).split('/')[0]!;
    const text = storage.getItem(name);
    if (text === null || (await isAlive(tab))) continue;
    await keep(JSON.parse(text) as Entry);
    storage.removeItem(name);
  }
}

/** A tab that is being closed gives its lock back within a moment. */
async function isAlive(tab: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(lockOf(tab), { signal: AbortSignal.timeout(aWhile) }, async () => false).catch(() => true);
}
