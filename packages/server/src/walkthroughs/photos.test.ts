import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit } from '@trellis/domain/walkthroughs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../platform/db/index.ts';
import { createScene, refusalOf, type Scene, seenIn, sendingOf } from './testing/scene.ts';

let scene: Scene;
let dataFolder: string;
let visit: Visit;
let record: string;

/** The smallest picture that holds together, with a place in it. */
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  ...[
    ['IHDR', 'size'],
    ['tEXt', '37.77 N 122.41 W'],
    ['IDAT', 'board'],
    ['IEND', ''],
  ].map(([name, body]) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body!.length);
    return Buffer.concat([head, Buffer.from(`${name}${body}crc!`)]);
  }),
]);

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'trellis-photos-'));
  scene = await createScene({ dataFolder });
  const form = await scene.form({ rubricVersionId: scene.rubric.versionId, classroomRows: 'school_leaders' });
  const room = randomUUID();
  visit = await scene.visit({ formId: form.id, classrooms: [{ id: room, grade: '3' }] });
  const sent = sendingOf(scene.cast.tallulah, seenIn(scene, visit, room));
  record = sent.recordId;
  await (await as(scene.cast.tallulah)).receiveObservation(sent);
});
afterAll(async () => {
  await scene?.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const as = async (actor: Actor) => scene.app.as(await scene.again(actor)).walkthroughs;
const photo = (over: object = {}) => ({
  id: randomUUID(),
  observationId: record,
  shows: 'board' as const,
  privacy: 'checked' as const,
  caption: 'Three ways to make 24',
  file: new File([new Uint8Array(png)], 'IMG_2041.heic', { type: 'text/html' }),
  ...over,
});
const fileOf = (id: string) => join(dataFolder, 'files', scene.cast.district, id.slice(0, 2), id);

describe('a picture of the board', () => {
  it('is kept by what it is and not by what it is called, without place and time, and goes to whoever may read its record', async () => {
    const given = photo();
    const added = await (await as(scene.cast.tallulah)).addPhoto(given);
    expect(added).toMatchObject({ id: given.id, shows: 'board', caption: 'Three ways to make 24', mediaType: 'image/png' });
    expect(await (await as(scene.cast.tallulah)).addPhoto(given)).toEqual(added);
    const { headers, body } = await (await as(scene.cast.cole)).downloadPhoto({ id: given.id });
    expect([headers['content-type'] ?? body.type, body.size]).toEqual(['image/png', added.bytes]);
    expect(Buffer.from(await body.arrayBuffer()).includes('122.41')).toBe(false);
    expect(await (await as(scene.cast.tallulah)).listObservations({ visitId: visit.id })).toMatchObject([{ photos: [added] }]);
    for (const actor of [scene.cast.laverne, scene.cast.ana, scene.cast.supervisor, scene.cast.manager, scene.cast.stranger]) {
      expect((await refusalOf((await as(actor)).downloadPhoto({ id: given.id }))).code).toBe('NOT_FOUND');
    }
  });

  it('is refused without a look at it, from others, and when it is none', async () => {
    const client = await as(scene.cast.tallulah);
    const code = async (call: Promise<unknown>) => (await refusalOf(call)).code;
    expect(await code(client.addPhoto(photo({ privacy: '' })))).toBe('INVALID');
    expect(await code(client.addPhoto(photo({ file: new File(['<svg/>'], 'board.png', { type: 'image/png' }) })))).toBe('INVALID');
    expect(await code(client.addPhoto(photo({ observationId: randomUUID() })))).toBe('NOT_FOUND');
    expect(await code((await as(scene.cast.cole)).addPhoto(photo()))).toBe('NOT_FOUND');
    const large = new File([new Uint8Array(5_000_001)], 'board.png', { type: 'image/png' });
    expect(await code(client.addPhoto(photo({ file: large })))).toBe('INVALID');
  });

  it('is removed for good by its observer', async () => {
    const given = photo();
    const client = await as(scene.cast.tallulah);
    await client.addPhoto(given);
    expect(existsSync(fileOf(given.id))).toBe(true);
    expect((await refusalOf((await as(scene.cast.cole)).removePhoto({ id: given.id }))).code).toBe('NOT_FOUND');
    await client.removePhoto({ id: given.id });
    expect(existsSync(fileOf(given.id))).toBe(false);
    expect((await refusalOf(client.downloadPhoto({ id: given.id }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(client.addPhoto(given))).code).toBe('CONFLICT');
  });

  it('is not taken where the form takes none', async () => {
    const form = await scene.form({ photos: false });
    const room = randomUUID();
    const plain = await scene.visit({ formId: form.id, classrooms: [{ id: room, grade: '3' }] });
    const sent = sendingOf(scene.cast.tallulah, seenIn(scene, plain, room, { notes: [] }));
    await (await as(scene.cast.tallulah)).receiveObservation(sent);
    expect((await refusalOf((await as(scene.cast.tallulah)).addPhoto(photo({ observationId: sent.recordId })))).code).toBe('INVALID');
  });
});
