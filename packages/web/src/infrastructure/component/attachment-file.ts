import { AttachmentType, attachmentTypes } from '@trellis/domain/infrastructure';

/** The kind of a file by what the browser says, else by the end of its name; null: one that is not taken. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): AttachmentType | null {
  const end = name.toLowerCase().split('.').at(-1) ?? '';
  const byEnd = AttachmentType.options.find((one) => (attachmentTypes[one] as readonly string[]).includes(end));
  const byType = AttachmentType.safeParse(type);
  // a name and a kind that do not fit together are not taken
  if (byType.success) return byEnd === byType.data ? byType.data : null;
  return type === '' || type === 'application/vnd.ms-excel' ? (byEnd ?? null) : null;
}

/** `340 KB`, `3.5 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // in pieces: a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
