import { constants, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RoleGroup } from '@trellis/domain/access';
import type { PulseAnswers } from '@trellis/domain/infrastructure/surroundings';
import { z } from 'zod';

/** What is sealed: one person's answers and the role group they are added to. No name, no time. */
const Answer = z.number().int().min(1).max(5);
const Sealed = z.strictObject({ group: RoleGroup, clarity: Answer, expectation: Answer, usefulness: Answer, trust: Answer });

/**
 * Makes the keys of a round: the half that opens answers stays in the data folder, readable by its owner only; the half
 * that seals them is returned, for the row of the round. A key that is there already is kept.
 */
export async function createPulseKey(dataFolder: string, roundId: string): Promise<string> {
  const known = await selectOptionalPulseKey(dataFolder, roundId);
  if (known) return publicHalf(known);
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  await mkdir(folderOf(dataFolder), { recursive: true, mode: 0o700 });
  await writeFile(fileOf(dataFolder, roundId), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true });
  return publicHalf(privateKey);
}

/** The half that opens answers; null when it is not on this machine. */
export async function selectOptionalPulseKey(dataFolder: string, roundId: string): Promise<KeyObject | null> {
  try {
    return createPrivateKey(await readFile(fileOf(dataFolder, roundId), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** After this nobody opens an answer of the round, on this machine or from a copy of the database. */
export async function removePulseKey(dataFolder: string, roundId: string): Promise<void> {
  await rm(fileOf(dataFolder, roundId), { force: true });
}

/** Seals one person's answers. Two people who answer alike give different texts, so that none can be guessed by trying all. */
export function sealAnswers(publicKey: string, answers: PulseAnswers): string {
  return publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    Buffer.from(JSON.stringify(Sealed.parse(answers))),
  ).toString('base64');
}

/** Opens what was sealed; null for anything that was not sealed to this key or does not hold answers. */
export function openAnswers(privateKey: KeyObject, sealed: string): PulseAnswers | null {
  try {
    const opened = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, Buffer.from(sealed, 'base64'));
    return Sealed.parse(JSON.parse(opened.toString()));
  } catch {
    return null;
  }
}

function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
}

function folderOf(dataFolder: string): string {
  return join(dataFolder, 'pulse-keys');
}

function fileOf(dataFolder: string, roundId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(roundId)) throw new TypeError('Not a UUID');
  return join(folderOf(dataFolder), `${roundId}.pem`);
}
