import { shownContent } from '@trellis/domain/kernel/outbox';
import { kindOf } from '../kinds.ts';
import { askToLast } from '../lasting.ts';
import { outboxState, setOutboxState, type Unkept } from '../state.ts';
import { nameOf, type RecordKey } from './database.ts';
import { type HandleSetting, RecordHandle } from './record-handle.ts';
import { Sender, type Stopped, type Wire } from './sender.ts';
import type { Content, Store } from './store.ts';

const calm = 400;
const minute = 60_000;

/** What an account holds on this device, as long as the page is open: the records that pages show, and the sending of what waits. */
export class Outbox {
  readonly owner: string;
  readonly #store: Store;
  readonly #sender: Sender;
  readonly #handles = new Map<string, Promise<RecordHandle>>();
  readonly #open = new Map<string, RecordHandle>();
  readonly #sending = new Set<string>();
  readonly #others = new BroadcastChannel('trellis outbox');
  readonly #setting: HandleSetting;
  readonly #onStopped: (stopped: Stopped) => void;
  #asked = false;
  #passing = false;
  #passAgain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listing: ReturnType<typeof setTimeout> | undefined;

  constructor(given: { owner: string; wire: Wire; onStopped: (stopped: Stopped) => void } & Omit<HandleSetting, 'changed'>) {
    this.owner = given.owner;
    this.#store = given.store;
    this.#setting = { ...given, changed: (key) => this.#changed(key) };
    this.#onStopped = given.onStopped;
    this.#sender = new Sender({ ...given, onChange: (key, sending) => this.#sent(key, sending) });
  }

  /** Begins to send: now, when the network or the page comes back, and every minute. Returns what ends it. */
  start(): () => void {
    const now = () => this.sendNow();
    const visible = () => document.visibilityState === 'visible' && now();
    window.addEventListener('online', now);
    window.addEventListener('pageshow', now);
    document.addEventListener('visibilitychange', visible);
    this.#others.onmessage = ({ data }: MessageEvent<string>) => {
      void this.#open.get(data)?.load();
      this.#list();
    };
    void this.#finishOlderDrafts().then(now);
    this.#list();
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('pageshow', now);
      document.removeEventListener('visibilitychange', visible);
      clearTimeout(this.#timer);
      this.#others.close();
    };
  }

  /** The record for a page, read from the disk; one handle for all its places on the page. */
  record(key: RecordKey): Promise<RecordHandle> {
    const name = nameOf(key);
    const known = this.#handles.get(name);
    if (known) return known;
    const handle = new RecordHandle({ ...this.#setting, key });
    this.#open.set(name, handle);
    const loaded = handle.load().then(() => handle);
    this.#handles.set(name, loaded);
    return loaded;
  }

  #changed(key: RecordKey): void {
    if (!this.#asked) void askToLast();
    this.#asked = true;
    this.#others.postMessage(nameOf(key));
    this.#list();
    void this.#plan(calm);
  }

  #sent(key: RecordKey, sending: boolean): void {
    const name = nameOf(key);
    if (sending) this.#sending.add(name);
    else this.#sending.delete(name);
    this.#others.postMessage(name);
    const handle = this.#open.get(name);
    if (handle) void handle.load().then(() => handle.update({ sending }));
    this.#list();
  }

  /** Draws up the list of what is not sent, soon. */
  #list(): void {
    this.#listing ??= setTimeout(async () => {
      this.#listing = undefined;
      const { records, sealed } = await this.#store.unsent();
      const unkept = [...this.#open.values()].map((handle) => handle.shown().unkept).find((why): why is Unkept => why !== null) ?? null;
      const items = records.map(({ key, record, title, since }) => ({
        ...key,
        name: nameOf(key),
        title,
        since,
        record,
        sending: this.#sending.has(nameOf(key)),
      }));
      setOutboxState({ items, sealed, unkept });
    }, calm / 4);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pass(), wait);
  }

  /** Tries everything again at once. */
  sendNow(): void {
    this.#sender.pauses.clear();
    void this.#pass();
  }

  async #pass(): Promise<void> {
    if (this.#passing) {
      this.#passAgain = true;
      return;
    }
    this.#passing = true;
    try {
      do {
        this.#passAgain = false;
        const stopped = await this.#alone(() => this.#sender.pass());
        setOutboxState({ signedOut: stopped === 'signed_out' || stopped === 'somebody_else' });
        if (stopped) {
          this.#onStopped(stopped);
          break;
        }
      } while (this.#passAgain);
    } finally {
      this.#passing = false;
      this.#plan(Math.min(minute, this.#sender.pauses.next()));
    }
  }

  /** One tab sends at a time. Without locks two may: the server stores once. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return navigator.locks ? navigator.locks.request(`trellis sending ${this.owner}`, work) : work();
  }

  /** Drafts that were typed with an earlier version of an operation are sent in that version: no page opens them any more. */
  async #finishOlderDrafts(): Promise<void> {
    for (const { key, record } of (await this.#store.unsent()).records) {
      const today = kindOf(key.operation)?.name;
      if (today === undefined || today === key.operation || Object.keys(record.drafts).length === 0) continue;
      await (await this.record(key)).commit();
    }
  }

  /** How many records the server has not said yes to, those included that cannot be read now. */
  async count(): Promise<number> {
    const { records, sealed } = await this.#store.unsent();
    return records.length + sealed;
  }

  /** Everything not sent, readable, for a file. */
  copy(): { title: string; operation: string; recordId: string; content: Content }[] {
    const nothing = { revision: null, content: {} };
    const kept = new Map(outboxState().items.map(({ name, record, ...item }) => [name, { ...item, content: shownContent(record, nothing) }]));
    for (const [name, handle] of this.#open) {
      const { operation, recordId } = handle.key;
      // what found no room is only on the page
      if (Object.keys(handle.shown().pending).length > 0)
        kept.set(name, { ...kept.get(name), title: handle.title, operation, recordId, content: handle.content() } as never);
    }
    return [...kept.values()].map(({ title, operation, recordId, content }) => ({ title, operation, recordId, content }));
  }
}
