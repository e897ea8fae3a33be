import { expect, test } from 'vitest';
import { base64Of, fileOf } from './photo.ts';

test('A picture comes back byte by byte, also a large one', async () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 31) % 256);
  const file = fileOf({ data: base64Of(bytes), mediaType: 'image/jpeg' }, 'board.jpg');
  expect([file.name, file.type]).toEqual(['board.jpg', 'image/jpeg']);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
});
