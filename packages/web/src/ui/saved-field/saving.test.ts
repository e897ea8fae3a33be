import { describe, expect, test } from 'vitest';
import { needsDraft, nextSaving, openField, type Saving, type SavingEvent, shouldSend } from './saving.ts';

const after = (start: Saving, ...events: SavingEvent[]): Saving => events.reduce(nextSaving, start);
const type = (text: string): SavingEvent => ({ kind: 'typed', text, kept: true });

describe('A text that saves itself', () => {
  test('is kept, sent, accepted, and can be taken back to what it was', () => {
    const typed = after(openField('old', null), type('new'));
    expect([typed.standing, shouldSend(typed), needsDraft(typed)]).toEqual(['kept', true, true]);
    const sent = after(typed, { kind: 'sending' }, { kind: 'accepted' });
    expect(sent).toMatchObject({ standing: 'sent', base: 'new', undo: 'old' });
    expect(needsDraft(sent)).toBe(false);
    const undone = after(sent, type('old'), { kind: 'sending' }, { kind: 'accepted' });
    expect(undone).toMatchObject({ text: 'old', base: 'old', standing: 'sent' });
    expect(after(sent, { kind: 'undoOver' }).undo).toBeNull();
  });

  test('keeps its draft until the server says yes', () => {
    const sending = after(openField('old', null), type('new'), { kind: 'sending' });
    expect(needsDraft(sending)).toBe(true);
    expect(needsDraft(after(sending, { kind: 'unreachable' }))).toBe(true);
    expect(needsDraft(after(sending, { kind: 'refused', problem: 'Too vague.' }))).toBe(true);
    expect(needsDraft(after(sending, { kind: 'accepted' }))).toBe(false);
  });

  test('typed on while it was on its way stays typed, and goes again', () => {
    const state = after(openField('', null), type('They cou'), { kind: 'sending' }, type('They counted'), { kind: 'accepted' });
    expect(state).toMatchObject({ text: 'They counted', base: 'They cou', standing: 'kept', undo: null });
    expect(shouldSend(state)).toBe(true);
  });

  test('that did not reach the server waits and goes again by itself', () => {
    const state = after(openField('', null), type('a'), { kind: 'sending' }, { kind: 'unreachable' });
    expect(state.standing).toBe('waiting');
    expect(shouldSend(state)).toBe(true);
  });

  test('that was refused is not sent again until somebody types', () => {
    const refused = after(openField('', null), type('a'), { kind: 'sending' }, { kind: 'refused', problem: 'Too short.' });
    expect([shouldSend(refused), refused.text, refused.problem]).toEqual([false, 'a', 'Too short.']);
    expect(shouldSend(after(refused, type('ab')))).toBe(true);
  });

  test('typed back to what the server has needs no sending', () => {
    expect(after(openField('old', null), type('olds'), type('old'))).toMatchObject({ standing: 'still' });
  });

  test('without room on the device says so and is still sent', () => {
    const state = after(openField('', null), { kind: 'typed', text: 'a', kept: false });
    expect([state.standing, shouldSend(state)]).toEqual(['unkept', true]);
  });
});

describe('A tab that was closed', () => {
  test('shows the draft again and sends it', () => {
    const state = openField('old', { text: 'new', base: 'old', at: 1 });
    expect([state.text, state.standing, shouldSend(state)]).toEqual(['new', 'kept', true]);
  });

  test('forgets a draft that arrived after all', () => {
    expect(openField('new', { text: 'new', base: 'old', at: 1 })).toMatchObject({ text: 'new', standing: 'still' });
  });

  test('shows both when somebody else changed the text meanwhile', () => {
    const state = openField('theirs', { text: 'mine', base: 'old', at: 1 });
    expect(state).toMatchObject({ text: 'mine', theirs: 'theirs', standing: 'conflict' });
    expect(shouldSend(state)).toBe(false);
  });
});

describe('Two people in one field', () => {
  const conflict = after(openField('old', null), type('mine'), { kind: 'sending' }, { kind: 'conflicted', theirs: 'theirs' });

  test('both are kept; typing goes on in mine', () => {
    expect(conflict).toMatchObject({ text: 'mine', theirs: 'theirs', standing: 'conflict' });
    expect(after(conflict, type('mine too'))).toMatchObject({ text: 'mine too', theirs: 'theirs', standing: 'conflict' });
    expect(needsDraft(conflict)).toBe(true);
  });

  test('mine is sent over theirs only when I say so', () => {
    expect(shouldSend(conflict)).toBe(false);
    const mine = after(conflict, { kind: 'keepMine' });
    expect([mine.base, shouldSend(mine)]).toEqual(['theirs', true]);
  });

  test('theirs replaces mine only when I say so', () => {
    expect(after(conflict, { kind: 'takeTheirs' })).toMatchObject({ text: 'theirs', base: 'theirs', standing: 'still' });
  });

  test('a newer text shows at once where nobody typed', () => {
    expect(after(openField('old', null), { kind: 'server', text: 'theirs' })).toMatchObject({ text: 'theirs', standing: 'still' });
  });

  test('a newer text stands beside mine where I typed', () => {
    expect(after(openField('old', null), type('mine'), { kind: 'server', text: 'theirs' })).toMatchObject({
      text: 'mine',
      theirs: 'theirs',
      standing: 'conflict',
    });
  });

  test('my own text coming back from the server is no conflict', () => {
    const sent = after(openField('old', null), type('new'), { kind: 'sending' }, { kind: 'accepted' });
    expect(after(sent, { kind: 'server', text: 'new' })).toMatchObject({ text: 'new', standing: 'sent', undo: 'old' });
    const early = after(openField('old', null), type('new'), { kind: 'sending' }, { kind: 'server', text: 'new' }, { kind: 'accepted' });
    expect(early).toMatchObject({ text: 'new', standing: 'sent' });
  });

  test('what is typed while a save is on its way waits for its answer, and goes then', () => {
    const typing = after(openField('old', null), type('new'), { kind: 'sending' }, type('newer'));
    expect(shouldSend(typing)).toBe(false);
    const answered = after(typing, { kind: 'accepted' }, { kind: 'server', text: 'new' });
    expect(answered).toMatchObject({ text: 'newer', base: 'new', standing: 'kept' });
    expect(shouldSend(answered)).toBe(true);
  });
});
