import { sealedMarker } from '../sealed-marker.ts';
import type { DeviceTables } from './database.ts';
import type { Keyring } from './keys.ts';
import { createSeal } from './seal.ts';

const plain = /^trellis\.(?:draft|typed)\/([^/]+)\//;

/**
 * Texts of single fields, and the last keys of records, lie readable in the browser's simple storage while their author works. When she leaves, they are
 * sealed as everything else is. `except`: whose stay, because that person is here.
 */
export async function sealPlainDrafts(tables: DeviceTables, storage: Storage, except: string | null): Promise<void> {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null && plain.test(key)) as string[];
  for (const key of names) {
    const owner = plain.exec(key)![1]!;
    const text = storage.getItem(key);
    const pair = owner === except ? undefined : (await tables.keys.where({ owner }).toArray()).at(-1);
    if (!pair || text === null) continue;
    const seal = await createSeal(pair.id, pair.publicKey);
    await tables.plain.put({ owner, name: key, sealed: await seal(text) });
    storage.setItem(sealedMarker(owner), '1');
    storage.removeItem(key);
  }
}

/** Puts the texts back for their author. What this device cannot read now stays sealed. */
export async function unsealPlainDrafts(tables: DeviceTables, storage: Storage, keyring: Keyring, owner: string): Promise<void> {
  if (!keyring.canOpen) return;
  for (const { name, sealed } of await tables.plain.where({ owner }).toArray()) {
    const text = await keyring.open<string>(sealed);
    if (storage.getItem(name) === null) storage.setItem(name, text);
    await tables.plain.delete([owner, name]);
  }
  storage.removeItem(sealedMarker(owner));
}
