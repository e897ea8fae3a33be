import { createHash } from 'node:crypto';
import { type Attachment, type AttachmentType, attachmentTypes, largestAttachment, type NewAttachment } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import type { DesignRow } from './rows.ts';
import { selectNames } from './store-names.ts';

const shown = ['id', 'design_id', 'component_id', 'name', 'media_type', 'size', 'sha256', 'uploaded_by', 'uploaded_at'] as const;

/** The artifacts of a component in these designs, oldest first; without their bytes. */
export async function selectAttachments(tx: Tx, actor: Actor, designs: readonly string[], componentId: string): Promise<Attachment[]> {
  const rows = await tx
    .selectFrom('attachment')
    .where('district_id', '=', actor.districtId)
    .where('component_id', '=', componentId)
    .where('design_id', 'in', designs)
    .select(shown)
    .orderBy('uploaded_at')
    .limit(200)
    .execute();
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.uploaded_by),
  );
  return rows.map((row) => ({
    id: row.id,
    designId: row.design_id,
    componentId: row.component_id,
    name: row.name,
    mediaType: row.media_type as AttachmentType,
    size: row.size,
    sha256: row.sha256,
    uploaded: { appointmentId: row.uploaded_by, name: names.get(row.uploaded_by)?.name ?? null, at: row.uploaded_at.toISOString() },
  }));
}

/** @throws NOT_FOUND */
export async function selectFile(tx: Tx, actor: Actor, id: string): Promise<{ name: string; media_type: string; bytes: Buffer }> {
  const row = await tx
    .selectFrom('attachment')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .select(['name', 'media_type', 'bytes'])
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such attachment');
  return row;
}

/** Attaches a file. The same id with the same bytes is accepted again. */
export async function insertAttachment(tx: Tx, actor: Actor, design: DesignRow, componentId: string, id: string, file: NewAttachment): Promise<Attachment> {
  const bytes = Buffer.from(file.base64, 'base64');
  checkFile(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await tx
    .selectFrom('attachment')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .select(['sha256', 'component_id', 'name'])
    .executeTakeFirst();
  if (known && (known.sha256 !== sha256 || known.component_id !== componentId || known.name !== file.name))
    throw conflict('another attachment has this id', { name: known.name });
  if (!known) {
    await tx
      .insertInto('attachment')
      .values({
        district_id: actor.districtId,
        id,
        design_id: design.id,
        component_id: componentId,
        name: file.name,
        media_type: file.mediaType,
        size: bytes.length,
        sha256,
        bytes,
        uploaded_by: actor.appointmentId,
      })
      .execute();
  }
  const attachment = (await selectAttachments(tx, actor, [design.id], componentId)).find((one) => one.id === id);
  if (!attachment) throw problem('NOT_FOUND', 'the attachment is in another design');
  return attachment;
}

/** @throws NOT_FOUND */
export async function deleteAttachment(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('attachment').where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw problem('NOT_FOUND', 'no such attachment');
}

/** The name, the announced type and the first bytes must agree, so that nothing else travels under an allowed name. */
function checkFile(file: NewAttachment, bytes: Buffer): void {
  const refuse = (path: string, message: string) => problem('INVALID', `the file was refused: ${path}`, message, [{ path, message }]);
  if (bytes.length === 0 || bytes.length > largestAttachment) throw refuse('file.base64', 'A file may have at most 3.5 MB.');
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  const endings: readonly string[] = attachmentTypes[file.mediaType];
  if (!endings.includes(ending)) throw refuse('file.name', `The name should end in .${endings.join(' or .')}.`);
  if (!beginsRight(file.mediaType, bytes)) throw refuse('file.base64', 'The file is not what its name says.');
}

function beginsRight(type: AttachmentType, bytes: Buffer): boolean {
  if (type === 'application/pdf') return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  if (type === 'image/png') return bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  if (type === 'image/jpeg') return bytes.subarray(0, 3).toString('hex') === 'ffd8ff';
  if (type === 'text/plain' || type === 'text/csv') return !bytes.includes(0);
  return bytes.subarray(0, 4).toString('hex') === '504b0304';
}
