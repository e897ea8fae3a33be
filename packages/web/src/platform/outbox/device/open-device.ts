import type { Session } from '@trellis/domain/access';
import type { Receipt } from '@trellis/domain/kernel/outbox';
import { client, clientAs } from '../../api/client.ts';
import { kindOf } from '../kinds.ts';
import { type DeviceTables, openTables } from './database.ts';
import { Journal, liveTab, recoverTyped } from './journal.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type Keyring, lockOthers, unlock } from './keys.ts';
import { MemoryStore } from './memory-store.ts';
import { Outbox } from './outbox.ts';
import { sealPlainDrafts, unsealPlainDrafts } from './plain-drafts.ts';
import type { Stopped, Wire } from './sender.ts';
import { type Content, RecordStore } from './store.ts';

/** What the browser keeps for one account, once it is open. */
export interface Device {
  outbox: Outbox;
  kept: KeptAnswers;
}

let tables: DeviceTables | null = null;
const deviceTables = (): DeviceTables => {
  tables ??= openTables();
  return tables;
};

const wire: Wire = {
  session: (): Promise<Session> => client.access.session(),
  send: async (operation, appointmentId) => {
    const kind = kindOf(operation.name);
    if (!kind) throw new Error(`No room sends ${operation.name} any more.`);
    const handler = await kind.load();
    const receipt = await handler.send(operation as never, clientAs(appointmentId));
    if (receipt.outcome === 'accepted') handler.sent?.(operation as never);
    return receipt as Receipt<Content>;
  },
};

/** Opens what this account keeps on this device, and closes what others left on it. */
export async function openDevice(owner: string, onStopped: (stopped: Stopped) => void): Promise<Device> {
  const keyring = await openKeyring(owner);
  const store = keyring ? new RecordStore(deviceTables(), keyring, owner) : new MemoryStore();
  const journal = keyring && new Journal(localStorage, owner, liveTab());
  if (journal) await recoverTyped(localStorage, owner, ({ key, fields, base, title }) => store.type(key, fields, base, title));
  const kept = new KeptAnswers(keyring && deviceTables(), keyring, owner);
  return { outbox: new Outbox({ owner, store, journal, wire, makeRoom: () => kept.clear(), onStopped }), kept };
}

/** Null where the browser gives no storage or no keys: a page without https, or one whose storage was turned off. */
async function openKeyring(owner: string): Promise<Keyring | null> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null;
  try {
    await lockOthers(deviceTables(), owner);
    const keyring = await unlock(deviceTables(), owner, async () => (await client.access.deviceSecret()).secret);
    await sealPlainDrafts(deviceTables(), localStorage, owner);
    await unsealPlainDrafts(deviceTables(), localStorage, keyring, owner);
    return keyring;
  } catch (error) {
    console.warn('Nothing can be kept on this device:', error);
    return null;
  }
}

/** Somebody signed out: nobody's texts can be read on this device any more, and answers that were kept for them are gone. */
export async function closeDevice(): Promise<void> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return;
  const left = await lockOthers(deviceTables(), null);
  await sealPlainDrafts(deviceTables(), localStorage, null);
  await deviceTables().kept.where('owner').anyOf(left).delete();
}
