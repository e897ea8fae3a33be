import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentVersions, UnknownVersion, upcast } from './upcast.ts';

const lesson = contentVersions({
  operation: 'lesson.save',
  current: 3,
  steps: {
    1: (content) => ({ lines: [(content as { text: string }).text] }),
    2: (content) => ({ lines: (content as { lines: string[] }).lines.map((text) => ({ text, at: null })) }),
  },
  read: (content) => z.strictObject({ lines: z.array(z.object({ text: z.string(), at: z.number().nullable() })) }).parse(content),
});

describe('An operation kept on a device since an older version', () => {
  test('is read in today’s shape, step by step', () => {
    const today = { lines: [{ text: 'They counted on', at: null }] };
    expect(upcast(lesson, { name: 'lesson.save@1', content: { text: 'They counted on' } })).toEqual(today);
    expect(upcast(lesson, { name: 'lesson.save@2', content: { lines: ['They counted on'] } })).toEqual(today);
    expect(upcast(lesson, { name: 'lesson.save@3', content: today })).toEqual(today);
  });

  test('that is newer than the server, or another’s, is refused by name', () => {
    for (const name of ['lesson.save@4', 'lesson.save@0', 'lesson.save', 'visit.save@1', 'lesson.save@x']) {
      expect(() => upcast(lesson, { name, content: {} })).toThrow(UnknownVersion);
    }
  });

  test('that says something else than its version is refused by the reader', () => {
    expect(() => upcast(lesson, { name: 'lesson.save@3', content: { lines: 'one' } })).toThrow();
  });

  test('cannot lose its way: a missing step is found at the start', () => {
    expect(() => contentVersions({ ...lesson, steps: { 1: (content) => content } })).toThrow('lesson.save@2');
  });
});
