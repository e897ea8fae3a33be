import { sql } from 'kysely';
import { readOptionalFile, removeFile, saveFile } from '../platform/files/index.ts';
import { type ActorContext, api, conflict, problem } from '../platform/http/api.ts';
import { insertPhoto, markRemoved, pictureFrom, selectPhoto } from './photos.ts';
import { readMine as mine, readPacket as packet } from './read-packets.ts';
import { receiveObservation as receive, retryKept as retry } from './receive-observation.ts';
import { settleConflict as settle } from './settle-conflict.ts';
import { selectAllKept, selectKept } from './store-kept.ts';
import { selectObservations } from './store-observations.ts';

const receiveObservation = api.walkthroughs.receiveObservation.handler(({ context, input }) => receive(context, input));

const listObservations = api.walkthroughs.listObservations.handler(({ context: { tx, actor }, input }) => selectObservations(tx, actor, input));

const withdrawObservation = api.walkthroughs.withdrawObservation.handler(async ({ context, input: { id, revision, withdrawn } }) => {
  const { tx, actor } = context;
  const { numUpdatedRows } = await tx
    .updateTable('observation')
    .set({ withdrawn, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('appointment_id', '=', actor.appointmentId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const stands = await selectOne(context, id);
  if (numUpdatedRows === 0n) throw conflict(`record stands at ${stands.revision}`, stands);
  return stands;
});

const listKept = api.walkthroughs.listKept.handler(({ context: { tx, actor } }) => selectAllKept(tx, actor));

const settleConflict = api.walkthroughs.settleConflict.handler(async ({ context, input }) =>
  selectOne(context, await settle(context.tx, context.actor, input)),
);

const retryKept = api.walkthroughs.retryKept.handler(async ({ context: { tx, actor }, input }) =>
  retry(tx, actor, await selectKept(tx, actor, input.id, 'quarantined')),
);

const readPacket = api.walkthroughs.readPacket.handler(({ context: { tx, actor }, input }) => packet(tx, actor, input.visitId));

const readMine = api.walkthroughs.readMine.handler(({ context: { tx, actor } }) => mine(tx, actor));

const addPhoto = api.walkthroughs.addPhoto.handler(async ({ context, input: { file, privacy: _, ...photo } }) => {
  const { tx, actor } = context;
  const picture = pictureFrom(Buffer.from(await file.arrayBuffer()));
  if (await insertPhoto(tx, actor, photo, picture)) await saveFile(placeOf(context, photo.id), picture.bytes);
  return selectPhoto(tx, actor, photo.id);
});

const downloadPhoto = api.walkthroughs.downloadPhoto.handler(async ({ context, input }) => {
  const photo = await selectPhoto(context.tx, context.actor, input.id);
  const bytes = await readOptionalFile(placeOf(context, photo.id));
  if (!bytes) throw problem('NOT_FOUND', 'the file of a picture is missing', 'This picture is not there any more.');
  const ending = photo.mediaType.split('/')[1] ?? '';
  return { headers: { 'content-disposition': 'inline' }, body: new File([new Uint8Array(bytes)], `${photo.id}.${ending}`, { type: photo.mediaType }) };
});

const removePhoto = api.walkthroughs.removePhoto.handler(async ({ context, input }) => {
  await markRemoved(context.tx, context.actor, input.id);
  context.afterCommit(() => removeFile(placeOf(context, input.id)));
  return { id: input.id };
});

export const observationRoutes = {
  receiveObservation,
  listObservations,
  withdrawObservation,
  listKept,
  settleConflict,
  retryKept,
  readPacket,
  readMine,
  addPhoto,
  downloadPhoto,
  removePhoto,
};

async function selectOne({ tx, actor }: Pick<ActorContext, 'tx' | 'actor'>, id: string) {
  const [stands] = await selectObservations(tx, actor, { ids: [id] });
  if (!stands) throw problem('NOT_FOUND', 'no such record for this reader');
  return stands;
}

function placeOf({ services, actor }: Pick<ActorContext, 'services' | 'actor'>, fileId: string) {
  return { dataFolder: services.config.dataFolder, districtId: actor.districtId, fileId };
}
