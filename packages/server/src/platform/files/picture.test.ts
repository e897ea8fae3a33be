import { describe, expect, it } from 'vitest';
import { pictureTypeOf, withoutMetadata } from './picture.ts';

const segment = (marker: number, body: string) => {
  const bytes = Buffer.from(body, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const jpeg = Buffer.concat([
  start,
  segment(0xe0, 'JFIF\0 density'),
  segment(0xe1, 'Exif\0\0 37.77 N 122.41 W, 10:42, somebody’s phone'),
  segment(0xe2, 'ICC_PROFILE colors'),
  segment(0xfe, 'a comment'),
  segment(0xdb, 'table'),
  segment(0xda, 'scan'),
  Buffer.from('what is seen'),
  end,
  Buffer.from('a film of the classroom behind it'),
]);

const pngChunk = (name: string, body: string) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, Buffer.from(name), Buffer.from(body), Buffer.from('crc!')]);
};
const pngStart = Buffer.from('89504e470d0a1a0a', 'hex');
const png = Buffer.concat([
  pngStart,
  pngChunk('IHDR', 'size'),
  pngChunk('eXIf', '37.77 N'),
  pngChunk('tEXt', 'Author'),
  pngChunk('IDAT', 'seen'),
  pngChunk('IEND', ''),
]);

const webpChunk = (name: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const webpOf = (...chunks: Buffer[]) => {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};
const flags = (bits: number) => webpChunk('VP8X', Buffer.from([bits, 0, 0, 0, 9, 0, 0, 9, 0, 0]));

describe('a picture', () => {
  it('is known by its first bytes', () => {
    expect([jpeg, png, webpOf(flags(0)), Buffer.from('%PDF-1.7'), Buffer.from('<svg onload=…>'), Buffer.alloc(0)].map(pictureTypeOf)).toEqual([
      'image/jpeg',
      'image/png',
      'image/webp',
      null,
      null,
      null,
    ]);
  });

  it('loses what the camera wrote beside it and whatever stands behind it, and nothing of what is seen', () => {
    const plain = withoutMetadata(jpeg, 'image/jpeg');
    expect(plain).toEqual(
      Buffer.concat([
        start,
        segment(0xe0, 'JFIF\0 density'),
        segment(0xe2, 'ICC_PROFILE colors'),
        segment(0xdb, 'table'),
        segment(0xda, 'scan'),
        Buffer.from('what is seen'),
        end,
      ]),
    );
    expect(withoutMetadata(png, 'image/png')).toEqual(Buffer.concat([pngStart, pngChunk('IHDR', 'size'), pngChunk('IDAT', 'seen'), pngChunk('IEND', '')]));
    const seen = webpChunk('VP8 ', Buffer.from('seen!'));
    const webp = webpOf(
      flags(0b0010_1100),
      webpChunk('ICCP', Buffer.from('colors')),
      seen,
      webpChunk('EXIF', Buffer.from('37.77 N')),
      webpChunk('XMP ', Buffer.from('x')),
    );
    expect(withoutMetadata(webp, 'image/webp')).toEqual(webpOf(flags(0b0010_0000), webpChunk('ICCP', Buffer.from('colors')), seen));
  });

  it('that does not hold together is none', () => {
    for (let length = 3; length < jpeg.indexOf('what is seen'); length += 1)
      expect([length, withoutMetadata(jpeg.subarray(0, length), 'image/jpeg')]).toEqual([length, null]);
    expect(withoutMetadata(png.subarray(0, 40), 'image/png')).toBeNull();
    expect(withoutMetadata(webpOf(webpChunk('EXIF', Buffer.from('37.77 N'))), 'image/webp')).toBeNull();
  });
});
