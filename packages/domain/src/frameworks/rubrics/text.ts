import { z } from 'zod';

/** A text on one line, at most `most` characters; may be empty while it is being written. */
export const Line = (most: number) => z.string().overwrite(oneLine).max(most);

/** A text of several lines, at most `most` characters; may be empty. */
export const Prose = (most: number) => z.string().overwrite(severalLines).max(most);

/** Without what no file and no database keeps: control characters, halves of characters, marks without width. */
function severalLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\uFEFF\uFFFD]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}

function oneLine(text: string): string {
  return severalLines(text).replace(/\s*\n\s*/g, ' ');
}
