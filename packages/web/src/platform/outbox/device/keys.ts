import type { DeviceTables, KeyRow } from './database.ts';
import { createOpen, createPair, createSeal, importPrivate, type Open, type Seal, type Sealed } from './seal.ts';

/** What an account can do with its own rows on this device. */
export interface Keyring {
  seal: Seal;
  /** whether older rows can be read; false after a sign-out, until the server's secret was had again */
  canOpen: boolean;
  /** Throws SealedAway when this device cannot read it now. */
  open: Open;
}

/** It is there and safe, but can be read only after its author has signed in. */
export class SealedAway extends Error {
  override name = 'SealedAway';
}

/**
 * The keys of an account on this device. The private key is open from sign-in until sign-out, because a phone without a
 * network must be able to go on; after that it is wrapped with a secret that only the server has.
 * @param secret asks the server for the secret of the account; it is asked only where the device has no open key. It may throw.
 */
export async function unlock(tables: DeviceTables, owner: string, secret: () => Promise<string>): Promise<Keyring> {
  let pairs = await tables.keys.where({ owner }).toArray();
  if (pairs.length === 0 || pairs.some(({ open }) => open === null)) {
    const wrapping = await secret().then(wrappingKey, () => null);
    if (wrapping) pairs = await openPairs(tables, owner, pairs, wrapping);
  }
  const own = pairs.findLast(({ open }) => open !== null) ?? pairs.at(-1);
  if (!own) throw new SealedAway('This account has not been signed in on this device while there was a network.');
  const openers = new Map(pairs.flatMap(({ id, open }) => (open ? [[id, createOpen(open)] as const] : [])));
  return {
    seal: await createSeal(own.id, own.publicKey),
    canOpen: openers.size > 0,
    open: <Value>(sealed: Sealed): Promise<Value> => {
      const open = openers.get(sealed.keyId);
      if (!open) throw new SealedAway('This was written before a sign-out. It opens after signing in.');
      return open<Value>(sealed);
    },
  };
}

async function openPairs(tables: DeviceTables, owner: string, pairs: KeyRow[], wrapping: CryptoKey): Promise<KeyRow[]> {
  const opened = await Promise.all(pairs.map(async (pair) => ({ ...pair, open: pair.open ?? (await unwrap(pair.wrapped, wrapping)) })));
  // a pair that the server's secret does not open any more stays, for the rows that are sealed to it
  if (opened.some(({ open }) => open !== null)) {
    await tables.keys.bulkPut(opened);
    return opened;
  }
  const { publicKey, privateKey } = await createPair();
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, pkcs8) };
  const pair: KeyRow = { id: crypto.randomUUID(), owner, publicKey, wrapped, open: await importPrivate(pkcs8) };
  return tables.database.transaction('rw', tables.keys, async () => {
    const now = await tables.keys.where({ owner }).toArray();
    if (now.some(({ open }) => open !== null)) return now; // another tab was quicker
    await tables.keys.put(pair);
    return [...opened, pair];
  });
}

async function unwrap({ iv, data }: KeyRow['wrapped'], wrapping: CryptoKey): Promise<CryptoKey | null> {
  const pkcs8 = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, data).catch(() => null);
  return pkcs8 && importPrivate(pkcs8);
}

async function wrappingKey(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** From now on this device cannot read what these accounts left on it; they can still be written to. `except`: who is here. */
export async function lockOthers(tables: DeviceTables, except: string | null): Promise<string[]> {
  const open = await tables.keys.filter((pair) => pair.owner !== except && pair.open !== null).toArray();
  await tables.keys.bulkPut(open.map((pair) => ({ ...pair, open: null })));
  return [...new Set(open.map(({ owner }) => owner))];
}
