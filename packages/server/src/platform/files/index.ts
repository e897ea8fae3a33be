import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a file of a district is kept: apart by district, spread over folders, named by an id alone. */
export interface FilePlace {
  /** `TRELLIS_DATA` */
  dataFolder: string;
  districtId: string;
  fileId: string;
}

function pathOf({ dataFolder, districtId, fileId }: FilePlace): string {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  if (!uuid.test(districtId) || !uuid.test(fileId)) throw new TypeError('Not a UUID');
  return join(dataFolder, 'files', districtId, fileId.slice(0, 2), fileId);
}

/**
 * Keeps a file. When this returns it is whole and on the disk; before that nothing stands under its name. Write it before
 * the row that names it is committed: a file without a row is nobody's, a row without a file is a loss.
 */
export async function saveFile(place: FilePlace, bytes: Uint8Array): Promise<void> {
  const path = pathOf(place);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** The bytes of a file; null when it is not there. Read its row under the policy first. */
export async function readOptionalFile(place: FilePlace): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(place));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Removes a file for good. One that is not there is removed already. */
export async function removeFile(place: FilePlace): Promise<void> {
  await rm(pathOf(place), { force: true });
}
