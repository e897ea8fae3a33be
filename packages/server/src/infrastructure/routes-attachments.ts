import { api } from '../platform/http/api.ts';
import { disposition } from '../platform/http/disposition.ts';
import { deleteAttachment, insertAttachment, selectFile } from './store-attachment.ts';
import { selectComponent } from './store-component.ts';
import { selectOpenDesign } from './store-design.ts';

const attach = api.infrastructure.attach.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  await selectComponent(tx, actor, design.id, input.componentId);
  return insertAttachment(tx, actor, design, input.componentId, input.id, input.file);
});

const removeAttachment = api.infrastructure.removeAttachment.handler(async ({ context: { tx, actor }, input }) => {
  await deleteAttachment(tx, actor, input.id);
  return { id: input.id };
});

const downloadAttachment = api.infrastructure.downloadAttachment.handler(async ({ context: { tx, actor }, input }) => {
  const file = await selectFile(tx, actor, input.id);
  return {
    headers: { 'content-disposition': disposition(file.name) },
    body: new File([new Uint8Array(file.bytes)], file.name, { type: file.media_type }),
  };
});

export const attachmentRoutes = { attach, removeAttachment, downloadAttachment };
