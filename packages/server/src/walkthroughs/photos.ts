import { createHash } from 'node:crypto';
import type { ObservationPhoto, PhotoSubject } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { pictureTypeOf, withoutMetadata } from '../platform/files/picture.ts';
import { conflict, problem } from '../platform/http/api.ts';

export interface NewPhoto {
  id: string;
  observationId: string;
  shows: PhotoSubject;
  caption: string;
  bytes: Buffer;
}

/** A picture as it is to be kept: its type by its bytes, without what the camera wrote beside it. */
export function pictureFrom(given: Buffer): { mediaType: string; bytes: Buffer } {
  const mediaType = pictureTypeOf(given);
  const bytes = mediaType ? withoutMetadata(given, mediaType) : null;
  if (mediaType && bytes) return { mediaType, bytes };
  const message = 'This is no picture that can be kept. Use JPEG, PNG or WebP.';
  throw problem('INVALID', 'no picture of a type that is kept', message, [{ path: 'file', message }]);
}

/**
 * Adds a picture to a record of the asker's, with the record's audience. False when the same was received before.
 */
export async function insertPhoto(tx: Tx, actor: Actor, photo: Omit<NewPhoto, 'bytes'>, picture: { mediaType: string; bytes: Buffer }): Promise<boolean> {
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex');
  const known = await tx
    .selectFrom('observation_photo')
    .select(['sha256', 'observation_id', 'removed'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', photo.id)
    .executeTakeFirst();
  if (known?.sha256 === sha256 && known.observation_id === photo.observationId && !known.removed) return false;
  if (known) throw conflict('another picture has this id', null, 'This picture was sent before with other content, or was removed.');
  const record = await selectOwnRecord(tx, actor, photo.observationId);
  if (!record.photos)
    throw problem('INVALID', 'the form takes no pictures', 'This form takes no pictures.', [{ path: 'file', message: 'This form takes no pictures.' }]);
  await tx
    .insertInto('observation_photo')
    .values({
      district_id: actor.districtId,
      id: photo.id,
      observation_id: photo.observationId,
      circle_id: record.circle_id,
      office: record.office,
      opened_to: record.opened_to,
      appointment_id: actor.appointmentId,
      shows: photo.shows,
      privacy_checked: true,
      caption: photo.caption,
      media_type: picture.mediaType,
      bytes: picture.bytes.length,
      sha256,
    })
    .execute();
  return true;
}

/** The asker's own record, while whoever narrows its form waits. */
async function selectOwnRecord(tx: Tx, actor: Actor, id: string) {
  const at = await tx
    .selectFrom('observation')
    .select('form_version_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('appointment_id', '=', actor.appointmentId)
    .executeTakeFirst();
  if (!at) throw problem('NOT_FOUND', 'no such record of this observer');
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${at.form_version_id}, 0))`.execute(tx);
  return tx
    .selectFrom('observation as o')
    .innerJoin('visit_form_version as f', (join) => join.onRef('f.id', '=', 'o.form_version_id').on('f.district_id', '=', actor.districtId))
    .select(['o.circle_id', 'o.office', 'o.opened_to', 'f.photos'])
    .where('o.district_id', '=', actor.districtId)
    .where('o.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** A picture that the asker may read. @throws NOT_FOUND */
export async function selectPhoto(tx: Tx, actor: Actor, id: string): Promise<ObservationPhoto> {
  const row = await tx
    .selectFrom('observation_photo as p')
    .innerJoin('observation as o', (join) => join.onRef('o.id', '=', 'p.observation_id').on('o.district_id', '=', actor.districtId))
    .select(['p.id', 'p.shows', 'p.caption', 'p.media_type', 'p.bytes'])
    .where('p.district_id', '=', actor.districtId)
    .where('p.id', '=', id)
    .where('p.removed', '=', false)
    .where((eb) => eb.or([eb('o.withdrawn', '=', false), eb('o.appointment_id', '=', actor.appointmentId)]))
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such picture for this reader');
  return { id: row.id, shows: row.shows as PhotoSubject, caption: row.caption, mediaType: row.media_type, bytes: row.bytes };
}

/** Takes a picture of the asker's away; its file goes once this is committed. */
export async function markRemoved(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('observation_photo')
    .set({ removed: true, caption: '' })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('appointment_id', '=', actor.appointmentId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw problem('NOT_FOUND', 'no such picture of this observer');
}
