import { describe, expect, test } from 'vitest';
import { base64Of, mediaTypeOf, sizeWords } from './attachment-file.ts';

describe('A file to attach', () => {
  test('is taken by what it is and how it is called', () => {
    expect(mediaTypeOf({ name: 'Planner.PDF', type: 'application/pdf' })).toBe('application/pdf');
    expect(mediaTypeOf({ name: 'agenda.jpeg', type: 'image/jpeg' })).toBe('image/jpeg');
    expect(mediaTypeOf({ name: 'rows.csv', type: 'application/vnd.ms-excel' })).toBe('text/csv');
    expect(mediaTypeOf({ name: 'notes.txt', type: '' })).toBe('text/plain');
  });

  test('is not taken when a browser would run it, or when its name says something else', () => {
    expect(mediaTypeOf({ name: 'page.html', type: 'text/html' })).toBeNull();
    expect(mediaTypeOf({ name: 'page.pdf', type: 'text/html' })).toBeNull();
    expect(mediaTypeOf({ name: 'page.html', type: 'application/pdf' })).toBeNull();
    expect(mediaTypeOf({ name: 'planner', type: '' })).toBeNull();
  });

  test('has a size in words', () => {
    expect([999, 340_400, 3_500_000].map(sizeWords)).toEqual(['999 bytes', '340 KB', '3.5 MB']);
  });

  test('goes as text and comes back the same, long ones too', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    const text = await base64Of(new Blob([bytes]));
    expect(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).toEqual(bytes);
  });
});
