/** What somebody typed and the server has not accepted yet. `base` is the server's text that the typing started from. */
export interface Draft {
  text: string;
  base: string;
  /** milliseconds since 1970, by the device's clock: for the order of two drafts only */
  at: number;
}

export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
  readonly length: number;
}

const prefix = 'trellis.draft';

/** Drafts of one account on this device. Another account on the same device neither sees nor removes them. */
export class DraftStore {
  readonly #storage: DraftStorage;
  readonly #owner: string;

  constructor(storage: DraftStorage, owner: string) {
    this.#storage = storage;
    this.#owner = owner;
  }

  #key(name: string): string {
    return `${prefix}/${this.#owner}/${name}`;
  }

  /** Keeps the text. Returns false when the device has no room left, so that the page can say so. */
  keep(name: string, draft: Draft): boolean {
    try {
      this.#storage.setItem(this.#key(name), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  selectOptional(name: string): Draft | null {
    const stored = this.#storage.getItem(this.#key(name));
    return stored === null ? null : parseDraft(stored);
  }

  remove(name: string): void {
    this.#storage.removeItem(this.#key(name));
  }

  /** Names of what is kept and unsent, oldest first. */
  names(): string[] {
    const start = this.#key('');
    const names: { name: string; at: number }[] = [];
    for (let index = 0; index < this.#storage.length; index++) {
      const key = this.#storage.key(index);
      if (!key?.startsWith(start)) continue;
      const name = key.slice(start.length);
      const draft = this.selectOptional(name);
      if (draft) names.push({ name, at: draft.at });
    }
    return names.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }
}

function parseDraft(stored: string): Draft | null {
  try {
    const { text, base, at } = JSON.parse(stored) as Partial<Draft>;
    return typeof text === 'string' && typeof base === 'string' && typeof at === 'number' ? { text, base, at } : null;
  } catch {
    return null; // not ours: something else wrote under this key
  }
}

class MemoryStorage implements DraftStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  get length() {
    return this.#items.size;
  }
}

let instead: MemoryStorage | null = null;

/** The browser's simple storage; where it is turned off, one that lasts as long as the tab. */
export function deviceStorage(): DraftStorage {
  try {
    return window.localStorage;
  } catch {
    instead ??= new MemoryStorage();
    return instead;
  }
}

let owner = 'nobody';
let store: DraftStore | null = null;

/** Whose drafts these are from now on; the session says so. */
export function setDraftOwner(accountId: string | null): void {
  owner = accountId ?? 'nobody';
  store = null;
}

/** The drafts of the account that is signed in. */
export function drafts(): DraftStore {
  store ??= new DraftStore(deviceStorage(), owner);
  return store;
}
