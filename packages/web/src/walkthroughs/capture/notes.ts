import type { ObservationNote } from '@trellis/domain/walkthroughs';

/** What is typed into a line, at every key. A line that is emptied goes; the first letter begins one with the time of that moment. */
export function afterTyping(notes: readonly ObservationNote[], line: { id: string; text: string; second: number }): ObservationNote[] {
  const { id, text, second } = line;
  if (text.trim() === '') return notes.filter((note) => note.id !== id);
  if (notes.some((note) => note.id === id)) return notes.map((note) => (note.id === id ? { ...note, text } : note));
  return [...notes, { id, second, text, indicatorIds: [] }];
}

/** Tags a line with an indicator, or takes the tag away. */
export function afterTag(notes: readonly ObservationNote[], id: string, indicatorId: string): ObservationNote[] {
  const turned = (tags: readonly string[]) => (tags.includes(indicatorId) ? tags.filter((tag) => tag !== indicatorId) : [...tags, indicatorId]);
  return notes.map((note) => (note.id === id ? { ...note, indicatorIds: turned(note.indicatorIds) } : note));
}

/** Lines that are tagged with an indicator: the evidence for its score. */
export function linesOf(notes: readonly ObservationNote[], indicatorId: string): ObservationNote[] {
  return notes.filter((note) => note.indicatorIds.includes(indicatorId));
}

/** How long into the lesson: `4:05`; hours only when there are any. */
export function elapsedWords(second: number): string {
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, Math.floor(second) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
