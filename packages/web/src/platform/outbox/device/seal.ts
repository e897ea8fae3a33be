/** A value that only the holder of a private key can read, and anybody with the public key could have written. */
export interface Sealed {
  /** id of the key pair that opens it */
  keyId: string;
  /** the one-time public key that it was sealed with */
  from: ArrayBuffer;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const purpose = new TextEncoder().encode('trellis outbox');

/** A new key pair. The private half can be taken out once, to be wrapped; see `keys.ts`. */
export const createPair = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(curve, true, ['deriveBits']);

/** Reads the private half of a pair for use. It cannot be taken out again. */
export const importPrivate = (pkcs8: ArrayBuffer): Promise<CryptoKey> => crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['deriveBits']);

async function sharedKey(own: CryptoKey, other: CryptoKey): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: purpose };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export type Seal = (value: unknown) => Promise<Sealed>;

/** Seals values to a public key. The one-time key is made once for as long as the page is open, so that a keystroke stays cheap. */
export async function createSeal(keyId: string, publicKey: CryptoKey): Promise<Seal> {
  const oneTime = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const from = await crypto.subtle.exportKey('raw', oneTime.publicKey);
  const key = await sharedKey(oneTime.privateKey, publicKey);
  return async (value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
    return { keyId, from, iv, data };
  };
}

export type Open = <Value>(sealed: Sealed) => Promise<Value>;

/** Reads what was sealed to a key pair. Throws when it was sealed to another, or was changed. */
export function createOpen(privateKey: CryptoKey): Open {
  const known = new Map<string, Promise<CryptoKey>>();
  const keyOf = (from: ArrayBuffer): Promise<CryptoKey> => {
    const name = new Uint8Array(from).join();
    const key = known.get(name) ?? crypto.subtle.importKey('raw', from, curve, false, []).then((other) => sharedKey(privateKey, other));
    known.set(name, key);
    return key;
  };
  return async ({ from, iv, data }) => {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(from), data);
    return JSON.parse(new TextDecoder().decode(text));
  };
}
