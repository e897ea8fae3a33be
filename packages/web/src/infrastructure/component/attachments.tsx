import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type Attachment, attachmentTypes, type ComponentPage, largestAttachment } from '@trellis/domain/infrastructure';
import { client, Refusal } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { offerUndo, ProblemNotice } from '../../ui/index.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { bylineWords } from '../shared/words.ts';
import { base64Of, mediaTypeOf, sizeWords } from './attachment-file.ts';
import classes from './attachments.module.css';

/** Files that show what the component is: the guide itself, a photo of the agenda. */
export function Attachments({ page }: { page: ComponentPage }) {
  const { component, attachments } = page;
  const { timeZone } = useAppointment().district;
  const refresh = useRefreshDesigns();
  const of = { designId: component.designId, componentId: component.id };
  const attach = useDesignChange(async (file: File) => {
    const mediaType = mediaTypeOf(file);
    if (mediaType === null) throw new Refusal('This kind of file cannot be attached. PDF, Word, Excel, text, CSV, PNG and JPEG can.');
    if (file.size > largestAttachment) throw new Refusal(`${file.name} has ${sizeWords(file.size)}; a file may have at most ${sizeWords(largestAttachment)}.`);
    await client.infrastructure.attach({ ...of, id: crypto.randomUUID(), file: { name: file.name, mediaType, base64: await base64Of(file) } });
  });
  const open = useDesignChange(async (attachment: Attachment) => {
    const url = URL.createObjectURL(await fileOf(attachment));
    const link = Object.assign(document.createElement('a'), { href: url, download: attachment.name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  });
  const remove = useDesignChange(async (attachment: Attachment) => {
    // read first, so that it can be attached again
    const file = await fileOf(attachment);
    await client.infrastructure.removeAttachment({ id: attachment.id });
    offerUndo(`${attachment.name} is removed.`, async () => {
      const { name, mediaType } = attachment;
      await client.infrastructure.attach({ ...of, id: crypto.randomUUID(), file: { name, mediaType, base64: await base64Of(file) } });
      await refresh();
    });
  });
  return (
    <div className={classes.files}>
      <ul className={classes.list}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <IconPaperclip size={18} aria-hidden />
            <button type="button" className={classes.name} onClick={() => open.mutate(attachment)}>
              {attachment.name}
            </button>
            <span className={classes.about}>
              {sizeWords(attachment.size)}, {bylineWords(attachment.uploaded, timeZone)}
            </span>
            {page.mayEdit && (
              <Button variant="subtle" onClick={() => remove.mutate(attachment)} aria-label={`Remove ${attachment.name}`}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={attach.error ?? open.error ?? remove.error} />
      {page.mayEdit && (
        <FileButton
          onChange={(file) => file && attach.mutate(file)}
          accept={Object.values(attachmentTypes)
            .flat()
            .map((end) => `.${end}`)
            .join(',')}
        >
          {(props) => (
            <Button {...props} variant="default" loading={attach.isPending} data-no-print>
              Attach a file
            </Button>
          )}
        </FileButton>
      )}
    </div>
  );
}

async function fileOf({ id }: Attachment): Promise<Blob> {
  const { body } = await client.infrastructure.downloadAttachment({ id });
  return body;
}
