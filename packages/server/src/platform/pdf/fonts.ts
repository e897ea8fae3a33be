import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';

export interface Fonts {
  regular: Buffer;
  bold: Buffer;
  /** whether the fonts have a picture of this character */
  has(character: string): boolean;
}

let loaded: Promise<Fonts> | null = null;

/** The house's letter, whole: with letters of most languages in Latin, Greek and Cyrillic, and the signs of mathematics. Read once in a process. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    readFile(new URL(import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'))),
    readFile(new URL(import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'))),
  ]);
  const font = create(regular);
  return { regular, bold, has: (character) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) };
}
