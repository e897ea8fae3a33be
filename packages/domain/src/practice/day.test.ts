import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import type { LogEntry } from './contract-entry.ts';
import { overlapsOf } from './overlaps.ts';
import { taskKindOfStructure } from './structure-kind.ts';
import { totalsOf } from './totals.ts';

const entry = (over: Partial<LogEntry>): LogEntry => ({
  id: crypto.randomUUID(),
  taskId: crypto.randomUUID(),
  appointmentId: crypto.randomUUID(),
  own: true,
  date: '2026-03-02',
  startMinute: null,
  minutes: 30,
  kind: 'responding',
  taskType: null,
  place: null,
  school: null,
  structure: null,
  why: '',
  focusSetBy: null,
  sustained: null,
  state: 'confirmed',
  taskState: 'held',
  origin: { kind: 'hand', id: crypto.randomUUID() },
  people: [],
  resources: [],
  interactions: [],
  synthetic: false,
  revision: 1,
  ...over,
});

describe('a day of the log', () => {
  it('marks entries that overlap and leaves those alone that touch or have no time', () => {
    const timed = (id: string, startMinute: number | null, minutes: number) => ({ id, startMinute, minutes });
    expect(overlapsOf([timed('a', 480, 60), timed('b', 540, 30), timed('c', 530, 20), timed('d', null, 600)])).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('adds up what is confirmed, and only counts what is to be confirmed', () => {
    const talk = { id: crypto.randomUUID(), partner: 'teachers', focus: 'student_thinking', focusTypeId: null } as const;
    const totals = totalsOf([entry({ interactions: [talk] }), entry({ kind: 'off_role', minutes: 15 }), entry({ minutes: 200, state: 'to_confirm' })]);
    expect(totals).toEqual({
      tasks: 2,
      minutes: 45,
      interactions: 1,
      toConfirm: 1,
      byKind: [
        { kind: 'responding', tasks: 1, minutes: 30 },
        { kind: 'off_role', tasks: 1, minutes: 15 },
      ],
    });
  });
});

describe('the kind under which an occurrence is logged', () => {
  it('follows the kind of the structure', () => {
    expect(taskKindOfStructure('classroom walkthrough')).toBe('observing_debriefing');
    expect(taskKindOfStructure('Instructional Practice Walk (IPW)')).toBe('observing_debriefing');
    expect(taskKindOfStructure('coaches’ team meeting')).toBe('district_capacity');
    expect(taskKindOfStructure('coaching')).toBe('responding');
    expect(taskKindOfStructure('PLC and grade-level meetings')).toBe('facilitating_learning');
  });
  it('is left open where the kind does not say', () => {
    expect(taskKindOfStructure('mini-grants')).toBeNull();
  });
});

describe('agreement of two coders', () => {
  it('says both the share and what is beyond chance', () => {
    const result = agreementOf([
      ['student_thinking', 'student_thinking'],
      ['logistics', 'logistics'],
      ['logistics', 'student_thinking'],
      ['student_thinking', 'logistics'],
    ]);
    expect(result).toEqual({ n: 4, percent: 0.5, kappa: { value: 0 } });
  });
  it('has no kappa when both used one word throughout, and nothing to say without pairs', () => {
    expect(agreementOf([['logistics', 'logistics']])?.kappa).toHaveProperty('refused');
    expect(agreementOf([])).toBeNull();
  });
});
