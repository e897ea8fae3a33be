/** A file that cannot be read as rows at all. `message` is the sentence for a person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * Bytes of a CSV file as text: UTF-8 with or without a byte order mark.
 * @throws UnreadableFile for UTF-16, another encoding, a workbook, or anything with zero bytes
 */
export function decodeText(source: Uint8Array | string): string {
  if (typeof source === 'string') return checked(source);
  if (startsWith(source, [0xff, 0xfe]) || startsWith(source, [0xfe, 0xff])) throw utf16();
  if (startsWith(source, [0x50, 0x4b, 0x03, 0x04]) || startsWith(source, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableFile('This is a workbook, not a CSV file. Open it and save it as "CSV UTF-8", then choose that file.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    // zero bytes every other byte: UTF-16 without its mark
    if (source.includes(0)) throw utf16();
    throw new UnreadableFile('This file is not in UTF-8, so that letters with marks would be lost. Save it as "CSV UTF-8", then choose that file.');
  }
  return checked(text);
}

function checked(text: string): string {
  if (text.includes('\0')) throw utf16();
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function utf16(): UnreadableFile {
  return new UnreadableFile('This file is in UTF-16 ("Unicode text"). Save it as "CSV UTF-8", then choose that file.');
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
