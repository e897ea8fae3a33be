import { describe, expect, it } from 'vitest';
import { earlierReaders, openedWords } from './opened-words.ts';

const colleague = (appointmentId: string) => ({ appointmentId, name: appointmentId, role: 'math_manager' as const, title: null });

describe('When a reader opened the log', () => {
  it.each([
    [null, 'Not opened yet'],
    [{ days: 1, latest: ['2026-11-12'] }, 'Opened on Nov 12'],
    [{ days: 2, latest: ['2026-11-14', '2026-11-12'] }, 'Opened on Nov 12 and Nov 14'],
    [{ days: 2, latest: ['2027-01-08', '2026-12-17'] }, 'Opened on Dec 17, 2026 and Jan 8, 2027'],
    [{ days: 14, latest: ['2026-11-14', '2026-11-12', '2026-11-11', '2026-11-10'] }, 'Opened on 14 days, the last time on Nov 14, 2026'],
  ])('%o reads “%s”', (opened, words) => expect(openedWords(opened)).toBe(words));

  it('is told of those with whom it is no longer shared as well, apart from those who read now', () => {
    const readers = ['now', 'before'].map((id) => ({ reader: colleague(id), days: 1, latest: ['2026-11-12'] }));
    const shares = [{ id: 'share', with: colleague('now'), from: '2026-11-01', until: null }];
    expect(earlierReaders(readers, shares).map(({ reader }) => reader.appointmentId)).toEqual(['before']);
  });
});
