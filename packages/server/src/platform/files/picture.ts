/** Pictures that are taken in, by their first bytes; a name or an announced type says nothing. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

export function pictureTypeOf(bytes: Buffer): PictureType | null {
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'image/png';
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  return null;
}

/**
 * The picture without what a camera writes beside it: place, time, device, comments, a small second picture. What is seen
 * stays bit for bit. Null when the file does not hold together.
 */
export function withoutMetadata(bytes: Buffer, type: PictureType): Buffer | null {
  switch (type) {
    case 'image/jpeg':
      return plainJpeg(bytes);
    case 'image/png':
      return plainPng(bytes);
    case 'image/webp':
      return plainWebp(bytes);
  }
}

/** Segments before the picture itself: kept are tables, frame and color profile; application data and comments go. */
function plainJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === 0xda) return Buffer.concat([...kept, plainScans(bytes.subarray(at))]);
    const application = marker >= 0xe0 && marker <= 0xef;
    // 0 says how dense it is, 2 its colors, 14 how they are stored
    if (!(application && ![0xe0, 0xe2, 0xee].includes(marker)) && marker !== 0xfe) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** From the first scan to the end of the picture: cameras put second pictures and films behind it. */
function plainScans(scans: Buffer): Buffer {
  const end = scans.indexOf(Buffer.from([0xff, 0xd9]));
  return end < 0 ? scans : scans.subarray(0, end + 2);
}

const pngKept = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'pHYs', 'cICP'];

function plainPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (pngKept.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const webpKept = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];

function plainWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return null;
    const name = bytes.subarray(at, at + 4).toString('latin1');
    const chunk = Buffer.from(bytes.subarray(at, end));
    // says which chunks there are: no Exif, no XMP, no animation any more
    if (name === 'VP8X') chunk[8] = (chunk[8] as number) & ~0b0000_1110;
    if (webpKept.includes(name)) kept.push(chunk);
    at = end;
  }
  if (!kept.some((chunk) => chunk.subarray(0, 3).toString('latin1') === 'VP8')) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
